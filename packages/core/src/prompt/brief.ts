import type { Decision, Mention } from '../records/decision.js';
import type { PromptBrief, TranscriptLine } from '../records/prompt.js';
import type { Writable } from '../records/writable.js';
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
  const brief: Writable<PromptBrief> = {
    locale: member.bot.locale,
    bot,
    chat: shownChat(scene.chat),
    move: decision.move,
    transcript,
    stances: shownStances(member.stances),
    holdings: shownHoldings(member.holdings),
    memories: shownMemories(input.memories),
    pastReferences: shownTexts(input.pastReferences, 3, 140),
    lore: shownTexts(input.lore, 4, 240),
    length: decision.length,
    partOfDay: partOfDay(now, scene.chat.timeZone),
    avoid: shownTexts(input.avoid.slice(-3), 3, 240),
  };
  if (topic !== '') brief.topic = topic;
  if (target !== undefined) brief.target = target;
  if (input.news !== undefined) brief.news = shownHeadline(input.news);
  if (mention !== undefined) brief.mention = mention;
  if (instruction !== '') brief.instruction = instruction;
  return brief;
}

const LISTS = [
  ['transcript', 'transcript'],
  ['stances', 'stances'],
  ['holdings', 'holdings'],
  ['memories', 'memories'],
  ['past-references', 'pastReferences'],
  ['lore', 'lore'],
] as const satisfies readonly (readonly [UserSectionName, keyof PromptBrief])[];

/** The brief without what the budget dropped, so that everything in it is also in the text. */
export function briefOf(whole: PromptBrief, { sections, kept }: FittedSections): PromptBrief {
  const dropped = new Set<string>();
  for (const { name, isDropped } of sections) if (isDropped) dropped.add(name);
  const isWhole =
    dropped.size === 0 &&
    LISTS.every(([name, field]) => (kept.get(name) ?? 0) === whole[field].length);
  return isWhole ? whole : shortened(whole, dropped, kept);
}

function shortened(
  whole: PromptBrief,
  dropped: ReadonlySet<string>,
  kept: FittedSections['kept'],
): PromptBrief {
  const has = (name: UserSectionName): boolean => !dropped.has(name);
  const first = <Item>(name: UserSectionName, items: readonly Item[]): readonly Item[] =>
    items.slice(0, kept.get(name) ?? 0);
  const lines = kept.get('transcript') ?? 0;
  const { news, mention, ...rest } = whole;
  return {
    ...rest,
    chat: has('chat') ? whole.chat : { topics: [] },
    transcript: whole.transcript.slice(whole.transcript.length - lines),
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
