import type { AiSdkModel } from '../src/index.js';
import type { AiSdkCallOptions } from '../src/types.js';

const TEXT = 'Tea it is, with cake.';

/** What a mock of `ai/test` answers, in the words of each version. */
export function scriptedAnswers(
  version: AiSdkModel['specificationVersion'],
): Pick<AiSdkModel, 'doGenerate' | 'doStream'> {
  const usage =
    version === 'v2'
      ? { inputTokens: 20, outputTokens: 6, totalTokens: 26, cachedInputTokens: 4 }
      : { inputTokens: { total: 20, cacheRead: 4 }, outputTokens: { total: 6 } };
  const end = (finish: string) => ({
    finishReason: version === 'v2' ? finish : { unified: finish, raw: finish },
    usage,
  });
  const write = ({ responseFormat, maxOutputTokens, abortSignal }: AiSdkCallOptions) => {
    abortSignal.throwIfAborted();
    const whole = responseFormat === undefined ? TEXT : '{"mood":"calm"}';
    const text = whole.slice(0, maxOutputTokens * 4);
    return { text, end: end(text === whole ? 'stop' : 'length') };
  };
  return {
    doGenerate: async (options: AiSdkCallOptions) => {
      const { text, end } = write(options);
      return {
        content: [
          { type: 'reasoning', text: 'hm' },
          { type: 'text', text },
        ],
        ...end,
        warnings: [],
      };
    },
    doStream: async (options: AiSdkCallOptions) => {
      const { text, end } = write(options);
      const pieces = text.split(/(?<= )/).map((delta) => ({ type: 'text-delta', id: '1', delta }));
      const parts = [{ type: 'stream-start', warnings: [] }, ...pieces, { type: 'finish', ...end }];
      return {
        stream: new ReadableStream({
          start(controller) {
            for (const part of parts) controller.enqueue(part);
            controller.close();
          },
        }),
      };
    },
  };
}
