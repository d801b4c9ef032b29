import type { Member, Scene } from '../records/scene.js';
import type { Settings } from '../settings.js';
import { isSaid } from './history.js';
import { calledIn } from './weights.js';

/** What narrows the members that may speak to those whose turn it is. */
export type NextSpeakerPolicy = Settings['speaking']['nextSpeaker'];

/**
 * Those of `eligible` whose turn it is under a policy; nobody where it is nobody's. 'weighted' and 'chosen' narrow nothing: the draw by weight
 * decides, or whoever is asked.
 */
export function inTurn(
  policy: NextSpeakerPolicy,
  eligible: readonly Member[],
  scene: Scene,
  list: readonly string[],
): readonly Member[] {
  switch (policy) {
    case 'round-robin':
      return after(
        lastBot(scene),
        eligible.toSorted((left, right) => (left.bot.id < right.bot.id ? -1 : 1)),
        scene.members.map(({ bot }) => bot.id).sort(),
      );
    case 'list':
      return after(
        lastBot(scene, list),
        list.flatMap((id) => eligible.find(({ bot }) => bot.id === id) ?? []),
        list,
      );
    case 'pooled':
      return fewestTurns(eligible, scene);
    case 'mention-only': {
      const called = calledIn(scene);
      return eligible.filter(({ bot }) => called.has(bot.id));
    }
    default:
      return eligible;
  }
}

/** The first of `members` whose place in `order` comes after that of `last`, and round again. */
function after(
  last: string | undefined,
  members: readonly Member[],
  order: readonly string[],
): readonly Member[] {
  const place = last === undefined ? -1 : order.indexOf(last);
  const next = members.find(({ bot }) => order.indexOf(bot.id) > place) ?? members[0];
  return next === undefined ? [] : [next];
}

function lastBot({ messages }: Scene, among?: readonly string[]): string | undefined {
  for (let index = messages.length - 1; index >= 0; index -= 1) {
    const botId = messages[index]?.author.botId;
    if (botId !== undefined && (among === undefined || among.includes(botId))) return botId;
  }
  return undefined;
}

/** Whoever has had the fewest turns since a person last spoke: everybody once before anybody twice. */
function fewestTurns(eligible: readonly Member[], { messages }: Scene): readonly Member[] {
  const turns = new Map<string, number>();
  for (let index = messages.length - 1; index >= 0; index -= 1) {
    const message = messages[index];
    if (message === undefined || !isSaid(message)) continue;
    const { botId, kind } = message.author;
    if (kind === 'human') break;
    if (botId === undefined || message.meta.partOf !== undefined) continue;
    turns.set(botId, (turns.get(botId) ?? 0) + 1);
  }
  const had = ({ bot }: Member) => turns.get(bot.id) ?? 0;
  const fewest = Math.min(...eligible.map(had));
  return eligible.filter((member) => had(member) === fewest);
}
