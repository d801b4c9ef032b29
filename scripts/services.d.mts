/** A running server: where it answers, and how to end it and remove its folder. `stop` may be called twice. */
export interface Service {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * A throw-away Postgres: COTERIE_TEST_POSTGRES_URL, else installed binaries, else Debian's packages (as root), else Docker.
 * Rejects with what to install when none of these is there.
 */
export function startPostgres(): Promise<Service>;

/** A throw-away Redis: COTERIE_TEST_REDIS_URL, else an installed redis-server or valkey-server, else as for Postgres. */
export function startRedis(): Promise<Service>;

/** A Chromium and the arguments to start it headless with; COTERIE_TEST_CHROMIUM names another one. */
export function locateChromium(): { readonly path: string; readonly args: readonly string[] };
