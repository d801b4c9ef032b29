/**
 * `make`, remembering its newest result: asked again about the same frozen value it does no work, and it keeps one value alive
 * at most.
 */
export function rememberLatest<Key extends object, Value>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  let latest: { readonly key: Key; readonly value: Value } | undefined;
  return (key) => {
    if (latest?.key !== key) latest = { key, value: make(key) };
    return latest.value;
  };
}
