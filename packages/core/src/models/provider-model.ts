import type { Clock } from '../ports/clock.js';
import type { LanguageModel, ModelRequest, ToldLimit } from '../ports/language-model.js';
import { boundedCall, shortenIfTooLarge } from './bounded-call.js';
import { boundedStream } from './bounded-stream.js';
import { type ModelFault, modelFailure } from './failure.js';
import { limitsOf, type ResponseHeaders } from './headers.js';
import { type ModelPrice, portPrice } from './prices.js';
import { type RawReply, readable, replyOf } from './reply.js';
import { sdkFacts } from './sdk-failure.js';

/** A piece of a stream: text, and what is known of the whole by then. */
export interface StreamPart {
  readonly text?: string;
  readonly rest?: Partial<RawReply>;
}

/** A provider's language model as its client is called: two functions, and tables. */
export interface ProviderModel {
  /** `provider:model`. */
  readonly id: string;
  readonly capabilities: Pick<LanguageModel['capabilities'], 'json' | 'contextTokens'>;
  readonly price: ModelPrice | undefined;
  readonly faults: readonly ModelFault[];
  /** Over how many milliseconds the provider's own limits fill. */
  readonly windows: Readonly<Record<ToldLimit['what'], number>>;
  /** Keys, so that no error shows them. */
  readonly secrets: readonly (string | undefined)[];
  readonly clock: Clock;
  /** Milliseconds for one call. Default: 60,000. */
  readonly timeoutMs: number | undefined;
  /** Milliseconds that may pass between two pieces of a stream. Default: 20,000. */
  readonly silenceMs: number | undefined;
  /** Makes one request, and tries nothing again. */
  readonly generate: (
    request: ModelRequest,
    signal: AbortSignal,
  ) => Promise<{ readonly raw: RawReply; readonly headers: ResponseHeaders }>;
  /** Opens a stream. */
  readonly stream: (
    request: ModelRequest,
    signal: AbortSignal,
  ) => Promise<{ readonly parts: AsyncIterable<StreamPart>; readonly headers: ResponseHeaders }>;
}

const TIMEOUT_MS = 60_000;
const SILENCE_MS = 20_000;

/** A provider's model as the port has it: calls are bounded, failures typed, replies checked, and a prompt that is too large is shortened once. */
export function providerModel(provider: ProviderModel): LanguageModel {
  const { id, capabilities, price, faults, windows, secrets, clock } = provider;
  const bounds = {
    clock,
    what: id,
    timeoutMs: provider.timeoutMs ?? TIMEOUT_MS,
    silenceMs: provider.silenceMs ?? SILENCE_MS,
    toError: (error: unknown) =>
      modelFailure(sdkFacts(error), { modelId: id, faults, now: clock.now(), secrets }),
  };
  const replyTo = ({ jsonSchema }: ModelRequest, raw: RawReply, headers: ResponseHeaders) =>
    replyOf({ ...raw, limits: limitsOf(headers, windows) }, id, jsonSchema !== undefined);

  return {
    id,
    isScripted: false,
    capabilities: { ...capabilities, stream: true },
    ...portPrice(price),
    generate: (request, { signal }) =>
      shortenIfTooLarge(request, async (asked) => {
        const { raw, headers } = await boundedCall(bounds, signal, (until) =>
          provider.generate(asked, until),
        );
        return replyTo(asked, raw, headers);
      }),
    async *stream(request, { signal }) {
      let headers: ResponseHeaders = { get: () => null };
      let whole: RawReply = { text: '', finishReason: undefined };
      const parts = boundedStream(bounds, signal, async (until) => {
        const opened = await provider.stream(request, until);
        headers = opened.headers;
        return opened.parts;
      });
      for await (const { text: given = '', rest } of parts) {
        const text = readable(given);
        whole = { ...whole, ...rest, text: whole.text + text };
        if (text !== '') yield { kind: 'text', text };
      }
      yield { kind: 'reply', reply: replyTo(request, whole, headers) };
    },
  };
}
