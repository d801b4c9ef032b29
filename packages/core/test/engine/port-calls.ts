type Call = (...args: never[]) => Promise<unknown>;

/** What is done to one call of a port. */
export type Fate = 'passes' | 'fails' | 'hangs' | 'hangs when done';

/** Every call of the ports of one engine, in order. */
export interface PortCalls {
  /** The port with its calls noted, those of the stores in it among them. */
  wrap<T extends object>(name: string, port: T): T;
  /** Names of the calls so far: 'storage.ticks.open'. */
  readonly names: readonly string[];
}

/** Notes calls; `fateOf` decides each one's fate before it begins. */
export function portCalls(fateOf: (name: string) => Fate): PortCalls {
  const names: string[] = [];
  const noted =
    (name: string, call: Call): Call =>
    async (...args) => {
      names.push(name);
      const fate = fateOf(name);
      if (fate === 'fails') throw new Error(`${name} is broken just now`);
      if (fate === 'hangs') return await forever();
      const result = await call(...args);
      return fate === 'hangs when done' ? await forever() : result;
    };
  const wrap = <T extends object>(name: string, port: T): T => {
    const wrapped = Object.entries(port).map(([key, value]: [string, unknown]) => {
      if (typeof value === 'function') return [key, noted(`${name}.${key}`, value as Call)];
      const isStore = Object.values(value ?? {}).some((each) => typeof each === 'function');
      return [key, isStore ? wrap(`${name}.${key}`, value as object) : value];
    });
    return Object.fromEntries(wrapped) as T;
  };
  return { wrap, names };
}

const forever = () => new Promise<never>(() => {});
