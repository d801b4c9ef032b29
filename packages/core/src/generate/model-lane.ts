import { CoterieError, errorText } from '../errors.js';
import type { Clock } from '../ports/clock.js';
import type { LanguageModel, ModelReply, ModelRequest } from '../ports/language-model.js';
import type { Random } from '../ports/random.js';
import type { Bucket, RateLimits } from '../ports/rate-limits.js';
import {
  type AdaptiveLimit,
  adaptiveLimit,
  lowerLimit,
  raiseLimit,
} from '../resilience/adaptive-limit.js';
import type { BreakerHints } from '../resilience/breaker-hints.js';
import type { BreakerSet } from '../resilience/breaker-set.js';
import { createBulkhead } from '../resilience/bulkhead.js';
import { emptyDay, spentBudget, useMore } from '../resilience/day-budget.js';
import { classifyError, modelErrors } from '../resilience/error-class.js';
import { callThrough, type Guard } from '../resilience/guard.js';
import { retryBudget } from '../resilience/retry.js';
import { bucketOf, takeTokens } from '../resilience/take-tokens.js';
import { toldLimits } from '../resilience/told-limits.js';
import type { Settings } from '../settings.js';
import { truncate } from '../text/graphemes.js';
import { estimateTokens } from '../text/tokens.js';

/** What all models of an engine share. */
export interface LaneSetup {
  readonly clock: Clock;
  readonly random: Random;
  readonly settings: () => Settings;
  readonly breakers: BreakerSet;
  readonly hints: BreakerHints;
  readonly rateLimits: RateLimits;
}

/** One request to one model. */
export interface LaneCall {
  readonly request: ModelRequest;
  readonly deadlineMs: number;
  /** Names the call's draws: the tick's id, or the like. */
  readonly callId: string;
  readonly signal: AbortSignal;
  readonly onFailure: (error: unknown) => void;
}

/** A model's answer, or why there is none; `retryAt` (epoch ms) where it was not even asked and may be then. */
export type LaneAnswer =
  | { readonly kind: 'answered'; readonly reply: ModelReply }
  | { readonly kind: 'passed-over'; readonly reason: string; readonly retryAt?: number };

/** One model with all that stands before it: budget of the day, rate limits, places, breaker, deadline and retries. */
export interface ModelLane {
  readonly model: LanguageModel;
  ask(call: LaneCall): Promise<LaneAnswer>;
}

const RETRY_BASE_MS = 250;
/** A longer wait is better spent with the next model. */
const RETRY_CAP_MS = 2_000;
const BUSY_RETRY_MS = 250;
const REASON_LENGTH = 160;
const MINUTE_MS = 60_000;

/** The name of a model's breaker. */
export function modelBreakerName(modelId: string): string {
  return `model:${modelId}`;
}

