import { streamAt } from '../../src/chance/stream.js';
import type { Random } from '../../src/ports/random.js';
import { Bot } from '../../src/records/bot.js';
import { Chat } from '../../src/records/chat.js';
import type { InboxItem } from '../../src/records/inbox-item.js';
import { Message } from '../../src/records/message.js';
import { Person } from '../../src/records/person.js';
import type { Member, Scene } from '../../src/records/scene.js';
import { applySettings, defaultSettings, type Settings } from '../../src/settings.js';

/** Wednesday, 3 June 2026, 10:00 UTC. */
export const NOW = Date.UTC(2026, 5, 3, 10);
export const MINUTE = 60_000;

export function random(seed = 'seed'): Random {
  return { seed, at: (...key) => streamAt(seed, ...key) };
}

export function settings(patch: Parameters<typeof applySettings>[1] = {}): Settings {
  return applySettings(defaultSettings, patch);
}

type Loose = Record<string, unknown>;

export function bot(id: string, fields: Loose = {}): Bot {
  const name = id.charAt(0).toUpperCase() + id.slice(1);
  return Bot.parse({ id, name, username: `${id}_bot`, createdAt: 0, updatedAt: 0, ...fields });
}

export function member(
  id: string,
  fields: Loose = {},
  state: Partial<Omit<Member, 'bot'>> = {},
): Member {
  return {
    bot: bot(id, fields),
    sentLastHour: 0,
    isPaused: false,
    recent: [],
    stances: [],
    holdings: [],
    ...state,
  };
}

let count = 0;

function message(author: Loose, text: string, agoMs: number, fields: Loose): Message {
  count += 1;
  const id = (fields['id'] as string | undefined) ?? `m${count}`;
  return Message.parse({
    id,
    chatId: 'chat',
    author,
    text,
    sentAt: NOW - agoMs,
    causationId: id,
    hops: author['kind'] === 'human' ? 0 : 1,
    status: author['kind'] === 'human' ? 'received' : 'sent',
    ...fields,
  });
}

export function said(userId: string, text: string, agoMs = MINUTE, fields: Loose = {}): Message {
  return message(
    { kind: 'human', userId, displayName: userId, username: userId },
    text,
    agoMs,
    fields,
  );
}

export function botSaid(botId: string, text: string, agoMs = MINUTE, fields: Loose = {}): Message {
  return message({ kind: 'bot', botId, username: `${botId}_bot` }, text, agoMs, fields);
}

export function foreignSaid(
  userId: string,
  text: string,
  agoMs = MINUTE,
  fields: Loose = {},
): Message {
  return message({ kind: 'foreign-bot', userId, username: userId }, text, agoMs, fields);
}

export function person(id: string, mutedBots: readonly string[] = []): Person {
  return Person.parse({ id, platform: 'test', externalId: id, mutedBots, createdAt: 0 });
}

export function scene(
  members: readonly Member[],
  messages: readonly Message[] = [],
  fields: Partial<Omit<Scene, 'chat'>> & { readonly chat?: Loose } = {},
): Scene {
  const { chat, ...rest } = fields;
  return {
    chat: Chat.parse({
      id: 'chat',
      platform: 'test',
      externalId: 'chat',
      members: members.map((each) => each.bot.id),
      createdAt: 0,
      ...chat,
    }),
    turn: 7,
    openedAt: NOW,
    isPaused: false,
    members,
    messages,
    people: [],
    reactions: [],
    loopLastHour: 0,
    toldHeadlines: [],
    news: [],
    ...rest,
  };
}

export function item(of: Message, fields: Partial<InboxItem> = {}): InboxItem {
  return {
    id: `item-${of.id}`,
    chatId: of.chatId,
    messageId: of.id,
    ...(of.threadId === undefined ? {} : { threadId: of.threadId }),
    priority: 'normal',
    receivedAt: of.sentAt,
    dueAt: of.sentAt,
    tries: 1,
    ...fields,
  };
}
