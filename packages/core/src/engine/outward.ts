import { type TieredCache, tieredCache } from '../cache/tiered-cache.js';
import { guardedTransport, transportBreakerName } from '../deliver/guarded-transport.js';
import { CoterieError } from '../errors.js';
import type { EngineEvents } from '../events.js';
import { guardedEmbedder } from '../generate/guarded-embedder.js';
import { type ModelChain, modelChain } from '../generate/model-chain.js';
import { modelBreakerName } from '../generate/model-lane.js';
import { inProcessRateLimits } from '../in-process/rate-limits.js';
import type { Cache } from '../ports/cache.js';
import type { Clock } from '../ports/clock.js';
import type { Embedder } from '../ports/embedder.js';
import type { LanguageModel } from '../ports/language-model.js';
import type { Random } from '../ports/random.js';
import type { RateLimits } from '../ports/rate-limits.js';
import type { Signals } from '../ports/signals.js';
import type { Transport } from '../ports/transport.js';
import type { Chat } from '../records/chat.js';
import type { BreakerStatus } from '../resilience/breaker.js';
import { breakerHints } from '../resilience/breaker-hints.js';
import type { Settings } from '../settings.js';
import {
  type BreakerControl,
  breakerControl,
  CACHE_BREAKER,
  engineBreakers,
  heed,
} from './breakers.js';

const NOBODY: readonly string[] = [];

/** The transports by platform. @throws CoterieError 'invalid-argument' for two of one platform. */
export function byPlatform(given: readonly Transport[]): ReadonlyMap<string, Transport> {
  const transports = new Map<string, Transport>();
  for (const transport of given) {
    if (transports.has(transport.platform)) {
      throw new CoterieError(
        'invalid-argument',
        `Two transports of platform "${transport.platform}" were given. Pass one a platform.`,
      );
    }
    transports.set(transport.platform, transport);
  }
  return transports;
}

/** What an engine calls out to, each behind its breaker. */
export interface Outward {
  /** By platform. */
  readonly transports: ReadonlyMap<string, Transport>;
  readonly models: ModelChain;
  /** Those of the models that write JSON to a schema, where there are any. */
  readonly jsonModels?: ModelChain;
  readonly embedder?: Embedder;
  readonly breakers: BreakerControl;
  /** Where a shared cache is set. */
  readonly cache?: TieredCache;
  /** Names of the models' breakers, in the order of the chain. */
  readonly modelBreakers: readonly string[];
  /** Which bots a chat's platform takes nothing from, for longer than a message may be late. */
  unreachable(chat: Chat, botIds: readonly string[]): readonly string[];
  stop(): Promise<void>;
}

/** What {@link outward} needs. */
export interface OutwardSetup {
  readonly clock: Clock;
  readonly random: Random;
  readonly settings: () => Settings;
  readonly signals: Signals;
  readonly cache?: Cache | undefined;
  readonly rateLimits?: RateLimits | undefined;
  readonly transports: ReadonlyMap<string, Transport>;
  readonly models: readonly LanguageModel[];
  readonly embedder?: Embedder | undefined;
  readonly emit: <Name extends keyof EngineEvents>(name: Name, event: EngineEvents[Name]) => void;
}

/** Puts breakers, deadlines, retries and limits before every transport and model. */
export async function outward(setup: OutwardSetup): Promise<Outward> {
  const { clock, random, settings, signals, cache, emit, models, embedder } = setup;
  const breakers = engineBreakers({ clock, random, settings, emit });
  const hints = await breakerHints({
    clock,
    signals,
    ...(cache === undefined ? {} : { cache }),
    onHint: (hint) => heed(breakers, hint),
    onError: (error) => emit('storage:failed', { operation: 'breaker hints', error }),
  });
  const onCacheError = (error: unknown) => emit('storage:failed', { operation: 'cache', error });
  const tiered =
    cache &&
    (await tieredCache({
      clock,
      signals,
      cache,
      breaker: breakers.get(CACHE_BREAKER),
      onError: onCacheError,
    }));
  const transports = new Map(
    Array.from(setup.transports, ([platform, transport]) => [
      platform,
      guardedTransport(transport, { clock, breakers, hints }),
    ]),
  );
  const deadlineMs = () => settings().generation.deadlineSeconds * 1000;
  const isOut = (status: BreakerStatus | undefined, lateMs: number) =>
    status?.phase === 'isolated' ||
    (status?.openUntil !== undefined && status.openUntil > clock.now() + lateMs);

  const rateLimits = setup.rateLimits ?? inProcessRateLimits();
  const chain = { clock, random, settings, breakers, hints, rateLimits, emit };
  const thinking = models.filter(
    ({ isScripted, capabilities }) => !isScripted && capabilities.json,
  );

  return {
    transports,
    models: modelChain({ ...chain, models }),
    ...(thinking.length === 0 ? {} : { jsonModels: modelChain({ ...chain, models: thinking }) }),
    ...(embedder === undefined
      ? {}
      : { embedder: guardedEmbedder(embedder, { clock, breakers, deadlineMs }) }),
    breakers: breakerControl(breakers, hints),
    ...(tiered === undefined ? {} : { cache: tiered }),
    modelBreakers: models.map((model) => modelBreakerName(model.id)),
    unreachable({ platform, externalId }, botIds) {
      if (breakers.areAllClosed()) return NOBODY;
      const lateMs = settings().delivery.staleSeconds * 1000;
      return botIds.filter((botId) =>
        [undefined, externalId].some((chat) =>
          isOut(breakers.find(transportBreakerName(platform, botId, chat))?.status(), lateMs),
        ),
      );
    },
    async stop() {
      breakers.close();
      await tiered?.stop();
      await hints.stop();
    },
  };
}
