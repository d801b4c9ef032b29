import type { ModelReply } from '@coterie/core';
import { type ModelPrice, type RawReply, type StreamPart, usageOf } from '@coterie/core/models';
import type { AiSdkResult, AiSdkStream } from './types.js';

type Fields = Readonly<Record<string, unknown>>;

const FINISHED: Readonly<Record<string, ModelReply['finishReason']>> = {
  stop: 'stop',
  length: 'length',
  'content-filter': 'refusal',
  'tool-calls': 'stop',
};

/** A whole answer. */
export function readResult(result: AiSdkResult, price: ModelPrice | undefined): RawReply {
  const texts = result.content.map((part) => (part.type === 'text' ? textOf(part, 'text') : ''));
  return { text: texts.join(''), ...readEnd(result, price) };
}

/** The parts of a stream; whoever stops reading ends it. @throws the error that stands in it */
export async function* streamParts(
  { stream }: AiSdkStream,
  price: ModelPrice | undefined,
): AsyncGenerator<StreamPart> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || value === undefined) return;
      if (value.type === 'error') throw fieldsOf(value)['error'];
      if (value.type === 'text-delta') yield { text: textOf(value, 'delta') };
      if (value.type === 'finish') yield { rest: readEnd(fieldsOf(value), price) };
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function readEnd(
  end: { readonly finishReason?: unknown; readonly usage?: unknown },
  price: ModelPrice | undefined,
): Pick<RawReply, 'finishReason' | 'usage'> {
  const { inputTokens, outputTokens, cachedInputTokens } = fieldsOf(end.usage);
  const counts = {
    inputTokens: countOf(inputTokens, 'total'),
    outputTokens: countOf(outputTokens, 'total'),
    cachedTokens: countOf(cachedInputTokens ?? inputTokens, 'cacheRead'),
  };
  return { finishReason: finishOf(end.finishReason), ...usageOf(counts, price) };
}

/** Version 2 has a word; later ones have two, the SDK's and the provider's. What neither knows was not told: the reply broke off. */
function finishOf(reason: unknown): ModelReply['finishReason'] | undefined {
  if (typeof reason === 'string') return FINISHED[reason];
  const { unified, raw } = fieldsOf(reason);
  const known = FINISHED[String(unified)];
  return known ?? (unified === 'other' && typeof raw === 'string' ? 'stop' : undefined);
}

/** Version 2 has a number; later ones have several by name. */
function countOf(count: unknown, name: string): number | undefined {
  const found = typeof count === 'number' ? count : fieldsOf(count)[name];
  return typeof found === 'number' ? found : undefined;
}

function textOf(part: object, name: string): string {
  const text = fieldsOf(part)[name];
  return typeof text === 'string' ? text : '';
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
