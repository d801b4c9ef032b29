import type { PromptBrief } from '../../records/prompt.js';
import { foldForMatch, lowerCase } from '../../text/case.js';
import { sentiment } from '../../text/sentiment.js';
import type { Aspect, CompiledPack, Domain, Pair, Thing } from './compile-pack.js';
import { type Conversation, thingOfThread } from './conversation.js';
import type { Idiolect } from './idiolect.js';
import type { Reading } from './reading.js';
import { domainOf, type FoundPoint, type Subject, subjectOf } from './subject.js';

/** What a message will be about, and on which side the bot stands. */
export interface Focus {
  readonly domain: Domain;
  /** The side of the subject; absent where the thing itself is the subject. */
  readonly aspect: Aspect | undefined;
  readonly thing: Thing | undefined;
  /** How the thing is called: its name, a noun phrase of the target, or the topic. */
  readonly thingName: string | undefined;
  readonly pairs: readonly Pair[];
  /** 1 for, -1 against. */
  readonly leaning: 1 | -1;
  /** The point to be answered. */
  readonly point: FoundPoint | undefined;
}

/** Where the focus is drawn from. */
export interface FocusInput {
  readonly brief: PromptBrief;
  readonly pack: CompiledPack;
  readonly conversation: Conversation;
  readonly idiolect: Idiolect;
  draw(): number;
}

/** The focus of an answer to a message. */
export function focusOn(reading: Reading, input: FocusInput): Focus {
  const { brief, pack, conversation } = input;
  const { domain, point } = reading;
  if (
    reading.thing !== undefined &&
    (reading.aspect === undefined || reading.thing.pairs.some((pair) => pair === point?.pair)) &&
    reading.thing.pairs.length > 0
  ) {
    return make(input, { domain, thing: reading.thing, thingName: reading.thing.name, point });
  }
  if (reading.aspect !== undefined) {
    const isGeneral = !domain.aspects.includes(reading.aspect) || domain === pack.fallback;
    const thing = isGeneral ? undefined : (reading.thing ?? thingFor(input, domain));
    const thingName = isGeneral ? generalName(reading, input) : thing?.name;
    return make(input, { domain, aspect: reading.aspect, thing, thingName, point });
  }
  if (reading.thing !== undefined) {
    const aspect = favourite(input, domain.aspects);
    return make(input, {
      domain,
      aspect,
      thing: reading.thing,
      thingName: reading.thing.name,
      point,
    });
  }
  const isHuman = brief.target?.isHuman === true;
  if (isHuman && reading.options !== undefined)
    return make(input, {
      domain: pack.fallback,
      aspect: favourite(input, pack.fallback.aspects),
      thingName: reading.options[0],
      point: undefined,
    });
  const isAside = !reading.isQuestion && (!isHuman || reading.phrase() === undefined);
  const before = isAside ? subjectOfThread(conversation, domain) : undefined;
  if (before?.aspect !== undefined)
    return make(input, {
      domain,
      aspect: before.aspect,
      thing: before.thing,
      thingName: before.thing?.name,
      point: undefined,
    });
  const thread =
    isAside || reading.phrase() === undefined ? thingOfThread(conversation, domain) : undefined;
  if (thread !== undefined && thread.pairs.length > 0)
    return make(input, { domain, thing: thread, thingName: thread.name, point: undefined });
  if (reading.phrase() === undefined) return focusOnTopic(brief.topic ?? anyTopic(input), input);
  return make(input, {
    domain: pack.fallback,
    aspect: favourite(input, pack.fallback.aspects),
    thingName: reading.phrase(),
    point: undefined,
  });
}

/** The focus of a message that brings up a topic. */
export function focusOnTopic(topic: string, input: FocusInput): Focus {
  const { brief, pack } = input;
  const folded = foldForMatch(topic);
  const domain = domainOf(folded, brief, pack);
  const subject = subjectOf(lowerCase(topic, brief.locale), folded, domain);
  if (subject.aspect !== undefined) {
    const thing = subject.thing ?? thingFor(input, domain);
    const isGeneral = domain === pack.fallback;
    return make(input, {
      domain,
      aspect: subject.aspect,
      thing,
      thingName: isGeneral ? topic : thing?.name,
      point: undefined,
    });
  }
  if (subject.thing !== undefined) {
    const { thing } = subject;
    const aspect = thing.pairs.length > 0 ? undefined : favourite(input, domain.aspects);
    return make(input, { domain, aspect, thing, thingName: thing.name, point: undefined });
  }
  const general = pack.fallback;
  const aspect = favourite(input, general.aspects);
  const thingName =
    brief.news?.title === topic ? (pack.pack.phraseOf(topic) ?? brief.topic) : topic;
  return make(input, { domain: general, aspect, thingName, point: undefined });
}

