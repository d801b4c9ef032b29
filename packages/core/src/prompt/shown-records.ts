import type { Chat } from '../records/chat.js';
import type { Headline } from '../records/headline.js';
import type { Holding } from '../records/holding.js';
import { freezeDeep } from '../records/parse-record.js';
import type { PromptBrief, RecalledMemory } from '../records/prompt.js';
import type { Stance } from '../records/stance.js';
import { dataText } from './data-text.js';

const TOPICS = 5;

/** Title, first five topics and notice of a chat. */
export const shownChat = once((chat: Chat): PromptBrief['chat'] => {
  const title = dataText(chat.title ?? '', 80);
  const notice = dataText(chat.notice ?? '', 160);
  return {
    ...(title === '' ? {} : { title }),
    topics: shownTexts(chat.topics, TOPICS, 40),
    ...(notice === '' ? {} : { notice }),
  };
});

const showStance = once(
  (stance: Stance): Stance => ({
    ...stance,
    topic: dataText(stance.topic, 60),
    text: dataText(stance.text, 160),
  }),
);

const showHolding = once((holding: Holding): Holding => {
  const { note, ...rest } = holding;
  const shownNote = dataText(note ?? '', 80);
  return {
    ...rest,
    symbol: dataText(holding.symbol, 40),
    ...(shownNote === '' ? {} : { note: shownNote }),
  };
});

/** A headline as it is shown: without its link and times, which the prompt does not tell. */
export const shownHeadline = once((headline: Headline): Headline => {
  const { id, fetchedAt } = headline;
  const summary = dataText(headline.summary ?? '', 240);
  return {
    id,
    source: dataText(headline.source, 60),
    title: dataText(headline.title, 200),
    ...(summary === '' ? {} : { summary }),
    fetchedAt,
  };
});

/** The first six stances that say something. */
export function shownStances(stances: readonly Stance[]): readonly Stance[] {
  return stances
    .slice(0, 6)
    .map(showStance)
    .filter(({ topic, text }) => topic !== '' && text !== '');
}

/** The first six holdings. */
export function shownHoldings(holdings: readonly Holding[]): readonly Holding[] {
  return holdings
    .slice(0, 6)
    .map(showHolding)
    .filter(({ symbol }) => symbol !== '');
}

/** The first eight memories. */
export function shownMemories(memories: readonly RecalledMemory[]): readonly RecalledMemory[] {
  return memories
    .slice(0, 8)
    .map((memory) => ({ ...memory, text: dataText(memory.text, 140) }))
    .filter(({ text }) => text !== '');
}

/** The first texts that say something, each cut to its most. */
export function shownTexts(
  texts: readonly string[],
  most: number,
  characters: number,
): readonly string[] {
  const shown: string[] = [];
  for (const raw of texts) {
    if (shown.length === most) break;
    const text = dataText(raw, characters);
    if (text !== '') shown.push(text);
  }
  return shown;
}

/** A function of a frozen record, computed once for each. */
function once<In extends object, Out extends object>(make: (input: In) => Out) {
  const made = new WeakMap<In, Out>();
  return (input: In): Out => {
    const known = made.get(input);
    if (known !== undefined) return known;
    const output = make(input);
    if (Object.isFrozen(input)) made.set(input, freezeDeep(output));
    return output;
  };
}
