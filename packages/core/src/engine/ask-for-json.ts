import type { ModelChain } from '../generate/model-chain.js';
import type { AskForJson } from '../memory/birth/ask-model.js';
import type { Sampling } from '../records/prompt.js';
import type { Settings } from '../settings.js';
import { stableUnit } from '../text/hash.js';

/** Reading takes no invention. */
const SAMPLING: Sampling = {
  temperature: 0,
  topP: 1,
  presencePenalty: 0,
  frequencyPenalty: 0,
  maxTokens: 2_000,
};
const SEEDS = 2 ** 31;

/** Asks the engine's chain of models for JSON, within the deadline of a draft. */
export function askForJson(models: ModelChain, settings: () => Settings): AskForJson {
  return async ({ system, user, jsonSchema, botId, callId, signal }) => {
    const answer = await models.ask({
      request: {
        system,
        user,
        sampling: SAMPLING,
        seed: Math.floor(stableUnit(callId) * SEEDS),
        jsonSchema,
      },
      botId,
      tickId: callId,
      deadlineMs: settings().generation.deadlineSeconds * 1_000,
      signal,
    });
    const { hops } = answer;
    if (answer.kind === 'unanswered') return { calls: hops.length };
    const { reply, model } = answer;
    return { calls: hops.length + 1, answer: { text: reply.text, modelId: model.id } };
  };
}
