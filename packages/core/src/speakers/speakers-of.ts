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

const resolved = new WeakMap<Message, Resolved>();
const labelledBots = new WeakMap<Bot, LabelledSpeaker>();

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
  const speakers = [...speakersOfMembers(members)];
  const seen = new Set(speakers.map(({ id }) => id));
  for (let index = messages.length - 1; index >= 0; index -= 1) {
    const message = messages[index] as Message;
    if (seen.has(authorId(message.author) ?? '')) continue;
    const { labelled } = resolve(message, members, locale);
    if (seen.has(labelled.id)) continue;
    seen.add(labelled.id);
    speakers.push(labelled);
  }
  return assignLabels(
    speakers.map((speaker) =>
      speaker.label.length <= maxUnits ? speaker : shortened(speaker, maxUnits),
    ),
  );
}

function speakersOfMembers(members: readonly Member[]): readonly LabelledSpeaker[] {
  return members.map(({ bot }) => {
    let labelled = labelledBots.get(bot);
    if (labelled === undefined) {
      const author = { kind: 'bot', botId: bot.id };
      const { label } = resolveSpeaker({ author }, { bots: [bot], callBotsBy: 'name' });
      labelled = { id: bot.id, label, rank: 0, key: labelKey(label) };
      labelledBots.set(bot, labelled);
    }
    return labelled;
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
