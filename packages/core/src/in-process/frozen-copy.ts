/** The value itself where it is frozen to its depth, else a copy that is: what a caller holds is never changed. Plain data without cycles only. */
export function frozenCopy<T>(value: T): T {
  return isDeepFrozen(value) ? value : copyFrozen(value);
}

function isDeepFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (!Object.isFrozen(value)) return false;
  if (Array.isArray(value)) return value.every(isDeepFrozen);
  for (const key in value) {
    if (!isDeepFrozen((value as Record<string, unknown>)[key])) return false;
  }
  return true;
}

function copyFrozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(copyFrozen)) as T;
  const copy = { ...value } as Record<string, unknown>;
  for (const key in copy) {
    const inner = copy[key];
    if (typeof inner === 'object') copy[key] = copyFrozen(inner);
  }
  return Object.freeze(copy) as T;
}
