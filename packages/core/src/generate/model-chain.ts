import type { EngineEvents } from '../events.js';
import type { LanguageModel, ModelReply, ModelRequest } from '../ports/language-model.js';
import { estimateTokens } from '../text/tokens.js';
import { type LaneSetup, type ModelLane, modelLane } from './model-lane.js';
import { orderModels } from './model-order.js';

/** A model that did not answer, and why. */
export interface Hop {
  readonly modelId: string;
  readonly reason: string;
}

/** One request to whichever model answers; with a JSON schema, to those alone that take one. */
export interface ChainCall {
  readonly request: ModelRequest;
  /** For whom: a bot keeps its model under 'sticky-per-bot'. */
  readonly botId: string;
  /** Names the call in events and draws. */
  readonly tickId: string;
  /** Milliseconds for each model, with its retries; and for waiting where none can be asked yet. */
  readonly deadlineMs: number;
  readonly signal: AbortSignal;
}

/** Who answered, and why those before it did not; or that none did. */
export type ChainAnswer =
  | {
      readonly kind: 'answered';
      readonly model: LanguageModel;
      readonly reply: ModelReply;
      readonly hops: readonly Hop[];
    }
  | { readonly kind: 'unanswered'; readonly hops: readonly Hop[] };

/** The models of an engine, asked in order until one answers; each comes back by itself when it is well again. */
export interface ModelChain {
  /** @throws the signal's reason, and nothing else. */
  ask(call: ChainCall): Promise<ChainAnswer>;
}

/** What a {@link ModelChain} is made of. */
export interface ModelChainSetup extends LaneSetup {
  /** In the order in which they are to be asked. */
  readonly models: readonly LanguageModel[];
  readonly emit: <Name extends 'model:called' | 'model:failed' | 'model:failed-over'>(
    name: Name,
    event: EngineEvents[Name],
  ) => void;
}

/** How often a call waits for models that could not be asked. */
const ROUNDS = 3;

/** Makes a {@link ModelChain}. */
export function modelChain(setup: ModelChainSetup): ModelChain {
  const { clock, settings, models, emit } = setup;
  const lanes = models.map((model) => modelLane(model, setup));

  return {
    async ask(call) {
      const { request, botId, tickId, signal, deadlineMs } = call;
      const able =
        request.jsonSchema === undefined
          ? lanes
          : lanes.filter(({ model }) => model.capabilities.json && !model.isScripted);
      const ordered = orderModels(able, {
        policy: settings().models.policy,
        botId,
        tokens: () => ({
          input: estimateTokens(request.system) + estimateTokens(request.user),
          output: request.sampling.maxTokens,
        }),
      });
      const giveUpAt = clock.now() + deadlineMs;
      const hops: Hop[] = [];
      let open: readonly ModelLane[] = ordered;
      for (let round = 0; round < ROUNDS && open.length > 0; round += 1) {
        const later: { lane: ModelLane; at: number }[] = [];
        for (const lane of open) {
          const { model } = lane;
          const startedAt = clock.monotonic();
          const answer = await lane.ask({
            request,
            deadlineMs,
            signal,
            callId: tickId,
            onFailure: (error) => emit('model:failed', { tickId, modelId: model.id, error }),
          });
          if (answer.kind === 'answered') {
            const { reply } = answer;
            const { usage } = reply;
            emit('model:called', {
              tickId,
              modelId: model.id,
              ms: clock.monotonic() - startedAt,
              ...(usage === undefined
                ? {}
                : { inputTokens: usage.inputTokens, outputTokens: usage.outputTokens }),
            });
            if (reply.finishReason !== 'refusal') {
              if (hops.length > 0) emit('model:failed-over', { tickId, modelId: model.id, hops });
              return { kind: 'answered', model, reply, hops };
            }
            hops.push({ modelId: model.id, reason: 'refused' });
            continue;
          }
          hops.push({ modelId: model.id, reason: answer.reason });
          if (answer.retryAt !== undefined && answer.retryAt < giveUpAt)
            later.push({ lane, at: answer.retryAt });
        }
        const at = Math.min(...later.map((each) => each.at));
        if (later.length > 0) await clock.sleep(at - clock.now(), signal);
        open = later.map(({ lane }) => lane);
      }
      return { kind: 'unanswered', hops };
    },
  };
}
