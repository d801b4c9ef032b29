import type { Scene } from '../records/scene.js';
import type { Settings } from '../settings.js';
import { isSaid } from './history.js';

const MINUTE_MS = 60_000;

/**
 * Whether the bot's persona is to be recalled to itself: with its first message that the scene shows, and then after so many of its own
 * messages or minutes, whichever comes first.
 */
export function isRefreshDue(
  scene: Scene,
  botId: string,
  rule: Settings['speaking']['personaRefresh'],
  now: number,
): boolean {
  let refreshedAt: number | undefined;
  let since = 0;
  const isDue = (at: number) =>
    refreshedAt === undefined ||
    since >= rule.messages ||
    at - refreshedAt >= rule.minutes * MINUTE_MS;
  for (const message of scene.messages) {
    if (message.author.botId !== botId || !isSaid(message)) continue;
    if (message.meta.partOf !== undefined) continue;
    if (isDue(message.sentAt)) {
      refreshedAt = message.sentAt;
      since = 0;
    }
    since += 1;
  }
  return isDue(now);
}
