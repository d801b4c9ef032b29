import type { PromptBrief } from '../../records/prompt.js';
import { foldForMatch, lowerCase } from '../../text/case.js';
import { contentWords } from '../../text/content-words.js';
import { isQuestion } from '../../text/question.js';
import { sentiment } from '../../text/sentiment.js';
import { sentences } from '../../text/tokenize.js';
import type { Aspect, CompiledPack, Domain } from './compile-pack.js';
import { domainOf, type Subject, subjectIn } from './subject.js';
import type { CueName } from './types.js';

/** A message as the scripted model reads it. */
export interface Reading extends Subject {
  readonly text: string;
  readonly lower: string;
  readonly folded: string;
  readonly words: readonly string[];
  readonly isQuestion: boolean;
  /** A noun phrase that the message is about, where neither a thing nor an aspect is known. */
  phrase(): string | undefined;
  /** The aspect one of whose own yes-no questions this is. */
  readonly asked: Aspect | undefined;
  /** The two sides of an or-question. */
  readonly options: readonly [string, string] | undefined;
  /** 1 for, -1 against, 0 not told. */
  readonly polarity: number;
  /** From -1 (bad) to 1 (good). */
  feeling(): number;
  /** Whether the text has this cue. */
  has(cue: CueName): boolean;
  /** Whether the question in it has this cue. */
  asksFor(cue: CueName): boolean;
}

/** Reads one message. */
export function readMessage(text: string, brief: PromptBrief, pack: CompiledPack): Reading {
  const lower = lowerCase(text, brief.locale);
  const folded = foldForMatch(text);
  const domain = domainOf(folded, brief, pack);
  const subject = subjectIn(lower.replace(SAID_BACK, ' '), folded, domain, pack);
  let noun: { readonly text: string | undefined } | undefined;
  let felt: number | undefined;
  const feeling = (): number => {
    felt ??= sentiment(text, brief.locale);
    return felt;
  };
  const asking = askingPart(text, brief);
  const asks = asking !== undefined;
  const asked = asks ? (askedIn(lower, domain) ?? askedIn(lower, pack.fallback)) : undefined;
  const { cues } = pack.pack;
  const { point } = subject;
  const polarity =
    point !== undefined
      ? point.side === 0
        ? 1
        : -1
      : cues.against.test(lower)
        ? -1
        : cues.for.test(lower)
          ? 1
          : Math.abs(feeling()) > 0.2
            ? Math.sign(feeling())
            : 0;
  return {
    ...subject,
    aspect: asked ?? subject.aspect,
    asked,
    options: asks && asked === undefined ? pack.pack.optionsOf(asking) : undefined,
    text,
    lower,
    folded,
    words: wordsBesides(brief, contentWords(text, brief.locale)),
    isQuestion: asks,
    phrase: () => {
      noun ??= { text: pack.pack.phraseOf(text) };
      return noun.text;
    },
    polarity,
    feeling,
    has: (cue) => cues[cue].test(lower),
    asksFor: (cue) => cues[cue].test(lowerCase(asking ?? '', brief.locale)),
  };
}

/** Words that are not the reader's own name. */
function wordsBesides({ bot }: PromptBrief, words: readonly string[]): readonly string[] {
  const own = foldForMatch(bot.name);
  return words.filter((word) => foldForMatch(word) !== own);
}

/** Another's words in quotation marks: no point of the writer's own. */
const SAID_BACK = /["“][^"”]*["”]/gu;
const ECHOED = /["”»]\s*\?/gu;

/** The sentence that asks, where the text asks at all; words said back with a question mark do not. */
function askingPart(text: string, brief: PromptBrief): string | undefined {
  const isMarked = text.includes('?') || text.includes('؟') || text.includes('？');
  // Bots mark their questions; 'when it comes to …' asks nothing.
  if (!isMarked && brief.target?.isHuman !== true) return undefined;
  const bare = text.replace(ECHOED, '"');
  const known = brief.target?.text === text ? brief.target.isQuestion : undefined;
  if (known === false || !isQuestion(bare, brief.locale)) return undefined;
  return (
    sentences(bare)
      .filter((sentence) => sentence.text.endsWith('?'))
      .at(-1)?.text ?? bare
  );
}

function askedIn(lower: string, domain: Domain): Aspect | undefined {
  return domain.aspects.find((aspect) =>
    aspect.asks.some((ask) => ask.key !== undefined && lower.includes(ask.key)),
  );
}
