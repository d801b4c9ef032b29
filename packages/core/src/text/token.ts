/** What a token is: `word` and `number` are plain text, the others carry their mark (@ann, #tag, $AKBNK, https://…). */
export type TokenKind = 'word' | 'number' | 'handle' | 'tag' | 'symbol' | 'url';

/** A piece of a text: `text` is always `source.slice(start, end)` (UTF-16 offsets). */
export interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One token with its place in the source. */
export interface Token extends Span {
  readonly kind: TokenKind;
}
