// 32 signs, so that five bits pick one without bias; without the easily confused i, l, o and u.
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';

/** Unguessable text of `length` lower-case letters and digits, five bits each. */
export function randomText(length: number): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(length));
  let text = '';
  for (const byte of bytes) text += SIGNS.charAt(byte & 31);
  return text;
}
