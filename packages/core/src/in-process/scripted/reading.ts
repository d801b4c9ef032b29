import type { PromptBrief } from '../../records/prompt.js';
import { foldForMatch, lowerCase } from '../../text/case.js';
import { contentWords } from '../../text/content-words.js';
import { isQuestion } from '../../text/question.js';
import { sentiment } from '../../text/sentiment.js';
import { sentences } from '../../text/tokenize.js';
import type { Aspect, CompiledPack, Domain, Pair, Thing } from './compile-pack.js';
import type { CueName } from './types.js';

/** A point of the pack that was found in a text: whose pair it is, and which side (0 for, 1 against). */
export interface FoundPoint {
  readonly pair: Pair;
  readonly side: 0 | 1;
}

/** What a text is about, as far as the pack knows. */
export interface Subject {
  readonly domain: Domain;
  readonly aspect: Aspect | undefined;
  readonly thing: Thing | undefined;
  readonly point: FoundPoint | undefined;
}

/** A message as the scripted model reads it. */
export interface Reading extends Subject {
  readonly text: string;
  readonly lower: string;
  readonly folded: string;
  readonly words: readonly string[];
  readonly isQuestion: boolean;
  /** A noun phrase that the message is about, where neither a thing nor an aspect is known. */
  readonly phrase: string | undefined;
  /** The aspect one of whose own yes-no questions this is. */
  readonly asked: Aspect | undefined;
  /** The two sides of an or-question. */
  readonly options: readonly [string, string] | undefined;
  /** 1 for, -1 against, 0 not told. */
  readonly polarity: number;
  readonly feeling: number;
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
  const subject = subjectIn(lower, folded, domain, pack);
  const feeling = sentiment(text, brief.locale);
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
          : Math.abs(feeling) > 0.2
            ? Math.sign(feeling)
            : 0;
  return {
    ...subject,
    aspect: asked ?? subject.aspect,
    asked,
    options: asks && asked === undefined ? pack.pack.optionsOf(asking) : undefined,
    text,
    lower,
    folded,
    words: contentWords(text, brief.locale),
    isQuestion: asks,
    phrase: pack.pack.phraseOf(text),
    polarity,
    feeling,
    has: (cue) => cues[cue].test(lower),
    asksFor: (cue) => cues[cue].test(lowerCase(asking ?? '', brief.locale)),
  };
}

/** As {@link subjectOf}, with the points of the fallback domain where the domain has nothing. */
export function subjectIn(
  lower: string,
  folded: string,
  domain: Domain,
  pack: CompiledPack,
): Subject {
  const subject = subjectOf(lower, folded, domain);
  if (subject.point !== undefined || domain === pack.fallback) return subject;
  if (subject.thing !== undefined || subject.aspect !== undefined) return subject;
  const general = subjectOf(lower, folded, pack.fallback);
  return general.point === undefined ? subject : general;
}

/** The things and aspects that a text shows; the aspect whose own point it makes comes first. */
export function subjectOf(lower: string, folded: string, domain: Domain): Subject {
  const thing = domain.things.find((one) => one.pattern.test(folded));
  if (thing !== undefined) {
    const point = pointIn(lower, thing.pairs);
    if (point !== undefined) return { domain, thing, aspect: undefined, point };
  }
  let aspect: Aspect | undefined;
  let place = -1;
  for (const one of domain.aspects) {
    const match = one.pattern.exec(folded);
    if (match === null) continue;
    const point = pointIn(lower, one.pairs);
    if (point !== undefined) return { domain, thing, aspect: one, point };
    if (match.index > place) {
      aspect = one;
      place = match.index;
    }
  }
  return { domain, thing, aspect, point: undefined };
}

const ECHOED = /["”»]\s*\?/gu;

/** The sentence that asks, where the text asks at all; words said back with a question mark do not. */
function askingPart(text: string, brief: PromptBrief): string | undefined {
  const bare = text.replace(ECHOED, '"');
  const known = brief.target?.text === text ? brief.target.isQuestion : undefined;
  if (known === false || !isQuestion(bare, brief.locale)) return undefined;
  // Bots mark their questions; 'when it comes to …' asks nothing.
  if (brief.target?.isHuman !== true && !/[?？؟]/u.test(bare)) return undefined;
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

function pointIn(lower: string, pairs: readonly Pair[]): FoundPoint | undefined {
  for (const pair of pairs) {
    if (pair[0].key !== undefined && lower.includes(pair[0].key)) return { pair, side: 0 };
    if (pair[1].key !== undefined && lower.includes(pair[1].key)) return { pair, side: 1 };
  }
  return undefined;
}

/** The domain of a folded text: the chat's, where the text shows it; else another that it shows; else that of the move's topic or the chat. */
export function domainOf(folded: string, brief: PromptBrief, pack: CompiledPack): Domain {
  const room = roomDomain(brief, pack);
  if (shows(room, folded) || room.aspects.some((aspect) => aspect.pattern.test(folded)))
    return room;
  return pack.domains.find((domain) => shows(domain, folded)) ?? room;
}

const roomDomains = new WeakMap<readonly string[], Domain>();

function roomDomain(brief: PromptBrief, pack: CompiledPack): Domain {
  const { topics, title } = brief.chat;
  const known = roomDomains.get(topics);
  if (known !== undefined && pack.domains.includes(known)) return known;
  const folded = foldForMatch([title ?? '', ...topics].join(' | '));
  const found = pack.domains.find((domain) => shows(domain, folded)) ?? pack.fallback;
  roomDomains.set(topics, found);
  return found;
}

function shows(domain: Domain, folded: string): boolean {
  return (
    domain.pattern?.test(folded) === true ||
    domain.things.some((thing) => thing.pattern.test(folded))
  );
}
