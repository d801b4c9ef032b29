import type { StanceFollowed } from '../../records/memory-event.js';
import type { Stance } from '../../records/stance.js';
import { truncate } from '../../text/graphemes.js';
import type { Finding } from '../extract/finding.js';
import { statedStances } from '../stated-stances.js';
import { withoutRepeats } from './repeats.js';

const MOST_TEXT = 600;

/** A bot's stances as it has now put them: those whose topic one of its opinions names, and does not merely repeat. */
export function followedStances(
  botId: string,
  stances: readonly Stance[],
  findings: readonly Finding[],
  locale: string,
): readonly StanceFollowed[] {
  const followed = new Map<string, StanceFollowed>();
  for (const { kind, authorId, quote, at } of findings) {
    if (kind !== 'opinion' || authorId !== botId) continue;
    for (const { topic } of statedStances(quote, stances, at, 1)) {
      const stance = stances.find((each) => each.topic === topic);
      if (stance === undefined || stance.updatedAt >= at) continue;
      if (withoutRepeats(quote, [stance.text], locale) === '') continue;
      followed.set(topic, {
        kind: 'stance',
        ownerBotId: botId,
        at,
        reason: 'said otherwise',
        stance: { ...stance, text: truncate(quote, MOST_TEXT), updatedAt: at },
      });
    }
  }
  return [...followed.values()];
}
