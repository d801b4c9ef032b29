/** What may be used in one day (UTC); what is absent is not limited. */
export interface DayBudget {
  readonly requests?: number | undefined;
  readonly tokens?: number | undefined;
  /** Millionths of a US dollar. */
  readonly costMicros?: number | undefined;
}

/** What was used in one day: plain data. */
export interface DayUse {
  /** Days since the epoch, UTC. */
  readonly day: number;
  readonly requests: number;
  readonly tokens: number;
  readonly costMicros: number;
}

const DAY_MS = 86_400_000;

/** Nothing used on the day of `now`. */
export function emptyDay(now: number): DayUse {
  return { day: Math.floor(now / DAY_MS), requests: 0, tokens: 0, costMicros: 0 };
}

/** The use after some more, on the day of `now`: a new day begins at nothing. A clock that went back counts on. */
export function useMore(use: DayUse, more: Partial<Omit<DayUse, 'day'>>, now: number): DayUse {
  const today = useOn(use, now);
  return {
    day: today.day,
    requests: today.requests + (more.requests ?? 0),
    tokens: today.tokens + (more.tokens ?? 0),
    costMicros: today.costMicros + (more.costMicros ?? 0),
  };
}

/** Which budget of the day of `now` is used up, and when the next day begins, epoch ms; undefined where there is room for another request. */
export function spentBudget(
  use: DayUse,
  budget: DayBudget,
  now: number,
): { readonly what: 'requests' | 'tokens' | 'costMicros'; readonly until: number } | undefined {
  const today = useOn(use, now);
  const what = (['requests', 'tokens', 'costMicros'] as const).find((each) => {
    const limit = budget[each];
    return limit !== undefined && today[each] >= limit;
  });
  return what === undefined ? undefined : { what, until: (today.day + 1) * DAY_MS };
}

function useOn(use: DayUse, now: number): DayUse {
  return Math.floor(now / DAY_MS) > use.day ? emptyDay(now) : use;
}
