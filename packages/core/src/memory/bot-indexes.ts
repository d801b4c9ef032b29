import type { Clock } from '../ports/clock.js';
import type { MemoryStore } from '../ports/memory-store.js';
import { applyMemoryEvent } from '../records/apply-memory-event.js';
import type { Bot } from '../records/bot.js';
import type { Memory } from '../records/memory.js';
import type { MemoryEvent } from '../records/memory-event.js';
import { createMemoryIndex, type MemoryIndex } from './recall/memory-index.js';

/** Most memories that all indexes of a process hold together. */
const MOST_HELD = 200_000;
/** Most memories of one bot; of one that has more, storage is searched instead. */
const MOST_OF_BOT = 120_000;
/** How long, in milliseconds, an index is taken for true without asking storage what has changed. */
const FRESH_MS = 1_000;
const PAGE = 1_000;

/** The indexes of bots, kept in step with storage by the events of their memories. */
export interface BotIndexes {
  /** The bot's index, without what has faded under `dormantUnder` (0 unless given); undefined where it has more memories than an index may hold. */
  of(bot: Bot, dormantUnder?: number): Promise<MemoryIndex | undefined>;
  /** Drops what is held of every bot, at once: after a forgetting. */
  clear(): void;
}

interface Held {
  readonly index: MemoryIndex | undefined;
  readonly dormantUnder: number;
  cursor: string;
  freshUntil: number;
  /** Its share of what all hold, as last counted. */
  size: number;
}

/** What {@link botIndexes} needs. */
export interface BotIndexesOptions {
  readonly memories: Pick<MemoryStore, 'list' | 'events' | 'cursor'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly mostHeld?: number;
  readonly mostOfBot?: number;
}

/** Empty; an index is built when its bot first recalls something, and the longest unused ones go when there are too many memories. */
export function botIndexes(options: BotIndexesOptions): BotIndexes {
  const { memories, clock, mostHeld = MOST_HELD, mostOfBot = MOST_OF_BOT } = options;
  const held = new Map<string, Held>();
  const underWay = new Map<string, Promise<Held>>();
  let generation = 0;
  let total = 0;

  const build = async (bot: Bot, dormantUnder: number): Promise<Held> => {
    const cursor = await memories.cursor();
    const found = new Map<string, Memory>();
    for (const filter of [{ ownerBotId: bot.id }, { visibility: 'population' as const }]) {
      let after: string | undefined;
      do {
        const page = await memories.list(filter, {
          limit: PAGE,
          ...(after === undefined ? {} : { after }),
        });
        for (const memory of page.items) found.set(memory.id, memory);
        after = page.next;
      } while (after !== undefined && found.size <= mostOfBot);
    }
    const isTooLarge = found.size > mostOfBot;
    const index = isTooLarge
      ? undefined
      : createMemoryIndex(bot.locale, found.values(), { dormantUnder });
    return { index, dormantUnder, cursor, freshUntil: clock.now() + FRESH_MS, size: 0 };
  };

  /** The same index after what has happened since, or a new one where that is not known any more. */
  const follow = async (bot: Bot, known: Held): Promise<Held> => {
    const { index } = known;
    if (index === undefined) return known;
    const query = { ownerBotId: bot.id, includesPopulation: true };
    for (;;) {
      const page = await memories.events(query, { limit: PAGE, after: known.cursor });
      // An index keeps the words of what was taken out; of what was erased nothing may be left.
      const isErasing = page.items.some(({ kind }) => kind === 'erased');
      if (isErasing || !page.isComplete || index.size > mostOfBot)
        return await build(bot, known.dormantUnder);
      for (const event of page.items) applyTo(index, event);
      known.cursor = page.cursor;
      if (page.next === undefined) break;
    }
    known.freshUntil = clock.now() + FRESH_MS;
    return known;
  };

  const keep = (botId: string, now: Held): void => {
    total -= held.get(botId)?.size ?? 0;
    held.delete(botId);
    now.size = now.index?.size ?? 0;
    total += now.size;
    held.set(botId, now);
    for (const [oldest, { size }] of held) {
      if (total <= mostHeld || oldest === botId) break;
      held.delete(oldest);
      total -= size;
    }
  };

  const refresh = async (
    bot: Bot,
    dormantUnder: number,
    known: Held | undefined,
  ): Promise<Held> => {
    const begun = generation;
    const next = known === undefined ? await build(bot, dormantUnder) : await follow(bot, known);
    if (begun === generation) keep(bot.id, next);
    return next;
  };

  return {
    async of(bot, dormantUnder = 0) {
      const known = held.get(bot.id);
      const isUsable =
        known !== undefined &&
        known.index?.locale === bot.locale &&
        known.dormantUnder === dormantUnder;
      if (isUsable && clock.now() < known.freshUntil) return known.index;
      let running = underWay.get(bot.id);
      if (running === undefined) {
        const isKept = known?.index === undefined || isUsable;
        running = refresh(bot, dormantUnder, isKept ? known : undefined).finally(() =>
          underWay.delete(bot.id),
        );
        underWay.set(bot.id, running);
      }
      return (await running).index;
    },
    clear() {
      generation += 1;
      total = 0;
      held.clear();
    },
  };
}

function applyTo(index: MemoryIndex, event: MemoryEvent): void {
  if (event.kind === 'nothing' || event.kind === 'stance') return;
  const after = applyMemoryEvent(
    event.kind === 'added' ? undefined : index.get(event.memoryId),
    event,
  );
  if (after === undefined) index.delete(event.memoryId);
  else index.put(after);
}
