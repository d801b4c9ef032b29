import type { BreakerStatus } from '../resilience/breaker.js';

/** Whether an engine runs and can do its work, with the reasons where not. */
export interface Health {
  /** The engine is started and its event loop turns. */
  readonly isLive: boolean;
  /** Live, storage answers, and at least one chat can be spoken in. */
  readonly isReady: boolean;
  readonly reasons: readonly string[];
  /** Epoch ms of the last tick that ended; absent before the first. */
  readonly lastTickAt?: number;
  readonly workerId: string;
  /** The breakers that are not closed: what is not called just now, and until when. */
  readonly breakers: readonly BreakerStatus[];
}

/** What {@link healthOf} judges. */
export interface HealthInput {
  readonly workerId: string;
  readonly isStarted: boolean;
  readonly storageError?: string;
  readonly chats: number;
  readonly platformsWithoutTransport: readonly string[];
  readonly lastTickAt?: number;
  readonly breakers: readonly BreakerStatus[];
  /** Names of the models' breakers. */
  readonly models: readonly string[];
}

/** Judges an engine's health: a pure function, so that a worker without HTTP can report it as well as a server. */
export function healthOf(input: HealthInput): Health {
  const reasons: string[] = [];
  if (!input.isStarted) reasons.push('The engine is not started: call start().');
  if (input.storageError !== undefined)
    reasons.push(`Storage does not answer: ${input.storageError}`);
  if (input.isStarted && input.chats === 0)
    reasons.push('No enabled chat: add one with chats.put.');
  for (const platform of input.platformsWithoutTransport) {
    reasons.push(`Chats of platform "${platform}" have no transport: pass one to createEngine.`);
  }
  const breakers = input.breakers.filter(({ phase }) => phase !== 'closed');
  const isOut = (name: string) =>
    breakers.some((each) => each.name === name && isHeldOpen(each.phase));
  if (input.models.every(isOut)) {
    const waits = breakers.filter(({ name }) => input.models.includes(name)).map(waitOf);
    reasons.push(`No model may be called: ${waits.join('; ')}.`);
  }
  return {
    breakers,
    isLive: input.isStarted,
    isReady: reasons.length === 0,
    reasons,
    workerId: input.workerId,
    ...(input.lastTickAt === undefined ? {} : { lastTickAt: input.lastTickAt }),
  };
}

function isHeldOpen(phase: BreakerStatus['phase']): boolean {
  return phase === 'open' || phase === 'isolated';
}

function waitOf({ name, openUntil }: BreakerStatus): string {
  const until = openUntil === undefined ? 'it is reset' : new Date(openUntil).toISOString();
  return `"${name}" until ${until}`;
}
