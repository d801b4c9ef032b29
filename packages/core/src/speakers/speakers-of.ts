import type { Message } from '../records/message.js';
import type { Member } from '../records/scene.js';
import { botsOf } from './directory.js';
import { assignLabels, type LabelledSpeaker, shorten } from './label.js';
import { resolveSpeaker, type Speaker } from './resolve-speaker.js';

interface Resolved {
  readonly members: readonly Member[];
  readonly locale: string;
  readonly speaker: Speaker;
}

const resolved = new WeakMap<Message, Resolved>();
const memberSpeakers = new WeakMap<readonly Member[], readonly LabelledSpeaker[]>();

/** Who wrote a message, members by their present names; made once for each frozen message, list of members and locale. */
export function speakerOf(message: Message, members: readonly Member[], locale: string): Speaker {
  const known = resolved.get(message);
  if (known !== undefined && known.members === members && known.locale === locale)
    return known.speaker;
  const speaker = resolveSpeaker(message, { bots: botsOf(members), locale });
  if (Object.isFrozen(message)) resolved.set(message, { members, locale, speaker });
  return speaker;
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
  const speakers = [...speakersOfMembers(members, locale)];
  const seen = new Set(speakers.map(({ id }) => id));
  for (let index = messages.length - 1; index >= 0; index -= 1) {
    const { id, label } = speakerOf(messages[index] as Message, members, locale);
    if (seen.has(id)) continue;
    seen.add(id);
    speakers.push({ id, label, rank: 1 });
  }
  return assignLabels(
    speakers.map((speaker) =>
      speaker.label.length <= maxUnits
        ? speaker
        : { ...speaker, label: shorten(speaker.label, maxUnits) },
    ),
  );
}

function speakersOfMembers(members: readonly Member[], locale: string): readonly LabelledSpeaker[] {
  let speakers = memberSpeakers.get(members);
  if (speakers === undefined) {
    const bots = botsOf(members);
    speakers = members.map(({ bot }) => ({
      id: bot.id,
      label: resolveSpeaker({ author: { kind: 'bot', botId: bot.id } }, { bots, locale }).label,
      rank: 0,
    }));
    memberSpeakers.set(members, speakers);
  }
  return speakers;
}
