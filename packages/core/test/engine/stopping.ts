import type { LanguageModel } from '../../src/ports/language-model.js';
import type { Storage } from '../../src/ports/storage.js';
import type { Transport } from '../../src/ports/transport.js';

/** Where a stop comes, and what the thing called there does from then on. */
export interface Interruption {
  readonly point: Point;
  readonly behaves: 'passes' | 'hangs' | 'fails';
}

export const POINTS = [
  'open',
  'model',
  'wait',
  'claim',
  'typing',
  'send',
  'edit',
  'react',
  'settle',
] as const;
export type Point = (typeof POINTS)[number];

type Method = (...args: never[]) => Promise<unknown>;

/** Calls `onReached` when the point is reached, and then lets the call pass, hang or fail. */
export function interrupted<T extends Method>(
  call: T,
  { behaves }: Interruption,
  onReached: () => void,
): T {
  let isReached = false;
  return (async (...args: never[]) => {
    if (isReached) return await call(...args);
    isReached = true;
    onReached();
    if (behaves === 'hangs') return await new Promise(() => {});
    if (behaves === 'fails') throw new Error('broken just now');
    return await call(...args);
  }) as T;
}

export function interruptedStorage(
  storage: Storage,
  interruption: Interruption,
  onReached: () => void,
): Storage {
  const { point } = interruption;
  if (point !== 'open' && point !== 'claim' && point !== 'settle') return storage;
  const ticks = {
    ...storage.ticks,
    [point]: interrupted(storage.ticks[point] as Method, interruption, onReached),
  };
  return { ...storage, ticks };
}

export function interruptedTransport<T extends Transport>(
  transport: T,
  interruption: Interruption,
  onReached: () => void,
): T {
  const { point } = interruption;
  if (point !== 'typing' && point !== 'send' && point !== 'edit' && point !== 'react')
    return transport;
  return {
    ...transport,
    [point]: interrupted(transport[point] as Method, interruption, onReached),
  };
}

export function interruptedModel(
  model: LanguageModel,
  interruption: Interruption,
  onReached: () => void,
): LanguageModel {
  if (interruption.point !== 'model') return model;
  return {
    ...model,
    generate: interrupted(
      model.generate as Method,
      interruption,
      onReached,
    ) as LanguageModel['generate'],
  };
}