/** Makes a {@link ModelLane}. */
export function modelLane(model: LanguageModel, setup: LaneSetup): ModelLane {
  const { clock, random, settings, breakers, hints, rateLimits } = setup;
  const name = modelBreakerName(model.id);
  const what = `Model ${model.id}`;
  const budget = retryBudget();
  const told = toldLimits();
  const classify: Guard['classify'] = (error) =>
    classifyError(error, model.errorRules ?? [], modelErrors);
  let use = emptyDay(clock.now());
  let places: AdaptiveLimit | undefined;
  const placeOptions = () => ({ minimum: 1, maximum: settings().models.concurrency });
  const placesNow = () => {
    const options = placeOptions();
    places ??= adaptiveLimit(options);
    return Math.min(places.limit, options.maximum);
  };
  const bulkhead = createBulkhead({ name, limit: placesNow, waiting: 0 });

  function budgetSpent(): LaneAnswer | undefined {
    const own = settings().models.dayBudgets[model.id];
    if (own === undefined) return undefined;
    const { requests, tokens, dollars } = own;
    const costMicros = dollars === undefined ? undefined : dollars * 1e6;
    const spent = spentBudget(use, { requests, tokens, costMicros }, clock.now());
    if (spent === undefined) return undefined;
    const { what: which, until } = spent;
    return { kind: 'passed-over', reason: `day-budget: ${which}`, retryAt: until };
  }

  function buckets(request: ModelRequest): readonly Bucket[] {
    const own = settings().models.rateLimits[model.id];
    if (own === undefined) return [];
    const bucket = (which: string, amount: number | undefined, cost: number) =>
      amount === undefined
        ? []
        : [bucketOf('provider', `${model.id}/${which}`, { amount, windowMs: MINUTE_MS }, cost)];
    return [
      ...bucket('requests', own.requests, 1),
      ...bucket('tokens', own.tokens, own.tokens === undefined ? 0 : tokensOf(request)),
    ];
  }

  return {
    model,
    async ask(call) {
      const spent = budgetSpent();
      if (spent !== undefined) return spent;
      hints.look(name);
      const breaker = breakers.get(name);
      const { phase, openUntil, detail, reason } = breaker.status();
      if (phase === 'open' || phase === 'isolated') {
        const why = `breaker-open: ${detail ?? reason ?? phase}`;
        return passedOver(why, openUntil);
      }
      let leave: () => void;
      try {
        leave = await bulkhead.enter(call.signal);
      } catch (error) {
        if (call.signal.aborted) throw error;
        return passedOver('busy', clock.now() + BUSY_RETRY_MS);
      }
      try {
        const short = told.isKnown
          ? told.take({ requests: 1, tokens: tokensOf(call.request) }, clock.now())
          : undefined;
        if (short !== undefined)
          return passedOver(`rate-limit: ${short.what} told`, clock.now() + short.waitMs);
        const taken = buckets(call.request);
        const limit = await takeTokens(rateLimits, taken, { clock, onError: 'open' });
        if (!limit.isGranted)
          return passedOver(`rate-limit: ${limit.key}`, clock.now() + limit.waitMs);
        return await callModel(call, taken);
      } finally {
        leave();
      }
    },
  };

  async function callModel(call: LaneCall, taken: readonly Bucket[]): Promise<LaneAnswer> {
    const { request, signal } = call;
    const breaker = breakers.get(name);
    const guard: Guard = {
      clock,
      what,
      classify,
      breaker,
      scope: 'model',
      retryBudget: budget,
      retry: { retries: settings().models.retries, baseMs: RETRY_BASE_MS, capMs: RETRY_CAP_MS },
    };
    let failed = 'failed';
    try {
      const reply = await callThrough(guard, {
        deadlineMs: call.deadlineMs,
        signal,
        stream: () => random.at(call.callId, model.id, 'retry'),
        onFailure(error, failure) {
          failed = failure.name;
          use = useMore(use, { requests: 1 }, clock.now());
          if (failure.name === 'timeout' || failure.name === 'rate-limited')
            places = lowerLimit(
              places ?? adaptiveLimit(placeOptions()),
              placeOptions(),
              clock.now(),
            );
          if (!signal.aborted) call.onFailure(error);
        },
        // Its signal is made for a model that listens to it.
        work: (until) => model.generate(request, until),
      });
      if (reply.limits !== undefined) told.hear(reply.limits, clock.now());
      await account(reply, taken);
      return { kind: 'answered', reply };
    } catch (error) {
      if (signal.aborted) throw error;
      const isRefused = CoterieError.isInstance(error) && error.code === 'breaker-open';
      if (isRefused) return passedOver('breaker-open: probing', breakerRetryAt(error, clock.now()));
      hints.share(breaker.status());
      return passedOver(`${failed}: ${truncate(errorText(error), REASON_LENGTH)}`);
    }
  }

  async function account(reply: ModelReply, taken: readonly Bucket[]): Promise<void> {
    const { inputTokens = 0, outputTokens = 0, costMicros } = reply.usage ?? {};
    const tokens = inputTokens + outputTokens;
    const { price } = model;
    const cost =
      costMicros ??
      (price === undefined
        ? 0
        : price.inputMicros * inputTokens + price.outputMicros * outputTokens);
    use = useMore(use, { requests: 1, tokens, costMicros: cost }, clock.now());
    if (places !== undefined)
      places = raiseLimit(places, placeOptions(), bulkhead.counts().running);
    const unused = taken
      .filter(({ key, cost: paid }) => key.endsWith('/tokens') && paid > tokens)
      .map((bucket) => ({ ...bucket, cost: bucket.cost - tokens }));
    if (tokens > 0 && unused.length > 0)
      await rateLimits.giveBack(unused, clock.now()).catch(() => {});
  }
}

/** Tokens that a request is likely to take, the longest answer counted in. */
export function tokensOf({ system, user, sampling }: ModelRequest): number {
  return estimateTokens(system) + estimateTokens(user) + sampling.maxTokens;
}

function passedOver(reason: string, retryAt?: number): LaneAnswer {
  return { kind: 'passed-over', reason, ...(retryAt === undefined ? {} : { retryAt }) };
}

function breakerRetryAt(error: CoterieError, now: number): number | undefined {
  return error.retryAfterMs === undefined ? undefined : now + error.retryAfterMs;
}
