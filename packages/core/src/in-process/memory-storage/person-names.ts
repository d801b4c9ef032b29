import { foldForMatch } from '../../text/case.js';
import { type Token, tokenize } from '../../text/tokenize.js';

/** What a person goes by, as it may stand in a text. */
export interface PersonNames {
  isIn(text: string): boolean;
  /** Whether a handle is one of the names, in any case. */
  has(handle: string): boolean;
  /** Whether a keyword is a word of a name, in any case. */
  hasWord(keyword: string): boolean;
  /** The text with every name replaced by '…'. */
  without(text: string): string;
}

/** Names are met as whole words and spelled so, with or without @ and an apostrophe's ending: "Ali" in "Ali'ye", not in "Alice". */
export function personNames(names: readonly string[]): PersonNames {
  const wanted = [...new Set(names)]
    .map((name) => tokenize(name).map(bare))
    .filter((name) => name.length > 0);
  const handles = new Set(names.map((name) => name.toLowerCase()));
  const parts = new Set(wanted.flat().map(foldForMatch));
  const spansIn = (text: string): readonly { readonly start: number; readonly end: number }[] => {
    if (wanted.length === 0) return [];
    const tokens = tokenize(text);
    const said = tokens.map(bare);
    const spans: { start: number; end: number }[] = [];
    for (let index = 0; index < said.length; index += 1) {
      const name = wanted.find((words) =>
        words.every((word, offset) => said[index + offset] === word),
      );
      if (name === undefined) continue;
      const last = tokens[index + name.length - 1] as Token;
      spans.push({ start: (tokens[index] as Token).start, end: last.end });
      index += name.length - 1;
    }
    return spans;
  };
  return {
    isIn: (text) => spansIn(text).length > 0,
    has: (handle) => handles.has(handle.replace(/^@/, '').toLowerCase()),
    hasWord: (keyword) => parts.has(foldForMatch(keyword)),
    without: (text) =>
      spansIn(text).reduceRight(
        (left, { start, end }) => `${left.slice(0, start)}…${left.slice(end)}`,
        text,
      ),
  };
}

function bare({ text }: Token): string {
  return text.replace(/^@/, '').replace(/['’].*$/, '');
}
