import { foldForMatch, lowerCase } from '../../text/case.js';
import { foldWhitespace } from '../../text/normalize.js';
import { stripControls } from '../../text/strip-controls.js';
import { heardOn, quotable } from './conversation.js';
import { stanceOn } from './focus.js';
import type { Writer } from './material.js';

const MAX_FREE_TEXT = 160;

/** The text of a slot, or undefined where the brief has nothing for it. */
export function slotText(slot: string, writer: Writer): string | undefined {
  const make = Object.hasOwn(SLOTS, slot) ? SLOTS[slot] : undefined;
  return make?.(writer);
}

type Slot = (writer: Writer) => string | undefined;

const aspectName: Slot = (writer) => {
  const { aspect } = writer.material.focus;
  return aspect === undefined ? undefined : writer.oneOf(aspect.names);
};

const ask: Slot = (writer) => {
  const { focus } = writer.material;
  const aspect = focus.aspect ?? writer.otherAspect();
  return aspect === undefined ? undefined : writer.freshOf(aspect.asks);
};

const stance: Slot = (writer) => {
  const { brief, focus } = writer.material;
  const found = stanceOn(brief, focus.aspect?.pattern, focus.thing?.pattern);
  return found === undefined ? undefined : tidy(found.text);
};

function heard(writer: Writer, leaning: 1 | -1) {
  const { conversation, focus, reading, brief } = writer.material;
  const besides = reading === undefined ? undefined : brief.target?.label;
  return heardOn(conversation, focus, leaning, besides);
}

function quoteOf(writer: Writer, leaning: 1 | -1): string | undefined {
  const found = heard(writer, leaning);
  return found === undefined ? undefined : writer.material.pack.pack.clauseOf(found.quote);
}

function otherSide(writer: Writer): 1 | -1 {
  return writer.material.focus.leaning > 0 ? -1 : 1;
}

const SLOTS: Readonly<Record<string, Slot>> = {
  subject: (writer) => {
    const { focus, brief } = writer.material;
    return aspectName(writer) ?? focus.thingName ?? brief.topic ?? brief.chat.topics[0];
  },
  thing: ({ material }) => material.focus.thingName,
  aspect: aspectName,
  claim: (writer) => writer.claim(),
  claim2: (writer) => writer.claim(),
  ask,
  aspect2: (writer) => {
    const aspect = writer.otherAspect();
    return aspect === undefined ? undefined : writer.oneOf(aspect.names);
  },
  ask2: (writer) => {
    const aspect = writer.otherAspect();
    return aspect === undefined ? undefined : writer.freshOf(aspect.asks);
  },
  point: ({ material }) => {
    const { reading, pack, focus, brief } = material;
    if (reading === undefined || reading.isQuestion) return undefined;
    const quote = quotable(reading, focus, brief.target?.isHuman !== true);
    return quote === undefined ? undefined : pack.pack.clauseOf(quote);
  },
  figure: (writer) => inThing(writer, 'figures'),
  scene: (writer) => inThing(writer, 'scenes'),
  word: ({ material }) =>
    material.reading?.words.reduce<string | undefined>(
      (best, word) => (word.length > (best?.length ?? 3) ? word : best),
      undefined,
    ),
  topic: ({ material }) => material.brief.topic,
  oldtopic: ({ material }) => material.oldTopic,
  name: ({ material }) =>
    material.isNamed || material.reading === undefined || material.brief.move === 'continue'
      ? undefined
      : callName(material.brief.target?.label),
  who: (writer) => callName(heard(writer, writer.material.focus.leaning)?.who),
  quote: (writer) => quoteOf(writer, writer.material.focus.leaning),
  rival: (writer) => callName(heard(writer, otherSide(writer))?.who),
  rivalquote: (writer) => quoteOf(writer, otherSide(writer)),
  stance: (writer) => {
    const text = stance(writer);
    return text === undefined ? undefined : writer.material.pack.pack.clauseOf(text);
  },
  stanceline: stance,
  hold: (writer) => holding(writer)?.symbol,
  holdnote: (writer) => {
    const note = holding(writer)?.note;
    return note === undefined ? undefined : writer.material.pack.pack.clauseOf(tidy(note));
  },
  interest: (writer) => oneOf(writer, writer.material.brief.bot.persona.watchlist),
  memory: (writer) => {
    const { brief, pack } = writer.material;
    const texts = brief.memories.map((one) => one.text);
    const text = relevant(writer, texts) ?? (brief.target?.isHuman === true ? texts[0] : undefined);
    const label = brief.target?.label;
    if (text === undefined || label === undefined) return clauseFrom(writer, text);
    return pack.pack.aboutYou(tidy(text), label) ?? clauseFrom(writer, text);
  },
  past: (writer) => clauseFrom(writer, oneOf(writer, writer.material.brief.pastReferences)),
  fact: (writer) => {
    const { lore } = writer.material.brief;
    const text = relevant(writer, lore.filter(unsaidIn(writer)));
    return text === undefined || text.length > MAX_FREE_TEXT ? undefined : tidy(text);
  },
  trade: ({ material }) => {
    const { background } = material.brief.bot.persona;
    return background === undefined ? undefined : material.pack.pack.tradeOf(background);
  },
  goal: (writer) => clauseFrom(writer, oneOf(writer, writer.material.brief.bot.persona.goals)),
  phrase: (writer) => unsaid(writer, writer.material.brief.bot.emotion.signaturePhrases),
  anecdote: (writer) => unsaid(writer, writer.material.brief.bot.emotion.anecdotes),
  headline: ({ material }) => {
    const title = material.brief.news?.title;
    return title === undefined ? undefined : tidy(title).replace(/\.$/u, '');
  },
  newsword: ({ material }) => {
    const title = material.brief.news?.title;
    return title === undefined ? undefined : material.pack.pack.phraseOf(title);
  },
  one: ({ material }) => material.reading?.options?.[material.focus.leaning > 0 ? 0 : 1],
  other: ({ material }) => material.reading?.options?.[material.focus.leaning > 0 ? 1 : 0],
  number: (writer) => {
    const price = holding(writer)?.averagePrice;
    return price === undefined ? undefined : String(price);
  },
  bot: ({ material }) => material.brief.bot.name,
  chat: ({ material }) => material.brief.chat.title,
};

