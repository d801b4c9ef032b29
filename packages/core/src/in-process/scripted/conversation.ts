import type { PromptBrief, TranscriptLine } from '../../records/prompt.js';
import { foldForMatch, lowerCase } from '../../text/case.js';
import { sentences } from '../../text/tokenize.js';
import type { Domain, Pair, Thing } from './compile-pack.js';
import { thingIn } from './subject.js';

/** The recent talk, in the shapes that the writer asks it in. */
export interface Conversation {
  /** Everything said lately, in lower case, one message a line. */
  readonly lower: string;
  /** The same, folded, newest last. */
  readonly lines: readonly {
    readonly lower: string;
    readonly folded: string;
    readonly line: TranscriptLine;
  }[];
}

const RECENT = 5;
const QUOTED_LENGTH = 80;
const QUOTED_WORDS = { least: 3, most: 11 };

/** Reads the transcript once. */
export function conversationOf(brief: PromptBrief): Conversation {
  const lines = brief.transcript.map((line) => ({
    lower: lowerCase(line.text, brief.locale),
    folded: foldForMatch(line.text),
    line,
  }));
  return { lower: lines.map(({ lower }) => lower).join('\n'), lines };
}

/** The known thing that the last few messages were about. */
export function thingOfThread(conversation: Conversation, domain: Domain): Thing | undefined {
  const recent = conversation.lines.slice(-RECENT);
  for (let index = recent.length - 1; index >= 0; index -= 1) {
    const folded = recent[index]?.folded ?? '';
    const found = thingIn(folded, domain);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** How many of the recent messages a pattern is found in. */
export function countMentions(conversation: Conversation, pattern: RegExp): number {
  return conversation.lines.reduce(
    (count, { folded }) => count + (pattern.test(folded) ? 1 : 0),
    0,
  );
}

/** What somebody's words are looked for in: points of the pack, or else any sentence that shows the pattern. */
export interface QuoteSource {
  readonly aspect: { readonly pattern: RegExp } | undefined;
  readonly thing: { readonly pattern: RegExp } | undefined;
  readonly pairs: readonly Pair[];
}

/**
 * Somebody's words that can be said back: a point of the pack if there is one, else, of a person, a sentence of a few words that shows
 * the pattern and asks nothing.
 */
export function quotable(
  { text, lower }: { readonly text: string; readonly lower: string },
  source: QuoteSource,
  isBot: boolean,
  leaning?: 1 | -1,
): string | undefined {
  // Places in the one are places in the other only where lower case changes no length.
  for (const [pro, con] of lower.length === text.length ? source.pairs : []) {
    for (const { key, pieces } of leaning === undefined ? [pro, con] : [leaning > 0 ? pro : con]) {
      const at = key === undefined || pieces.length > 1 ? -1 : lower.indexOf(key);
      if (at >= 0 && key !== undefined && !isQuoted(text, at) && key.length <= QUOTED_LENGTH)
        return text.slice(at, at + key.length);
    }
  }
  if (isBot || leaning !== undefined) return undefined;
  const pattern = source.aspect?.pattern ?? source.thing?.pattern;
  for (const { text: sentence } of sentences(text)) {
    if (/[?"“”@#:/]/u.test(sentence)) continue;
    if (pattern?.test(foldForMatch(sentence)) === false) continue;
    const bare = sentence.replace(/[\s.!…]+$/u, '').replace(/^[^\p{L}\p{N}]+/u, '');
    const count = bare.split(/\s+/).length;
    if (count >= QUOTED_WORDS.least && count <= QUOTED_WORDS.most && bare.length <= QUOTED_LENGTH)
      return bare;
  }
  return undefined;
}

/** Whether words said back begin here: then they are not the writer's own. */
function isQuoted(text: string, at: number): boolean {
  return /["“]/u.test(text.charAt(at - 1));
}

/** A line by another than the bot and the target's author that can be quoted for a side (1 for, -1 against) of the subject; the newest. */
export function heardOn(
  conversation: Conversation,
  source: QuoteSource,
  leaning: 1 | -1,
  besides: string | undefined,
): { readonly who: string; readonly quote: string } | undefined {
  for (let index = conversation.lines.length - 1; index >= 0; index -= 1) {
    const { line, lower } = conversation.lines[index] as Conversation['lines'][number];
    if (line.isOwn || line.label === besides) continue;
    const quote = quotable({ text: line.text, lower }, source, line.isBot, leaning);
    if (quote !== undefined) return { who: line.label, quote };
  }
  return undefined;
}
