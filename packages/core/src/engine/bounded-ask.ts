import type { ModelChain } from '../generate/model-chain.js';
import type { ConsolidationContext } from '../memory/consolidate/consolidate-bot.js';
import type { Clock } from '../ports/clock.js';
import { effectiveSettings, type Settings } from '../settings.js';

const DAY_MS = 86_400_000;
/** Bots whose calls are counted at once; the one that called longest ago is forgotten first. */
const MOST_COUNTED = 10_000;

/** What {@link boundedAsk} needs. */
export interface AskSetup {
  readonly clock: Pick<Clock, 'now'>;
  readonly settings: () => Settings;
  readonly models: ModelChain | undefined;
}

/** Asks the models that write JSON, as often in 24 hours as a bot's settings allow; the count is this process's own. */
export function boundedAsk({ clock, settings, models }: AskSetup): ConsolidationContext['ask'] {
  const calls = new Map<string, readonly number[]>();
  return async (bot, request, signal) => {
    if (models === undefined) return undefined;
    const now = clock.now();
    const own = effectiveSettings(settings(), {}, bot.settings);
    const lately = (calls.get(bot.id) ?? []).filter((at) => at > now - DAY_MS);
    if (lately.length >= own.memory.consolidation.modelCallsPerDay) return undefined;
    calls.delete(bot.id);
    calls.set(bot.id, [...lately, now]);
    for (const oldest of calls.keys()) {
      if (calls.size <= MOST_COUNTED) break;
      calls.delete(oldest);
    }
    const answer = await models.ask({
      request,
      botId: bot.id,
      tickId: `consolidation of ${bot.id}`,
      deadlineMs: own.generation.deadlineSeconds * 1000,
      signal,
    });
    return answer.kind === 'answered' ? answer.reply.text : undefined;
  };
}
