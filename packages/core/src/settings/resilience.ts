import * as z from 'zod';
import { Unit } from '../records/primitives.js';

const seconds = z.number().min(0.1).max(86_400);
const share = Unit.lt(1);

function breaker(defaults: { failures: number; openSeconds: number; successes: number }) {
  return z
    .strictObject({
      /** What opens it: failures in a row, or too large a share of the last calls or of those of the last while. */
      policy: z.enum(['consecutive', 'count-window', 'time-window']).default('consecutive'),
      failures: z.number().int().min(1).max(1000).default(defaults.failures),
      window: z
        .strictObject({
          calls: z.number().int().min(1).max(1000).default(20),
          seconds: seconds.default(60),
          minimumCalls: z.number().int().min(1).max(1000).default(10),
          failureShare: share.default(0.5),
        })
        .default({ calls: 20, seconds: 60, minimumCalls: 10, failureShare: 0.5 })
        .refine(({ calls, minimumCalls }) => minimumCalls <= calls, {
          error: 'takes minimumCalls up to calls',
        }),
      /** Opens it too where more than this share of the window's calls was slower than so many seconds; 0: never. */
      slowCalls: z
        .strictObject({
          seconds: z.number().min(0).max(3600).default(0),
          share: share.default(0.5),
        })
        .default({ seconds: 0, share: 0.5 }),
      openSeconds: seconds.default(defaults.openSeconds),
      /** The open time doubles with each recovery that fails, up to this. */
      maxOpenSeconds: seconds.default(1800),
      /** Calls at once that may try whether it is well again. */
      probes: z.number().int().min(1).max(100).default(1),
      probeSeconds: seconds.default(60),
      successes: z.number().int().min(1).max(100).default(defaults.successes),
    })
    .refine(({ openSeconds, maxOpenSeconds }) => openSeconds <= maxOpenSeconds, {
      error: 'takes openSeconds up to maxOpenSeconds',
    });
}

/** When a model, or one bot on one chat platform, is not called for a while. */
export const BreakerSettings = z.strictObject({
  model: breaker({ failures: 5, openSeconds: 120, successes: 2 }).prefault({}),
  transport: breaker({ failures: 10, openSeconds: 60, successes: 3 }).prefault({}),
});

const amount = z.number().int().min(0).max(1_000_000_000);

/** Which model is asked, how often, and what it may use. */
export const ModelSettings = z.strictObject({
  /** The order in which healthy models are asked: as they were given, by price, or so that each bot keeps its own. Scripted models come last. */
  policy: z.enum(['first-healthy', 'cheapest-healthy', 'sticky-per-bot']).default('first-healthy'),
  /** Further tries of one model, before the next is asked. */
  retries: z.number().int().min(0).max(5).default(2),
  /** Most calls of one model at once; fewer while it is overloaded. */
  concurrency: z.number().int().min(1).max(1000).default(64),
  /** By model id: what a worker may use of it in one day (UTC). */
  dayBudgets: z
    .record(
      z.string(),
      z.strictObject({
        requests: amount.optional(),
        tokens: amount.optional(),
        dollars: z.number().min(0).max(1_000_000).optional(),
      }),
    )
    .default({}),
  /** By model id: what all workers together may ask of it in a minute. */
  rateLimits: z
    .record(z.string(), z.strictObject({ requests: amount.optional(), tokens: amount.optional() }))
    .default({}),
});
