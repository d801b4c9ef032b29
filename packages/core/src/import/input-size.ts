/** The largest input that an import reads: bytes of a file, characters of a text, or characters and nodes of a value. */
export const MAX_INPUT = 5_000_000;

/**
 * The size of an input, at most a little over {@link MAX_INPUT}: bytes, characters, or for a mapping or list the characters of
 * its keys and texts and one for each value. Depth and cycles do no harm.
 */
export function sizeOf(input: unknown): number {
  let size = 0;
  const open: unknown[] = [input];
  while (open.length > 0 && size <= MAX_INPUT) {
    const at = open.pop();
    size += 1;
    if (typeof at === 'string') size += at.length;
    else if (at instanceof Uint8Array) size += at.byteLength;
    else if (Array.isArray(at)) {
      if (at.length > MAX_INPUT) return MAX_INPUT + 1;
      for (const each of at) open.push(each);
    } else if (typeof at === 'object' && at !== null) {
      for (const [key, each] of Object.entries(at)) {
        size += key.length;
        open.push(each);
      }
    }
  }
  return size;
}
