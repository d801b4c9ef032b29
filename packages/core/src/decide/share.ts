import type { Scene } from '../records/scene.js';
import { profileOf } from '../rhythm/profiles.js';
import type { Settings } from '../settings.js';
import { isSaid } from './history.js';
import { rememberLatest } from './latest.js';

/** Of fewer turns than this nobody's share says anything. */
const LEAST_TURNS = 20;

/**
 * Whether one more turn would give the bot more than its share of what bots say in the scene: the profile's, or twice an equal share among
 * the `able`, which is more in a small cast.
 */
export function isOverShare(
  botId: string,
  able: number,
  scene: Scene,
  settings: Settings,
): boolean {
  const { counts, total } = turnsIn(scene);
  if (total < LEAST_TURNS) return false;
  const most = Math.max(profileOf(settings.pacing.profile).maxShare, 2 / able);
  return (counts.get(botId) ?? 0) + 1 > most * (total + 1);
}

const turnsIn = rememberLatest((scene: Scene) => {
  const counts = new Map<string, number>();
  let total = 0;
  for (const message of scene.messages) {
    const { botId } = message.author;
    if (botId === undefined || message.meta.partOf !== undefined || !isSaid(message)) continue;
    counts.set(botId, (counts.get(botId) ?? 0) + 1);
    total += 1;
  }
  return { counts, total };
});
