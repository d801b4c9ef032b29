import type * as z from 'zod';
import type { Author } from '../../records/author.js';
import { Bot } from '../../records/bot.js';
import { Holding } from '../../records/holding.js';
import { parseRecord } from '../../records/parse-record.js';
import type { Member } from '../../records/scene.js';
import { Stance } from '../../records/stance.js';
import { TEST_EPOCH } from './epoch.js';

/** A bot with every default; without a name it is called by its id. */
export function testBot(overrides: Partial<z.input<typeof Bot>> = {}): Bot {
  const id = overrides.id ?? 'bot-1';
  const defaults = { id, name: id, createdAt: TEST_EPOCH, updatedAt: TEST_EPOCH };
  return parseRecord(Bot, { ...defaults, ...overrides }, 'Bot');
}

/** A bot as a member of a chat that has not spoken yet. */
export function testMember(bot: Bot = testBot(), overrides: Partial<Member> = {}): Member {
  const fresh = { sentLastHour: 0, isPaused: false, recent: [], stances: [], holdings: [] };
  return Object.freeze({ bot, ...fresh, ...overrides });
}

/** The author snapshot of a bot's message. */
export function botAuthor(bot: Bot | string = 'bot-1'): Author {
  if (typeof bot === 'string') {
    return Object.freeze({ kind: 'bot', botId: bot, displayName: bot });
  }
  const { id: botId, name: displayName, username } = bot;
  return Object.freeze({ kind: 'bot', botId, displayName, ...(username && { username }) });
}

/** What a bot thinks of the topic 'tea'. */
export function testStance(overrides: Partial<z.input<typeof Stance>> = {}): Stance {
  const defaults = { botId: 'bot-1', topic: 'tea', text: 'Better than coffee.' };
  return parseRecord(Stance, { ...defaults, updatedAt: TEST_EPOCH, ...overrides }, 'Stance');
}

/** Something a bot says it holds. */
export function testHolding(overrides: Partial<z.input<typeof Holding>> = {}): Holding {
  const defaults = { botId: 'bot-1', symbol: 'TEA', updatedAt: TEST_EPOCH };
  return parseRecord(Holding, { ...defaults, ...overrides }, 'Holding');
}
