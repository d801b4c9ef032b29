/** Quarters of a token for one UTF-16 code unit or code point, by class; the first that fits counts. */
const DIGIT = 2;
const PUNCTUATION = 2;
const ASCII_LETTER = 1;
const LATIN_LETTER = 3;
const OTHER_ALPHABET = 3;
const IDEOGRAPH = 5;
const BEYOND = 10;

const PLAIN_QUARTERS = Uint8Array.from({ length: 0x7f }, (_, code) => plainQuarters(code));

/**
 * How many tokens a model is likely to count for a text, rather too many than too few and without any tokenizer: about 4 characters
 * a token for plain Latin, 2 for digits and marks, under 1.5 for other alphabets, at least one token for an ideograph and more
 * for an emoji.
 */
export function estimateTokens(text: string): number {
  let quarters = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x7f) quarters += PLAIN_QUARTERS[code] as number;
    else if (code < 0x250) quarters += LATIN_LETTER;
    else if (code >= 0xd800 && code < 0xdc00) quarters += BEYOND;
    else if (code < 0xdc00 || code > 0xdfff) quarters += code < 0x1e00 ? OTHER_ALPHABET : IDEOGRAPH;
  }
  return Math.ceil(quarters / 4);
}

function plainQuarters(code: number): number {
  if (code === 0x20 || (code > 0x40 && code < 0x5b) || (code > 0x60 && code < 0x7b))
    return ASCII_LETTER;
  return code >= 0x30 && code < 0x3a ? DIGIT : PUNCTUATION;
}
