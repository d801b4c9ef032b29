/** What may be spent on a model's calls. */
export interface CallLimits {
  /** Most calls for each message that was noted, over all chats. */
  readonly callsPerMessage: number;
  /** Most calls a bot and day (UTC). */
  readonly callsPerBotDay: number;
}

/** Counts the calls of a process, so that what is noted pays for what is asked. */
export interface CallBudget {
  /** A message was noted. */
  noted(): void;
  /** Which of the bots a call is charged to, the least charged first; undefined where nothing is left for one. */
  payer(botIds: readonly string[], limits: CallLimits, now: number): string | undefined;
  charge(botId: string, calls: number, now: number): void;
}

const DAY_MS = 86_400_000;
/** Bots that were charged on one day; beyond that the longest uncharged are let go. */
const MOST_BOTS = 10_000;

/** A budget of which nothing is spent. */
export function callBudget(): CallBudget {
  let messages = 0;
  let calls = 0;
  let day = 0;
  const byBot = new Map<string, number>();
  const turn = (now: number) => {
    const today = Math.floor(now / DAY_MS);
    if (today > day) byBot.clear();
    day = Math.max(day, today);
  };
  return {
    noted() {
      messages += 1;
    },
    payer(botIds, { callsPerMessage, callsPerBotDay }, now) {
      turn(now);
      if (calls + 1 > callsPerMessage * messages) return undefined;
      const least = [...botIds].sort((a, b) => (byBot.get(a) ?? 0) - (byBot.get(b) ?? 0))[0];
      return least !== undefined && (byBot.get(least) ?? 0) < callsPerBotDay ? least : undefined;
    },
    charge(botId, spent, now) {
      turn(now);
      calls += spent;
      const before = byBot.get(botId) ?? 0;
      byBot.delete(botId);
      byBot.set(botId, before + spent);
      for (const oldest of byBot.keys()) {
        if (byBot.size <= MOST_BOTS) break;
        byBot.delete(oldest);
      }
    },
  };
}
