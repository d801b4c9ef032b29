import type { EngineEvents } from '../events.js';
import type { Clock } from '../ports/clock.js';
import type { Embedder } from '../ports/embedder.js';
import type { TraceNeighbour } from '../records/draft.js';
import type { Message } from '../records/message.js';
import { withDeadline } from '../resilience/deadline.js';

/** What {@link nearestTexts} needs beside the texts. */
export interface NeighbourContext {
  readonly clock: Clock;
  readonly embedder: Embedder;
  readonly deadlineMs: number;
  readonly tickId: string;
  readonly signal: AbortSignal;
  readonly emit: (name: 'model:failed', event: EngineEvents['model:failed']) => void;
}

/** Newest messages that a draft is compared with, and how many of them are told. */
const COMPARED = 50;
const TOLD = 5;

const vectors = new WeakMap<
  Message,
  { readonly embedder: Embedder; readonly vector: readonly number[] }
>();

/**
 * The chat's newest texts nearest to a draft in meaning, nearest first, by cosine. A message is embedded once. Where the embedder fails it is reported,
 * and the review goes by wording alone.
 */
export async function nearestTexts(
  context: NeighbourContext,
  draft: string,
  messages: readonly Message[],
): Promise<readonly TraceNeighbour[]> {
  const { embedder } = context;
  const compared = messages.slice(-COMPARED).filter((message) => message.text !== '');
  const unknown = compared.filter((message) => vectors.get(message)?.embedder !== embedder);
  try {
    const made = await withDeadline(
      context.clock,
      context.deadlineMs,
      `Embedder ${embedder.id}`,
      context.signal,
      (signal) => embedAll(embedder, [draft, ...unknown.map((message) => message.text)], signal),
    );
    for (const [index, message] of unknown.entries()) {
      const vector = made[index + 1];
      if (vector !== undefined) vectors.set(message, { embedder, vector });
    }
    const own = made[0] ?? [];
    return compared
      .map((message) => ({
        text: message.text,
        similarity: dot(own, vectors.get(message)?.vector ?? []),
      }))
      .sort((a, b) => b.similarity - a.similarity)
      .slice(0, TOLD);
  } catch (error) {
    if (!context.signal.aborted) {
      context.emit('model:failed', { tickId: context.tickId, modelId: embedder.id, error });
    }
    return [];
  }
}

async function embedAll(
  embedder: Embedder,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<readonly (readonly number[])[]> {
  const all: (readonly number[])[] = [];
  for (let start = 0; start < texts.length; start += embedder.maxBatch) {
    all.push(...(await embedder.embed(texts.slice(start, start + embedder.maxBatch), { signal })));
  }
  return all;
}

function dot(left: readonly number[], right: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < left.length; index += 1)
    sum += (left[index] ?? 0) * (right[index] ?? 0);
  return sum;
}
