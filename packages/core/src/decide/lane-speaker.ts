import type { CandidateScore, SpeakerChoice } from '../records/decision.js';
import type { Message } from '../records/message.js';
import type { Member, Scene } from '../records/scene.js';
import { type Excluded, exclusionOf } from './candidates.js';
import type { Call } from './lane-sort.js';
import { largest, type SpeakerInput, score } from './speaker.js';

/** The speaker of an answer to a message that speaks to it. */
export function byAddress(scene: Scene, member: Member, call: Call): SpeakerChoice {
  const botId = member.bot.id;
  const confidence = call.confidence.get(botId) ?? 0;
  const excluded = scene.members
    .filter(({ bot }) => !call.botIds.includes(bot.id))
    .map(({ bot }): Excluded => ({ botId: bot.id, reason: 'not-addressed' }));
  return {
    kind: 'speaker',
    botId,
    isContinuation: false,
    turn: 'answer',
    candidates: [{ botId, weight: confidence, key: confidence, parts: { addressed: confidence } }],
    excluded,
  };
}

/**
 * The one bot that a message to nobody is put to: the best scorer by its own weight, of equals the smaller bot id. Its key is its weight.
 * `undefined` where nobody may answer.
 */
export function bestFor(message: Message, input: SpeakerInput): SpeakerChoice | undefined {
  const { scene, settings, now } = input;
  const candidates: CandidateScore[] = [];
  const excluded: Excluded[] = [];
  for (const member of scene.members) {
    const reason = exclusionOf(member, scene, settings, now, message);
    if (reason !== undefined) {
      excluded.push({ botId: member.bot.id, reason });
      continue;
    }
    const scored = score(input, member);
    candidates.push(scored.weight > 0 ? { ...scored, key: scored.weight } : scored);
  }
  const best = largest(candidates);
  if (best === undefined) return undefined;
  return {
    kind: 'speaker',
    botId: best.botId,
    isContinuation: false,
    turn: 'answer',
    candidates,
    excluded,
  };
}