function anyTopic({ brief, draw }: FocusInput): string {
  return brief.chat.topics[Math.floor(draw() * brief.chat.topics.length)] ?? '';
}

/** One of a list, more often one that the bot cares about. */
export function favourite(input: FocusInput, aspects: readonly Aspect[]): Aspect {
  const rank = (aspect: Aspect): number =>
    input.draw() * (0.35 + input.idiolect.taste('cares', aspect.name));
  return aspects
    .map((aspect) => ({ aspect, rank: rank(aspect) }))
    .reduce((best, one) => (one.rank > best.rank ? one : best)).aspect;
}

/** The bot's stance on a pattern, if it has one. */
export function stanceOn(brief: PromptBrief, ...patterns: readonly (RegExp | undefined)[]) {
  return brief.stances.find((stance) => {
    const folded = foldForMatch(`${stance.topic} ${stance.text}`);
    return patterns.some((pattern) => pattern?.test(folded) === true);
  });
}

/** A thing to take as an example: that of the thread, else one of the bot's own, else one it likes. */
function thingFor(input: FocusInput, domain: Domain): Thing | undefined {
  const { brief, conversation } = input;
  const thread = thingOfThread(conversation, domain);
  if (thread !== undefined && input.draw() < 0.75) return thread;
  if (domain.things.length === 0 || input.draw() < 0.25) return undefined;
  const owned = [...brief.holdings.map((holding) => holding.symbol), ...brief.bot.persona.watchlist]
    .map(foldForMatch)
    .flatMap((name) => domain.things.find((thing) => thing.pattern.test(name)) ?? []);
  if (owned.length > 0 && input.draw() < 0.7) return owned[Math.floor(input.draw() * owned.length)];
  return domain.things[Math.floor(input.draw() * domain.things.length)];
}

const THREAD_LINES = 4;

/** What the last few messages were about. */
function subjectOfThread(conversation: Conversation, domain: Domain): Subject | undefined {
  for (const { folded, lower } of conversation.lines.slice(-THREAD_LINES).reverse()) {
    const subject = subjectOf(lower, folded, domain);
    if (subject.aspect !== undefined) return subject;
  }
  return undefined;
}

/** What a general remark is about: a person's own noun phrase; among bots the topic that was last named. */
function generalName(reading: Reading, { brief, conversation }: FocusInput): string | undefined {
  const own = brief.target?.isHuman === true ? reading.phrase() : undefined;
  if (own !== undefined) return own;
  const topics = brief.chat.topics.map((topic) => ({ topic, folded: foldForMatch(topic) }));
  for (let index = conversation.lines.length - 1; index >= 0; index -= 1) {
    const line = conversation.lines[index]?.folded ?? '';
    const named = topics.find(({ folded }) => line.includes(folded));
    if (named !== undefined) return named.topic;
  }
  return brief.topic ?? brief.chat.topics[0];
}

function make(
  input: FocusInput,
  parts: {
    readonly domain: Domain;
    readonly aspect?: Aspect | undefined;
    readonly thing?: Thing | undefined;
    readonly thingName?: string | undefined;
    readonly point: FoundPoint | undefined;
  },
): Focus {
  const { aspect, thing, point } = parts;
  const pairs = aspect?.pairs ?? thing?.pairs ?? [];
  return {
    domain: parts.domain,
    aspect,
    thing,
    // A chat may have no topic at all.
    thingName: parts.thingName === '' ? undefined : parts.thingName,
    // A point made on the way to a question about something else is not what is answered.
    point: point !== undefined && pairs.includes(point.pair) ? point : undefined,
    pairs,
    leaning: leaningOn(input, aspect, thing),
  };
}

/** The bot's side: what its stance says, else a taste of its own that never changes; it mostly likes what it owns. */
function leaningOn(
  { brief, idiolect }: FocusInput,
  aspect: Aspect | undefined,
  thing: Thing | undefined,
): 1 | -1 {
  const stance = stanceOn(brief, aspect === undefined ? thing?.pattern : aspect.pattern);
  if (stance !== undefined) return sentiment(stance.text, brief.locale) < 0 ? -1 : 1;
  const key = aspect?.name ?? thing?.name ?? '';
  const owns =
    aspect === undefined &&
    brief.holdings.some((holding) => thing?.pattern.test(foldForMatch(holding.symbol)) === true);
  return idiolect.taste('side', key) < (owns ? 0.85 : 0.5) ? 1 : -1;
}