function holding({ material }: Writer) {
  const { holdings } = material.brief;
  const { thing } = material.focus;
  return (
    holdings.find((one) => thing?.pattern.test(foldForMatch(one.symbol)) === true) ??
    holdings[
      Math.floor(
        material.idiolect.taste('holding', material.focus.aspect?.name ?? '') * holdings.length,
      )
    ]
  );
}

function relevant(writer: Writer, texts: readonly string[]): string | undefined {
  const { focus, reading } = writer.material;
  return texts.find((text) => {
    const folded = foldForMatch(text);
    return (
      focus.thing?.pattern.test(folded) === true ||
      focus.aspect?.pattern.test(folded) === true ||
      reading?.words.some((word) => word.length > 4 && folded.includes(foldForMatch(word))) === true
    );
  });
}

function clauseFrom(writer: Writer, text: string | undefined): string | undefined {
  if (text === undefined || text.length > MAX_FREE_TEXT) return undefined;
  return writer.material.pack.pack.clauseOf(tidy(text));
}

function inThing(writer: Writer, kind: 'figures' | 'scenes'): string | undefined {
  const { thing, aspect } = writer.material.focus;
  return aspect?.isActivity === true ? undefined : oneOf(writer, thing?.[kind]);
}

/** One of a list that nobody said lately. */
function unsaid(writer: Writer, list: readonly string[]): string | undefined {
  return oneOf(writer, list.filter(unsaidIn(writer)));
}

function unsaidIn({ material }: Writer): (text: string) => boolean {
  const { conversation, brief } = material;
  return (text) => !conversation.lower.includes(lowerCase(tidy(text), brief.locale));
}

function oneOf(writer: Writer, list: readonly string[] | undefined): string | undefined {
  return list?.[Math.floor(writer.draw() * list.length)];
}

function callName(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  const name = tidy(label).replace(/\s*\(\d+\)$/u, '');
  return name === '' || name.length > 40 ? undefined : name;
}

function tidy(text: string): string {
  return foldWhitespace(stripControls(text).replace(/[[\]{}<>]/gu, ' '));
}
