import * as z from 'zod';
import { CoterieError } from '../errors.js';
import type { Storage } from '../ports/storage.js';
import { Bot } from '../records/bot.js';
import { Chat } from '../records/chat.js';
import { Holding } from '../records/holding.js';
import { parseRecord } from '../records/parse-record.js';
import { Setting } from '../records/setting.js';
import { Stance } from '../records/stance.js';
import { applySettings, defaultSettings } from '../settings.js';
import { patchOf } from './live-settings.js';
import { readAll } from './read-all.js';

/** A cast and its chats, without what was said: plain JSON, to keep, move or share. It holds no token and no person. */
export const Snapshot = z.object({
  format: z.literal('coterie-snapshot'),
  version: z.literal(1),
  exportedAt: z.number().int(),
  bots: z.array(Bot),
  chats: z.array(Chat),
  stances: z.array(Stance),
  holdings: z.array(Holding),
  settings: z.array(Setting),
});
export type Snapshot = z.infer<typeof Snapshot>;

/** Reads everything that an operator set up. */
export async function exportSnapshot(storage: Storage, now: number): Promise<Snapshot> {
  const bots = await readAll((options) => storage.bots.list(options));
  const chats = await readAll((options) => storage.chats.list(options));
  const stances: Stance[] = [];
  const holdings: Holding[] = [];
  for (const bot of bots) {
    stances.push(...(await storage.stances.list(bot.id)));
    holdings.push(...(await storage.holdings.list(bot.id)));
  }
  const settings = [...(await storage.settings.all())];
  return {
    format: 'coterie-snapshot',
    version: 1,
    exportedAt: now,
    bots,
    chats,
    stances,
    holdings,
    settings,
  };
}

/**
 * Stores a snapshot over what is there: records of the same id are replaced, others stay.
 * @throws CoterieError 'invalid-record' where it is not one, or 'not-found' where it names a bot that it does not hold; nothing is stored then.
 */
export async function importSnapshot(
  storage: Storage,
  input: unknown,
  now: number,
): Promise<Snapshot> {
  const snapshot = parseRecord(Snapshot, input, 'Snapshot');
  const ids = new Set(snapshot.bots.map((bot) => bot.id));
  const named = [
    ...snapshot.chats.flatMap((chat) => chat.members),
    ...snapshot.stances.map((stance) => stance.botId),
    ...snapshot.holdings.map((holding) => holding.botId),
  ];
  const missing = named.find((id) => !ids.has(id));
  if (missing !== undefined) {
    throw new CoterieError(
      'not-found',
      `The snapshot names bot "${missing}" but does not hold it; nothing was stored. Export it again, or add the bot to "bots".`,
    );
  }
  applySettings(defaultSettings, patchOf(snapshot.settings));
  for (const bot of snapshot.bots) applySettings(defaultSettings, bot.settings, 'bot');
  for (const chat of snapshot.chats) applySettings(defaultSettings, chat.settings, 'chat');
  for (const bot of snapshot.bots) await storage.bots.put(bot);
  for (const chat of snapshot.chats) await storage.chats.put(chat);
  for (const stance of snapshot.stances) await storage.stances.put(stance);
  for (const holding of snapshot.holdings) await storage.holdings.put(holding);
  await storage.settings.put(
    snapshot.settings.map(({ key, value }) => ({ key, value })),
    now,
  );
  return snapshot;
}
