const SURROGATES = /\p{Cs}/gu;
const REPLACEMENT = '\ufffd';

/** What every supported Node.js has and the language level of these types has not. */
interface WellFormed {
  isWellFormed(): boolean;
}

/** A text that every server can read: halves of surrogate pairs and null characters become U+FFFD; all else stays byte for byte. */
export function sendable(text: string): string {
  const isWhole = (text as unknown as WellFormed).isWellFormed();
  if (isWhole && !text.includes('\0')) return text;
  return text.replace(SURROGATES, REPLACEMENT).replaceAll('\0', REPLACEMENT);
}
