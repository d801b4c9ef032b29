import { errorText } from '../errors.js';
import { type Health, healthOf } from '../observe/health.js';
import type { Storage } from '../ports/storage.js';
import type { Outward } from './outward.js';

/** What an engine knows of itself when it is asked for its health. */
export interface HealthSources {
  readonly storage: Storage;
  readonly workerId: string;
  readonly isStarted: boolean;
  /** Platforms of the enabled chats. */
  readonly platforms: ReadonlySet<string>;
  /** Enabled chats. */
  readonly chats: number;
  readonly lastTickAt: number | undefined;
  readonly outward: Pick<Outward, 'transports' | 'breakers' | 'modelBreakers'>;
}

/** An engine's health, storage asked anew. */
export async function healthNow(sources: HealthSources): Promise<Health> {
  const { storage, workerId, isStarted, platforms, chats, lastTickAt, outward } = sources;
  let storageError: string | undefined;
  try {
    await storage.settings.all();
  } catch (error) {
    storageError = errorText(error);
  }
  return healthOf({
    workerId,
    isStarted,
    chats,
    platformsWithoutTransport: [...platforms].filter(
      (platform) => !outward.transports.has(platform),
    ),
    ...(storageError === undefined ? {} : { storageError }),
    ...(lastTickAt === undefined ? {} : { lastTickAt }),
    breakers: outward.breakers.list(),
    models: outward.modelBreakers,
  });
}
