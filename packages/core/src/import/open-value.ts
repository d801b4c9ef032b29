const MAX_DEPTH = 5;
const MAX_JSON = 1_000_000;
const NOTHING = new Set(['', 'null', 'None', 'undefined', 'NaN']);
/** What may stand beside `value` in a wrapper. */
const BESIDE = new Set(['key', 'type', 'version', 'description', 'updated_at', 'updatedAt']);

/**
 * A value out of its wrappers: `{ value: ... }`, JSON inside strings (`'{"tone": "young"}'`), and the words that other programs
 * write for null. Wrappers within wrappers are opened five deep. A text that is no JSON mapping or list stays a text.
 */
export function openValue(value: unknown): unknown {
  let at = value;
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    const inner = typeof at === 'string' ? parsed(at) : unwrapped(at);
    if (inner === undefined) break;
    at = inner.value;
  }
  return typeof at === 'string' && NOTHING.has(at.trim()) ? null : at;
}

/** The mapping or list that a JSON text holds, however often it was quoted; undefined where it holds none. */
function parsed(text: string): { readonly value: unknown } | undefined {
  if (text.length > MAX_JSON || !/^\s*[[{"]/.test(text)) return undefined;
  let value: unknown = text;
  for (let depth = 0; depth < MAX_DEPTH && typeof value === 'string'; depth += 1) {
    try {
      value = JSON.parse(value);
    } catch {
      return undefined;
    }
  }
  return typeof value === 'object' && value !== null ? { value } : undefined;
}

function unwrapped(value: unknown): { readonly value: unknown } | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  if (!Object.hasOwn(value, 'value')) return undefined;
  const isWrapper = Object.keys(value).every((key) => key === 'value' || BESIDE.has(key));
  return isWrapper ? { value: (value as { readonly value: unknown }).value } : undefined;
}
