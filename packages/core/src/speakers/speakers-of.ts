import type { Bot } from '../records/bot.js';
import type { Message } from '../records/message.js';
import type { Member } from '../records/scene.js';
import { botsOf } from './directory.js';
import { assignLabels, type LabelledSpeaker, shorten } from './label.js';
import { labelKey } from './label-key.js';
import { authorId } from './name-index.js';
import { resolveSpeaker, type Speaker } from './resolve-speaker.js';

interface Resolved {
  /** The author as a member of the chat, whose present names count. */
  readonly bot: Bot | undefined;
  readonly locale: string;
  readonly speaker: Speaker;
  readonly labelled: LabelledSpeaker;
}

/** The labels of a chat's bots and of the others who wrote, the newest first. */
interface Labelled {
  readonly maxUnits: number;
  readonly others: readonly LabelledSpeaker[];
  readonly labels: ReadonlyMap<string, string>;
}

const resolved = new WeakMap<Message, Resolved>();
const labelledChats = new WeakMap<ReadonlyMap<string, Bot>, Labelled>();

/** Who wrote a message, members by their present names; made once for each frozen message, bot and locale. */
export function speakerOf(message: Message, members: readonly Member[], locale: string): Speaker {
  return resolve(message, members, locale).speaker;
}

/**
 * One label for each member and each author of `messages` (oldest first; the newest name of a person counts), by speaker id, at most
 * `maxUnits` UTF-16 code units before a number. Members go before others of the same label, so that nobody takes a bot's name.
 */
export function labelSpeakers(
  messages: readonly Message[],
  members: readonly Member[],
  locale: string,
  maxUnits: number,
): ReadonlyMap<string, string> {
  const bots = botsOf(members);
  const others: LabelledSpeaker[] = [];
  for (let index = messages.length - 1; index >= 0; index -= 1) {
    const message = messages[index] as Message;
    const id = authorId(message.author) ?? '';
    if (bots.has(id) || isAmong(others, id)) continue;
    const { labelled } = resolve(message, members, locale);
    if (!bots.has(labelled.id) && !isAmong(others, labelled.id)) others.push(labelled);
  }
  const known = labelledChats.get(bots);
  if (known?.maxUnits === maxUnits && isSame(known.others, others)) return known.labels;
  const labels = assignLabels(
    [...speakersOfBots(bots), ...others].map((speaker) =>
      speaker.label.length <= maxUnits ? speaker : shortened(speaker, maxUnits),
    ),
  );
  labelledChats.set(bots, { maxUnits, others, labels });
  return labels;
}

function isAmong(speakers: readonly LabelledSpeaker[], id: string): boolean {
  for (const speaker of speakers) if (speaker.id === id) return true;
  return false;
}

function isSame(known: readonly LabelledSpeaker[], others: readonly LabelledSpeaker[]): boolean {
  if (known.length !== others.length) return false;
  return known.every(({ id, label }, place) => {
    const other = others[place];
    return other !== undefined && other.id === id && other.label === label;
  });
}

function speakersOfBots(bots: ReadonlyMap<string, Bot>): readonly LabelledSpeaker[] {
  return Array.from(bots.values(), (bot) => {
    const author = { kind: 'bot', botId: bot.id };
    const { label } = resolveSpeaker({ author }, { bots: [bot], callBotsBy: 'name' });
    return { id: bot.id, label, rank: 0, key: labelKey(label) };
  });
}

function resolve(message: Message, members: readonly Member[], locale: string): Resolved {
  const { botId } = message.author;
  const bot = botId === undefined ? undefined : botsOf(members).get(botId);
  const known = resolved.get(message);
  if (known !== undefined && known.bot === bot && known.locale === locale) return known;
  const bots = bot === undefined ? [] : [bot];
  const speaker = resolveSpeaker(message, { bots, locale, callBotsBy: 'name' });
  const { id, label } = speaker;
  const made = { bot, locale, speaker, labelled: { id, label, rank: 1, key: labelKey(label) } };
  if (Object.isFrozen(message)) resolved.set(message, made);
  return made;
}

function shortened({ id, label, rank = 0 }: LabelledSpeaker, maxUnits: number): LabelledSpeaker {
  return { id, label: shorten(label, maxUnits), rank };
}
