import { CoterieError, errorText } from '../errors.js';
import type { EngineEvents } from '../events.js';
import type { Clock } from '../ports/clock.js';
import type { LanguageModel } from '../ports/language-model.js';
import { type Silent, silent } from '../records/decision.js';
import type { Draft } from '../records/draft.js';
import type { ComposedPrompt } from '../records/prompt.js';
import { withDeadline } from '../resilience/deadline.js';

/** What {@link generate} needs beside the prompt. */
export interface GenerateContext {
  readonly clock: Clock;
  /** Tried in order until one answers. */
  readonly models: readonly LanguageModel[];
  /** Milliseconds for one call. */
  readonly deadlineMs: number;
  readonly tickId: string;
  readonly signal: AbortSignal;
  readonly emit: <Name extends 'model:called' | 'model:failed'>(
    name: Name,
    event: EngineEvents[Name],
  ) => void;
}

/**
 * Asks the models in order for one text. A model that fails, refuses or exceeds the deadline is reported and the next is asked; where none is
 * left the tick is silent. `seed` is the same for every model and attempt of a turn plus its number, so a run can be repeated.
 */
export async function generate(
  context: GenerateContext,
  prompt: ComposedPrompt,
  seed: number,
): Promise<Draft | Silent> {
  const hops: { modelId: string; reason: string }[] = [];
  const { system, user, sampling, brief } = prompt;
  for (const model of context.models) {
    const startedAt = context.clock.monotonic();
    try {
      const reply = await withDeadline(
        context.clock,
        context.deadlineMs,
        `Model ${model.id}`,
        context.signal,
        (signal) => model.generate({ system, user, sampling, seed, brief }, { signal }),
      );
      context.emit('model:called', {
        tickId: context.tickId,
        modelId: model.id,
        ms: context.clock.monotonic() - startedAt,
        ...(reply.usage === undefined
          ? {}
          : { inputTokens: reply.usage.inputTokens, outputTokens: reply.usage.outputTokens }),
      });
      if (reply.finishReason === 'refusal') {
        hops.push({ modelId: model.id, reason: 'refused' });
        continue;
      }
      return {
        kind: 'draft',
        text: reply.text,
        modelId: model.id,
        isScripted: model.isScripted,
        ...(reply.usage === undefined ? {} : { usage: reply.usage }),
        hops,
      };
    } catch (error) {
      if (context.signal.aborted) return silent('stopping');
      context.emit('model:failed', { tickId: context.tickId, modelId: model.id, error });
      hops.push({
        modelId: model.id,
        reason: CoterieError.isInstance(error) ? error.code : errorText(error),
      });
    }
  }
  return silent('model-unavailable', hops.map((hop) => `${hop.modelId}: ${hop.reason}`).join('; '));
}
