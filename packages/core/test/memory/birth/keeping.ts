import { memoryStorage } from '../../../src/in-process/memory-storage/index.js';
import { contentKeys } from '../../../src/memory/content-key.js';
import { type KeeperSetup, memoryKeeper } from '../../../src/memory/keeper.js';
import type { Bot } from '../../../src/records/bot.js';
import type { Chat } from '../../../src/records/chat.js';
import type { Message } from '../../../src/records/message.js';
import { applySettings, defaultSettings } from '../../../src/settings.js';
import { webDigest } from '../../../src/system/digest.js';
import { testBot, testChat, testMessage, testPerson } from '../../../src/testing/builders.js';
import { manualClock } from '../../../src/testing/manual-clock.js';

/** What a kept room is made of. */
export interface KeptOptions {
  readonly locale?: string;
  readonly bots?: readonly Bot[];
  readonly chat?: Partial<Chat>;
  readonly settings?: Parameters<typeof applySettings>[1];
  readonly setup?: Partial<KeeperSetup>;
}

/** A chat, its bots and a keeper of memories over real storage, on a virtual clock. */
export async function kept(options: KeptOptions = {}) {
  const { locale = 'en', bots = [testBot({ locale })] } = options;
  const storage = memoryStorage();
  const clock = manualClock({ now: 1_800_000_000_000 });
  for (const bot of bots) await storage.bots.put(bot);
  const chat = testChat({ locale, members: bots.map(({ id }) => id), ...options.chat });
  await storage.chats.put(chat);
  const events: { readonly name: string; readonly event: object }[] = [];
  const settings = applySettings(defaultSettings, options.settings ?? {});
  const keeper = memoryKeeper({
    storage,
    clock,
    keys: contentKeys(storage.memories, webDigest()),
    settings: () => settings,
    emit: (name, event) => events.push({ name, event }),
    ...options.setup,
  });
  let number = 0;
  const say = async (text: string, overrides: Partial<Message> = {}): Promise<Message> => {
    number += 1;
    const message = testMessage({
      id: `said-${number}`,
      chatId: chat.id,
      sentAt: clock.now(),
      text,
      ...overrides,
    });
    const { userId } = message.author;
    const person = userId === undefined ? undefined : await storage.people.get(userId);
    const added = userId === undefined || person !== undefined ? {} : { person: personOf(userId) };
    await storage.messages.receive(message, added);
    keeper.note(message);
    return message;
  };
  const all = async () => (await storage.memories.list({}, { limit: 1_000 })).items;
  return { storage, clock, keeper, events, say, all };
}

function personOf(userId: string) {
  return testPerson({ id: userId, externalId: userId });
}
