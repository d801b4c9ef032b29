/** Who is typing just now. */
export interface Typists {
  readonly begin: (name: string, ms: number) => void;
  readonly end: (name: string) => void;
  readonly names: () => readonly string[];
  readonly clear: () => void;
}

/** Keeps each name until it is ended or its time has passed, and tells of every change. */
export function typists(onChange: () => void): Typists {
  const timers = new Map<string, NodeJS.Timeout>();
  const end = (name: string) => {
    const timer = timers.get(name);
    if (timer === undefined) return;
    clearTimeout(timer);
    timers.delete(name);
    onChange();
  };
  return {
    begin(name, ms) {
      clearTimeout(timers.get(name));
      timers.set(
        name,
        setTimeout(() => end(name), ms + 250),
      );
      onChange();
    },
    end,
    names: () => [...timers.keys()],
    clear() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
