const SURROGATES = /\p{Cs}/gu;
const REPLACEMENT = '\ufffd';

/** A text that every server can read: halves of surrogate pairs and null characters become U+FFFD; all else stays byte for byte. */
export function sendable(text: string): string {
  const isPlain = text.search(SURROGATES) === -1 && !text.includes('\0');
  return isPlain ? text : text.replace(SURROGATES, REPLACEMENT).replaceAll('\0', REPLACEMENT);
}
