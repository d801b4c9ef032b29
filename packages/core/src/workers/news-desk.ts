import type { EngineEvents } from '../events.js';
import type { Clock } from '../ports/clock.js';
import type { NewsSource } from '../ports/news.js';
import type { Headline } from '../records/headline.js';
import { freezeDeep } from '../records/parse-record.js';
import { withDeadline } from '../resilience/deadline.js';
import { type Poll, poll } from './poll.js';

/** The newest headlines of all sources, fetched in the background. */
export interface NewsDesk {
  /** Newest first, at most 50, none older than a day. */
  readonly headlines: () => readonly Headline[];
  readonly stop: () => Promise<void>;
}

/** What {@link newsDesk} needs. */
export interface NewsDeskOptions {
  readonly clock: Clock;
  readonly sources: readonly NewsSource[];
  readonly everyMs: number;
  readonly emit: <Name extends 'news:fetched' | 'news:failed'>(
    name: Name,
    event: EngineEvents[Name],
  ) => void;
}

const MAX_HEADLINES = 50;
const MAX_AGE_MS = 86_400_000;
const FETCH_DEADLINE_MS = 30_000;

/** Starts to fetch. A source that fails is reported and asked again at its time; it never delays a tick. */
export function newsDesk(options: NewsDeskOptions): NewsDesk {
  const { clock, emit } = options;
  let headlines: readonly Headline[] = [];
  const timeOf = (headline: Headline) => headline.publishedAt ?? headline.fetchedAt;
  const add = (fetched: readonly Headline[]) => {
    const byId = new Map(headlines.map((headline) => [headline.id, headline]));
    for (const headline of fetched)
      if (!byId.has(headline.id)) byId.set(headline.id, freezeDeep(headline));
    const oldest = clock.now() - MAX_AGE_MS;
    headlines = [...byId.values()]
      .filter((headline) => timeOf(headline) >= oldest)
      .sort((a, b) => timeOf(b) - timeOf(a))
      .slice(0, MAX_HEADLINES);
  };
  const polls: Poll[] = options.sources.map((source) =>
    poll(
      clock,
      options.everyMs,
      async (signal) => {
        const fetched = await withDeadline(
          clock,
          FETCH_DEADLINE_MS,
          `News source ${source.id}`,
          signal,
          (inner) => source.fetch({ signal: inner, now: clock.now() }),
        );
        add(fetched);
        emit('news:fetched', { sourceId: source.id, headlines: fetched.length });
      },
      (error) => emit('news:failed', { sourceId: source.id, error }),
    ),
  );
  return {
    headlines: () => headlines,
    async stop() {
      await Promise.all(polls.map((each) => each.stop()));
    },
  };
}
