import { Bot } from '../../src/records/bot.js';
import { Message } from '../../src/records/message.js';
import type { Member } from '../../src/records/scene.js';

/** A frozen member of a chat. */
export function member(id: string, name: string, username?: string): Member {
  const bot = Bot.parse({
    id,
    name,
    createdAt: 0,
    updatedAt: 0,
    ...(username === undefined ? {} : { username }),
  });
  return Object.freeze({
    bot: Object.freeze(bot),
    sentLastHour: 0,
    isPaused: false,
    recent: [],
    stances: [],
    holdings: [],
  });
}

/** What a test says of a message. */
export interface Written {
  readonly id?: string;
  readonly author: Partial<Message['author']>;
  readonly text: string;
  readonly replyTo?: string;
  readonly sentAt?: number;
  readonly meta?: Partial<Message['meta']>;
}

let count = 0;

/** A frozen message with what is not given filled in. */
export function message(written: Written): Message {
  count += 1;
  const { author, meta, ...rest } = written;
  const id = written.id ?? `m${count}`;
  const parsed = Message.parse({
    id,
    chatId: 'c1',
    sentAt: 1_000_000 + count * 1_000,
    causationId: id,
    hops: 0,
    status: author.kind === 'bot' ? 'sent' : 'received',
    author: { kind: 'human', ...author },
    ...rest,
    ...(meta === undefined ? {} : { meta }),
  });
  return Object.freeze({ ...parsed, author: Object.freeze(parsed.author) });
}

/** A frozen message by a person. */
export function said(
  userId: string,
  displayName: string,
  text: string,
  more: Partial<Written> = {},
) {
  return message({ author: { kind: 'human', userId, displayName }, text, ...more });
}

/** A frozen message by a bot. */
export function botSaid(botId: string, text: string, more: Partial<Written> = {}) {
  return message({ author: { kind: 'bot', botId }, text, ...more });
}
