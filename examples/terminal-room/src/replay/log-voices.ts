import { createHash } from 'node:crypto';
import type { OpenRoom } from '../cast/open-room.js';
import type { StandIn } from '../stand-in.js';
import { addressing } from './addressing.js';
import type { TimedEntry } from './log-entry.js';
import type { ReplayTally } from './replay-tally.js';

/** The people of a log, speaking in a room. */
export interface LogVoices {
  /** Says a line in its writer's name, unless somebody stands in for them. */
  readonly say: (timed: TimedEntry) => Promise<void>;
  readonly counts: () => {
    readonly people: number;
    readonly notices: number;
    readonly withheld: number;
  };
}

/** As a platform takes a handle. */
export const HANDLE = /^[A-Za-z0-9_.-]{1,64}$/;

/** Lets the lines of a log be said in a room: only what a chat platform knows of a message reaches the engine. */
export function logVoices(
  room: OpenRoom,
  standIns: readonly StandIn[],
  tally: ReplayTally,
): LogVoices {
  const address = addressing(standIns);
  const people = new Set<string>();
  let notices = 0;
  let withheld = 0;
  let count = 0;
  const botAt = (place: number | undefined) =>
    place === undefined ? undefined : room.scene.bots[place]?.bot.id;
  return {
    async say({ entry, at }) {
      count += 1;
      const { nick, text, isNotice, replyKey, mentions = [] } = entry;
      const place = address.placeOf(nick);
      if (place >= 0) {
        withheld += 1;
        address.withhold(entry, place);
        return;
      }
      // A reply to a withheld message could only be a reply to its stand-in.
      const replied = botAt(address.repliedTo(entry));
      const marked = mentions.map((name) => botAt(address.placeOf(name)) ?? name);
      const called = replied === undefined ? marked : [...marked, replied];
      const externalId = entry.key ?? `line-${count}`;
      if (isNotice) notices += 1;
      else {
        people.add(shortHash(nick));
        tally.expect(externalId, { nick, text, at, kind: address.read(entry) });
      }
      await room.transport.say({
        chat: room.chatId,
        author: {
          externalId: nick,
          displayName: nick,
          ...(HANDLE.test(nick) ? { username: nick } : {}),
          isBot: isNotice,
        },
        text,
        externalId,
        sentAt: at,
        ...(replyKey === undefined ? {} : { replyTo: replyKey }),
        ...(called.length === 0 ? {} : { mentions: called }),
      });
    },
    counts: () => ({ people: people.size, notices, withheld }),
  };
}

/** So that the nicks of a log of any length cost little. */
function shortHash(nick: string): string {
  return createHash('sha256').update(nick.toLowerCase()).digest('base64').slice(0, 8);
}
