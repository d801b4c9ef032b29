import type * as z from 'zod';
import { CoterieError } from '../errors.js';

/**
 * Checks a record at the boundary and gives it back deep-frozen, with its defaults.
 * @throws CoterieError 'invalid-record' that names the record, every bad field, its value and what it takes.
 */
export function parseRecord<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  what: string,
): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return freezeDeep(result.data);
  const lines = result.error.issues.map((issue) => {
    const path = issue.path.map(String).join('.');
    const value = issue.path.reduce<unknown>(
      (at, key) =>
        typeof at === 'object' && at !== null
          ? (at as Record<PropertyKey, unknown>)[key]
          : undefined,
      input,
    );
    return path === '' ? issue.message : `"${path}" cannot be ${shown(value)}: ${issue.message}`;
  });
  throw new CoterieError(
    'invalid-record',
    `${nameOf(input, what)} was refused; nothing was stored.\n${lines.join('\n')}`,
  );
}

/** Freezes plain data to its leaves and gives it back; what is frozen already is taken as frozen whole. */
export function freezeDeep<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freezeDeep(inner);
  }
  return value;
}

function nameOf(input: unknown, what: string): string {
  const id =
    typeof input === 'object' && input !== null
      ? (input as Record<string, unknown>)['id']
      : undefined;
  return typeof id === 'string' ? `${what} "${id.slice(0, 80)}"` : what;
}

function shown(value: unknown): string {
  let text: string;
  try {
    text = JSON.stringify(value) ?? 'missing';
  } catch {
    text = String(value);
  }
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
