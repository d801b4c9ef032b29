import { type Silent, silent } from '../records/decision.js';
import type { Draft } from '../records/draft.js';
import type { ComposedPrompt, PromptSection } from '../records/prompt.js';
import type { ChainCall, ModelChain } from './model-chain.js';

/** What {@link generate} needs beside the prompt. */
export interface GenerateContext extends Omit<ChainCall, 'request'> {
  readonly models: ModelChain;
}

/**
 * Asks the models for one text. Where none gives one the tick is silent, with each model's reason. `seed` is the same for every model and attempt of a turn
 * plus its number, so a run can be repeated.
 */
export async function generate(
  { models, ...call }: GenerateContext,
  prompt: ComposedPrompt,
  seed: number,
): Promise<Draft | Silent> {
  const { system, user, sampling, brief } = prompt;
  try {
    const answer = await models.ask({
      ...call,
      request: { system, user, sampling, seed, brief, shorterUser: essentials(prompt.sections) },
    });
    if (answer.kind === 'unanswered') {
      const reasons = answer.hops.map((hop) => `${hop.modelId}: ${hop.reason}`);
      return silent('model-unavailable', reasons.join('; '));
    }
    const { model, reply, hops } = answer;
    return {
      kind: 'draft',
      text: reply.text,
      modelId: model.id,
      isScripted: model.isScripted,
      ...(reply.usage === undefined ? {} : { usage: reply.usage }),
      hops,
    };
  } catch (error) {
    if (call.signal.aborted) return silent('stopping');
    throw error;
  }
}

/** The user text with nothing but what must be in it. */
function essentials(sections: readonly PromptSection[]): string {
  const shown = sections.filter(({ part, isDropped }) => part === 'user' && !isDropped);
  const highest = Math.max(...shown.map(({ priority }) => priority));
  const kept = shown.filter(({ priority }) => priority === highest);
  return kept.map(({ text }) => text).join('\n');
}
