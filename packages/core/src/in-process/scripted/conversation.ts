import type { PromptBrief, TranscriptLine } from '../../records/prompt.js';
import { foldForMatch, lowerCase } from '../../text/case.js';
import { sentences } from '../../text/tokenize.js';
import type { Domain, Thing } from './compile-pack.js';

/** The recent talk, in the shapes that the writer asks it in. */
export interface Conversation {
  /** Everything said lately, in lower case, one message a line. */
  readonly lower: string;
  /** The same, folded, newest last. */
  readonly lines: readonly { readonly folded: string; readonly line: TranscriptLine }[];
}

const RECENT = 5;
const QUOTED_WORDS = { least: 3, most: 11 };

/** Reads the transcript once. */
export function conversationOf(brief: PromptBrief): Conversation {
  return {
    lower: brief.transcript.map((line) => lowerCase(line.text, brief.locale)).join('\n'),
    lines: brief.transcript.map((line) => ({ folded: foldForMatch(line.text), line })),
  };
}

/** The known thing that the last few messages were about. */
export function thingOfThread(conversation: Conversation, domain: Domain): Thing | undefined {
  const recent = conversation.lines.slice(-RECENT);
  for (let index = recent.length - 1; index >= 0; index -= 1) {
    const folded = recent[index]?.folded ?? '';
    const found = domain.things.find((thing) => thing.pattern.test(folded));
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

/** Somebody's words that can be said back: a sentence of a few words, no question. */
export function quotable(text: string): string | undefined {
  for (const { text: sentence } of sentences(text)) {
    if (/[?"“”@#:/]/u.test(sentence)) continue;
    const bare = sentence.replace(/[\s.!…]+$/u, '').replace(/^[^\p{L}\p{N}]+/u, '');
    const count = bare.split(/\s+/).length;
    if (count >= QUOTED_WORDS.least && count <= QUOTED_WORDS.most && bare.length <= 70) return bare;
  }
  return undefined;
}

/** A line by another than the bot and the target's author that shows the pattern and can be quoted; the newest. */
export function heardOn(
  conversation: Conversation,
  pattern: RegExp,
  besides: string | undefined,
): { readonly who: string; readonly quote: string } | undefined {
  for (let index = conversation.lines.length - 1; index >= 0; index -= 1) {
    const { folded, line } = conversation.lines[index] as Conversation['lines'][number];
    if (line.isOwn || line.label === besides || !pattern.test(folded)) continue;
    const quote = quotable(line.text);
    if (quote !== undefined) return { who: line.label, quote };
  }
  return undefined;
}
