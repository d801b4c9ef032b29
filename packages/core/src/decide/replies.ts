import type { Scene } from '../records/scene.js';
import { rememberLatest } from './latest.js';

/** How many replies the scene shows to a message; parts of one split message are one. */
export function timesAnswered(scene: Scene, messageId: string): number {
  return repliesIn(scene).counts.get(messageId) ?? 0;
}

/** Whether the bot has answered this message in the scene. */
export function hasAnswered(scene: Scene, messageId: string, botId: string): boolean {
  return repliesIn(scene).answeredBy.get(messageId)?.has(botId) === true;
}

/** Whether the bot has reacted to this message, by a reaction or by an emoji message in place of one. */
export function hasReacted(scene: Scene, messageId: string, botId: string): boolean {
  return (
    scene.reactions.some(
      (reaction) => reaction.messageId === messageId && reaction.author.botId === botId,
    ) || repliesIn(scene).reactedBy.get(messageId)?.has(botId) === true
  );
}

const repliesIn = rememberLatest((scene: Scene) => {
  const counts = new Map<string, number>();
  const answeredBy = new Map<string, Set<string>>();
  const reactedBy = new Map<string, Set<string>>();
  for (const { meta, replyTo, author } of scene.messages) {
    if (meta.partOf !== undefined) continue;
    const isReaction = meta.isReaction === true;
    const links = replyTo === meta.respondsTo ? [replyTo] : [replyTo, meta.respondsTo];
    for (const link of links) {
      if (link === undefined) continue;
      if (!isReaction) counts.set(link, (counts.get(link) ?? 0) + 1);
      if (author.botId !== undefined) note(isReaction ? reactedBy : answeredBy, link, author.botId);
    }
  }
  return { counts, answeredBy, reactedBy };
});

function note(byWhom: Map<string, Set<string>>, messageId: string, botId: string): void {
  const bots = byWhom.get(messageId);
  if (bots === undefined) byWhom.set(messageId, new Set([botId]));
  else bots.add(botId);
}
