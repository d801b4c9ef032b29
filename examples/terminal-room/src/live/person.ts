import type { OpenRoom } from '../cast/open-room.js';
import type { Mutes } from './commands.js';

/** The person at the terminal. */
export interface Person {
  readonly say: (text: string) => Promise<void>;
  readonly mutes: Mutes;
  /** Resolves when every message of theirs has been answered or passed over, or after `ms`. */
  readonly whenHeard: (ms: number) => Promise<void>;
}

const PERSON_ID = 'terminal';

/** Puts a person into a room. */
export function personIn(room: OpenRoom, name: string): Person {
  const { engine, transport } = room;
  const muted = new Set<string>();
  const waiting = new Set<string>();
  let onHeard = () => {};
  engine.on('message:received', ({ message }) => waiting.add(message.id));
  engine.on('inbox:settled', ({ messageId }) => {
    waiting.delete(messageId);
    if (waiting.size === 0) onHeard();
  });
  const id = `${transport.platform}:${PERSON_ID}`;
  // The engine knows a person from their first message on.
  const isKnown = async () => (await engine.people.get(id)) !== undefined;
  return {
    async say(text) {
      const isFirst = !(await isKnown());
      await transport.say({
        chat: room.chatId,
        author: { externalId: PERSON_ID, displayName: name },
        text,
      });
      if (isFirst) for (const botId of muted) await engine.people.mute(id, botId);
    },
    mutes: {
      has: (botId) => muted.has(botId),
      async set(botId, isMuted) {
        if (isMuted) muted.add(botId);
        else muted.delete(botId);
        if (!(await isKnown())) return;
        await (isMuted ? engine.people.mute(id, botId) : engine.people.unmute(id, botId));
      },
    },
    whenHeard: (ms) =>
      new Promise((resolve) => {
        if (waiting.size === 0) return resolve();
        const timer = setTimeout(resolve, ms);
        onHeard = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
  };
}
