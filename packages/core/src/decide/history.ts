import type { Message } from '../records/message.js';
import type { Member, Scene } from '../records/scene.js';
import { languageOf } from '../text/case.js';

/** A pause this long ends a row of turns by one bot. */
const ROW_BREAK_MS = 3_600_000;

/** Whether a message is something said: neither a notice of the platform nor an emoji that stands for a reaction. */
export function isSaid(message: Message): boolean {
  return message.author.kind !== 'system' && message.meta.isReaction !== true;
}

/** Whether a message was written by a bot, ours or another's. */
export function isByBot({ author }: Message): boolean {
  return author.kind === 'bot' || author.kind === 'foreign-bot';
}

/** The newest thing said in the scene. */
export function newestSaid(scene: Scene): Message | undefined {
  return newestOf(scene, 1, () => true)[0];
}

/** At most `limit` things said in the scene that pass the test, newest first. */
export function newestOf(
  scene: Scene,
  limit: number,
  test: (message: Message) => boolean,
): readonly Message[] {
  const found: Message[] = [];
  for (let index = scene.messages.length - 1; index >= 0 && found.length < limit; index -= 1) {
    const message = scene.messages[index];
    if (message !== undefined && isSaid(message) && test(message)) found.push(message);
  }
  return found;
}

/** Our bot that spoke last in the chat, and how many turns it has taken in a row; parts of a split message are one turn. */
export function lastSpeaker(
  scene: Scene,
  now: number,
): { readonly botId: string; readonly turnsInARow: number } | undefined {
  const newest = newestSaid(scene);
  const botId = newest?.author.botId;
  if (newest === undefined || newest.author.kind !== 'bot' || botId === undefined) return undefined;
  const turns = new Set<string>();
  let later = now;
  for (let index = scene.messages.length - 1; index >= 0; index -= 1) {
    const message = scene.messages[index];
    if (message === undefined || !isSaid(message)) continue;
    if (message.author.botId !== botId || later - message.sentAt > ROW_BREAK_MS) break;
    turns.add(message.meta.partOf ?? message.id);
    later = message.sentAt;
  }
  return { botId, turnsInARow: turns.size };
}

/** The member with this bot id. */
export function memberOf(scene: Scene, botId: string): Member | undefined {
  return scene.members.find((member) => member.bot.id === botId);
}

/** Whether the human author of a message has muted the bot. */
export function isMutedBy(scene: Scene, message: Message, botId: string): boolean {
  const { userId } = message.author;
  if (userId === undefined) return false;
  return scene.people.find((person) => person.id === userId)?.mutedBots.includes(botId) === true;
}

/** The language in which a message is read: its own where it is known, else the chat's. */
export function localeOf(message: Message, scene: Scene): string {
  return languageOf(message.meta.language ?? scene.chat.locale);
}
