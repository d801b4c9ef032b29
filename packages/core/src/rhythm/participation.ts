import { logNormal } from '../chance/draws.js';
import type { Random } from '../ports/random.js';

/** More bots in chats than this are not at work at once. */
const MAX_KEPT = 20_000;

const kept = new Map<string, number>();

/**
 * How much a bot talks in a chat, beside its talkativeness: 1 in the middle, log-normal, and the same for ever, so that a few talk much and most
 * talk little. `unevenness` is the deviation of the logarithm.
 */
export function participationOf(
  random: Random,
  chatId: string,
  botId: string,
  unevenness: number,
): number {
  if (unevenness === 0) return 1;
  const key = JSON.stringify([random.seed, chatId, botId, unevenness]);
  let drawn = kept.get(key);
  if (drawn === undefined) {
    drawn = logNormal(random.at(chatId, botId, 'participation'), 1, unevenness);
    if (kept.size >= MAX_KEPT) kept.clear();
    kept.set(key, drawn);
  }
  return drawn;
}
