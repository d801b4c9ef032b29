import { streamAt } from '../../src/chance/stream.js';
import { composeDecision } from '../../src/decide/compose-decision.js';
import { pickMove } from '../../src/decide/move.js';
import { pickSpeaker } from '../../src/decide/speaker.js';
import { pickTarget } from '../../src/decide/target.js';
import { isSilent } from '../../src/records/decision.js';
import type { Message } from '../../src/records/message.js';
import { botSaid, MINUTE, member, NOW, random, scene, settings } from './scenes.js';

/** The default cap of a chain of bots. */
export const CHAIN = 6;
/** The default cap of a chat's talk among bots, an hour. */
export const CHAT_PER_HOUR = 60;
const STEP_MS = 20_000;
/** Most decisions in a row without a word: an hour's budget spent in one go, waited for at one decision every 20 seconds, twice over. */
export const LONGEST_SILENCE = 400;

/** How far bots among themselves went. */
export interface AmongBots {
  /** The longest chain, by their own count and by the links that were kept. */
  readonly deepest: number;
  /** The most messages that answer bots in one hour. */
  readonly busiest: number;
  /** The most decisions in a row without a word. */
  readonly longestSilence: number;
  readonly spoken: number;
}

/**
 * Bots among themselves for many decisions, without prompt and model: each message is stored with its links and stamp, or, in a share
 * `forget` of them, without.
 */
export function amongBots(
  names: readonly string[],
  decisions: number,
  forget: number,
  seed: string,
): AmongBots {
  const set = settings({
    pacing: { profile: 'open-community' },
    // Bots that want to speak at any hour: what keeps them from it is the guard alone.
    speaking: { initiative: 0.85, reactionProbability: 0, newsTrigger: { enabled: false } },
    limits: { botHourlyLimit: { max: 1_000_000 } },
  });
  const chance = random(seed);
  const memory = streamAt(seed, 'forget');
  const members = names.map((id) =>
    member(id, { persona: { watchlist: ['gold', 'tea', 'rain'] } }),
  );
  const room = scene([]);
  const blank = botSaid('ali', '', 0);
  const depths = new Map<string, number>();
  let messages: Message[] = [];
  let loops: number[] = [];
  let deepest = 0;
  let busiest = 0;
  let longestSilence = 0;
  let silence = 0;
  let spoken = 0;
  for (let turn = 0; turn < decisions; turn += 1) {
    const now = NOW + turn * STEP_MS;
    while ((loops[0] ?? now) < now - 60 * MINUTE) loops.shift();
    const of = { ...room, members, messages, turn, openedAt: now, loopLastHour: loops.length };
    const base = { scene: of, settings: set, now, random: chance };
    const speaker = pickSpeaker(base);
    const move = isSilent(speaker) ? speaker : pickMove({ ...base, speaker });
    silence += 1;
    longestSilence = Math.max(longestSilence, silence);
    if (isSilent(speaker) || isSilent(move)) continue;
    const target = pickTarget({ ...base, speaker, move });
    if (isSilent(target)) throw new Error(`move ${move} without a target`);
    const decision = composeDecision({
      ...base,
      turn,
      botId: speaker.botId,
      move,
      targetScores: target.scores,
      ...(target.messageId === undefined ? {} : { targetId: target.messageId }),
    });
    silence = 0;
    spoken += 1;
    const isForgotten = memory.next() < forget;
    const links =
      isForgotten || decision.targetId === undefined
        ? {}
        : { replyTo: decision.targetId, meta: { ...blank.meta, respondsTo: decision.targetId } };
    const id = `t${turn}`;
    const message: Message = {
      ...blank,
      id,
      author: { kind: 'bot', botId: speaker.botId },
      text: `word ${turn}`,
      sentAt: now,
      hops: isForgotten ? 0 : decision.hops,
      causationId: isForgotten ? id : (decision.causationId ?? id),
      ...links,
    };
    const depth = 1 + (depths.get(decision.targetId ?? '') ?? 0);
    depths.set(id, depth);
    messages = [...messages.slice(-59), message];
    deepest = Math.max(deepest, decision.hops, depth);
    if (decision.hops > 1) loops = [...loops, now];
    busiest = Math.max(busiest, loops.length);
  }
  return { deepest, busiest, longestSilence, spoken };
}
