import type { Decision, Mention } from '../records/decision.js';
import type { Headline } from '../records/headline.js';
import type { PromptBrief, TranscriptLine } from '../records/prompt.js';
import { partOfDay } from '../rhythm/day.js';
import { safeLabel } from '../speakers/label.js';
import type { FittedSections } from './budget.js';
import { dataText, withoutTags } from './data-text.js';
import type { PromptInput } from './prompt-input.js';
import type { UserSectionName } from './sections.js';
import {
  shownChat,
  shownHeadline,
  shownHoldings,
  shownMemories,
  shownStances,
  shownTexts,
} from './shown-records.js';

const HANDLE = /^[\p{L}\p{N}_.-]{1,64}$/u;

/** What the prompt is going to say, every text bounded and cleaned, before the budget has seen it. */
export function wholeBrief(
  input: PromptInput,
  bot: PromptBrief['bot'],
  target: PromptBrief['target'],
  transcript: readonly TranscriptLine[],
): PromptBrief {
  const { scene, member, decision, now } = input;
  const { topic, mention } = shownDecision(decision);
  const instruction = dataText(decision.instruction ?? '', 400);
  const news: Headline | undefined =
    input.news === undefined ? undefined : shownHeadline(input.news);
  return {
    locale: member.bot.locale,
    bot,
    chat: shownChat(scene.chat),
    move: decision.move,
    ...(topic === '' ? {} : { topic }),
    ...(target === undefined ? {} : { target }),
    transcript,
    stances: shownStances(member.stances),
    holdings: shownHoldings(member.holdings),
    memories: shownMemories(input.memories),
    pastReferences: shownTexts(input.pastReferences, 3, 140),
    lore: shownTexts(input.lore, 4, 240),
    ...(news === undefined ? {} : { news }),
    ...(mention === undefined ? {} : { mention }),
    length: decision.length,
    partOfDay: partOfDay(now, scene.chat.timeZone),
    ...(instruction === '' ? {} : { instruction }),
    avoid: shownTexts(input.avoid.slice(-3), 3, 240),
  };
}

/** The brief without what the budget dropped, so that everything in it is also in the text. */
export function briefOf(whole: PromptBrief, { sections, kept }: FittedSections): PromptBrief {
  const dropped = new Set(sections.filter((each) => each.isDropped).map((each) => each.name));
  const has = (name: UserSectionName): boolean => !dropped.has(name);
  const first = <Item>(name: UserSectionName, items: readonly Item[]): readonly Item[] => {
    const count = kept.get(name) ?? 0;
    return count === items.length ? items : items.slice(0, count);
  };
  const lines = kept.get('transcript') ?? 0;
  const { news, mention, ...rest } = whole;
  return {
    ...rest,
    chat: has('chat') ? whole.chat : { topics: [] },
    transcript:
      lines === whole.transcript.length
        ? whole.transcript
        : whole.transcript.slice(whole.transcript.length - lines),
    stances: first('stances', whole.stances),
    holdings: first('holdings', whole.holdings),
    memories: first('memories', whole.memories),
    pastReferences: first('past-references', whole.pastReferences),
    lore: first('lore', whole.lore),
    ...(news !== undefined && has('news') ? { news } : {}),
    ...(mention !== undefined && has('mention') ? { mention } : {}),
    avoid: has('avoid') ? whole.avoid : [],
  };
}

function shownDecision({ topic, mention }: Decision): {
  readonly topic: string;
  readonly mention: Mention | undefined;
} {
  const label = mention === undefined ? '' : withoutTags(safeLabel(mention.label));
  const handle = mention?.handle ?? '';
  return {
    topic: dataText(topic ?? '', 120),
    mention: label === '' ? undefined : { label, ...(HANDLE.test(handle) ? { handle } : {}) },
  };
}
