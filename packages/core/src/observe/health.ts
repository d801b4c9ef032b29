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
}

/** What {@link healthOf} judges. */
export interface HealthInput {
  readonly workerId: string;
  readonly isStarted: boolean;
  readonly storageError?: string;
  readonly chats: number;
  readonly platformsWithoutTransport: readonly string[];
  readonly lastTickAt?: number;
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
  return {
    isLive: input.isStarted,
    isReady: reasons.length === 0,
    reasons,
    workerId: input.workerId,
    ...(input.lastTickAt === undefined ? {} : { lastTickAt: input.lastTickAt }),
  };
}
