import { freezeDeep } from '../records/parse-record.js';
import type { CacheKind } from './kinds.js';

/** A value with its times, all epoch ms. */
export interface CachedValue<T> {
  readonly value: T;
  /** When its source was asked. */
  readonly readAt: number;
  readonly freshUntil: number;
  /** Until when it may serve although it is no longer fresh. */
  readonly graceUntil: number;
}

/** The form in which values lie in the shared tier. */
const FORMAT = 1;

/** A value as text for the shared tier. */
export function encodeCached<T>(kind: CacheKind<T>, cached: CachedValue<T>): string {
  const { value, readAt, freshUntil, graceUntil } = cached;
  return JSON.stringify([FORMAT, kind.name, kind.version, readAt, freshUntil, graceUntil, value]);
}

/** A value from the shared tier, deep-frozen; undefined for anything else than what {@link encodeCached} writes of this kind and version. */
export function decodeCached<T>(kind: CacheKind<T>, text: string): CachedValue<T> | undefined {
  let parts: unknown;
  try {
    parts = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(parts) || parts.length !== 7) return undefined;
  const [format, name, version, readAt, freshUntil, graceUntil, value] = parts as unknown[];
  if (format !== FORMAT || name !== kind.name || version !== kind.version) return undefined;
  if (!isTime(readAt) || !isTime(freshUntil) || !isTime(graceUntil)) return undefined;
  const result = kind.schema.safeParse(value);
  if (!result.success) return undefined;
  return { value: freezeDeep(result.data), readAt, freshUntil, graceUntil };
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
