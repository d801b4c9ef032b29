import { CoterieError } from '../../errors.js';
import type { EngineEvents } from '../../events.js';
import { rulesOf } from '../../memory/care/rules.js';
import { type SweepReport, sweepMemories } from '../../memory/care/sweep-memories.js';
import {
  type Consolidated,
  type ConsolidationContext,
  consolidateBot,
} from '../../memory/consolidate/consolidate-bot.js';
import type { ContentKeys } from '../../memory/content-key.js';
import type { Clock } from '../../ports/clock.js';
import type { Digest } from '../../ports/digest.js';
import type { ForgetReceipt, MemoryFilter } from '../../ports/memory-store.js';
import type { Page, PageOptions } from '../../ports/paging.js';
import type { Storage } from '../../ports/storage.js';
import type { Memory } from '../../records/memory.js';
import type { MemoryEvent } from '../../records/memory-event.js';
import { parseRecord } from '../../records/parse-record.js';
import { effectiveSettings, type Settings } from '../../settings.js';
import { readAll } from '../read-all.js';
import { forgottenMarks } from './erased-before.js';
import { exportMemories, type MemoryExport } from './memory-export.js';
import { importMemories, type MemoryImportReport } from './memory-import.js';
import { MemoryEdit, type MemoryInput, memoryOf } from './memory-input.js';
import { type MemoryStats, statsOf } from './memory-stats.js';

/** The operator's hand on what bots remember. */
export interface MemoryControl {
  get(id: string): Promise<Memory | undefined>;
  /** By id, ascending. */
  list(filter?: MemoryFilter, options?: Partial<PageOptions>): Promise<Page<Memory>>;
  /** What happened to a memory and why, as far back as `retention.eventDays` says. */
  history(id: string): Promise<readonly MemoryEvent[]>;
  /**
   * Gives a bot something to remember. @throws CoterieError 'invalid-record', 'not-found', or 'invalid-argument' where the bot remembers it already or it was erased; nothing
   * is stored then.
   */
  create(input: MemoryInput): Promise<Memory>;
  /** Changes a memory; who said it, where and on what evidence stays. @throws as `create` does. */
  edit(id: string, edit: MemoryEdit): Promise<Memory>;
  /** Erases a memory, whatever states the same, and what was derived from them; it is not born again. Gives how many went: 0 where there is none. */
  forget(id: string): Promise<number>;
  /** Removes a person from everything: see the guide on memory. */
  forgetUser(userId: string): Promise<ForgetReceipt>;
  /** Empties a chat of everything that was said and remembered in it. */
  forgetChat(chatId: string): Promise<ForgetReceipt>;
  /** Counts, by bot. */
  stats(filter?: MemoryFilter): Promise<MemoryStats>;
  /** All that a bot remembers, and the hashes of what it must not, as plain JSON. @throws CoterieError 'not-found'. */
  export(botId: string): Promise<MemoryExport>;
  /** Takes in an export. What is there already, or was erased here, stays as it is. @throws CoterieError where it is not whole; nothing is stored then. */
  import(exported: unknown): Promise<MemoryImportReport>;
  /** Writes down where every memory stands by the policy that the settings name. `dryRun`: says what it would do, and does nothing. */
  sweep(options?: { readonly dryRun?: boolean }): Promise<SweepReport>;
  /** Lets fall what lost its support, and draws reflections and summaries where enough has gathered: for one bot, or for all. */
  consolidate(botId?: string): Promise<Consolidated>;
}

/** What {@link memoryControl} needs. */
export interface MemoryControlSetup {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly digest: Digest;
  readonly keys: ContentKeys;
  readonly settings: () => Settings;
  /** Something was forgotten: whatever is held of memories and messages goes, here and in other workers. */
  readonly onForgotten: (receipt: { readonly epoch: number }) => Promise<void>;
  readonly emit: <Name extends 'memory:swept' | 'memory:consolidated'>(
    name: Name,
    event: EngineEvents[Name],
  ) => void;
  readonly ask: ConsolidationContext['ask'];
  /** Ends what is under way. */
  readonly signal: AbortSignal;
}

/** Makes a {@link MemoryControl}. */
export function memoryControl(setup: MemoryControlSetup): MemoryControl {
  const { storage, clock, digest, keys, settings, onForgotten, emit, signal, ask } = setup;
  const { memories } = storage;
  const context = { storage, clock, digest, keys };

  const write = async (event: MemoryEvent): Promise<void> => {
    const [refused] = await memories.write([event]);
    if (refused === undefined) return;
    const { reason, holderId } = refused;
    const why = {
      taken: `memory "${holderId}" says the same, or has the same id. Edit that one.`,
      erased: 'it was erased, and what was erased is not born again.',
      missing: 'it is gone.',
      skipped: 'it is gone.',
      shared: 'another memory holds the same claim.',
    }[reason];
    throw new CoterieError(
      'invalid-argument',
      `Memory "${event.memoryId}" was refused; nothing was stored: ${why}`,
    );
  };
  const found = async (id: string): Promise<Memory> => {
    const memory = await memories.get(id);
    if (memory !== undefined) return memory;
    throw new CoterieError('not-found', `There is no memory "${id}". Name one of memory.list.`);
  };
  const allBotIds = async () =>
    (await readAll((options) => storage.bots.list(options))).map(({ id }) => id);
  const forgotten = async (
    what: 'person' | 'chat',
    id: string,
    receipt: ForgetReceipt,
  ): Promise<ForgetReceipt> => {
    await memories.eraseClaims(await forgottenMarks(keys, what, id, await allBotIds(), receipt.at));
    await onForgotten(receipt);
    return receipt;
  };

  // Two at once would draw the same conclusion twice.
  let last: Promise<unknown> = Promise.resolve();
  const oneByOne = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
  const consolidate = async (botId: string | undefined): Promise<Consolidated> => {
    const bots = await readAll((options) => storage.bots.list(options));
    const chosen = botId === undefined ? bots : bots.filter(({ id }) => id === botId);
    if (botId !== undefined && chosen.length === 0)
      throw new CoterieError('not-found', `There is no bot "${botId}". Name one of bots.list.`);
    const rulesFor: ConsolidationContext['rulesOf'] = async (bot, chatId) => {
      const chat = chatId === undefined ? undefined : await storage.chats.get(chatId);
      return effectiveSettings(settings(), chat?.settings ?? {}, bot.settings).memory.consolidation;
    };
    const total = { reflections: 0, summaries: 0, fallen: 0, byModel: 0 };
    for (const bot of chosen) {
      signal.throwIfAborted();
      const done = await consolidateBot(
        { memories, clock, keys, rulesOf: rulesFor, ask, signal },
        bot,
      );
      for (const name of Object.keys(total) as (keyof Consolidated)[]) total[name] += done[name];
      const { reflections, summaries, fallen } = done;
      if (reflections + summaries + fallen > 0)
        emit('memory:consolidated', { botId: bot.id, ...done });
    }
    return total;
  };

  return {
    get: (id) => memories.get(id),
    list: (filter = {}, options = {}) => memories.list(filter, { limit: 100, ...options }),
    history: (memoryId) => readAll((options) => memories.events({ memoryId }, options)),
    async create(input) {
      const memory = await memoryOf(context, input);
      await write({ kind: 'added', memory, ...placeOf(memory), at: clock.now() });
      return memory;
    },
    async edit(id, given) {
      const edit = parseRecord(MemoryEdit, given, `Change of memory "${id}"`);
      const before = await found(id);
      const { text = before.text, claim = before.claim } = edit;
      const isReworded = edit.text !== undefined || edit.claim !== undefined;
      if (isReworded) checkReworded(before, edit);
      const contentKey = isReworded
        ? { contentKey: await keys.of({ ...before, text, claim }) }
        : {};
      const nothing = { addEvidence: [], addSubjects: [], addVariants: [], uses: 0 };
      const set = { ...edit, ...contentKey };
      const at = clock.now();
      await write({ kind: 'edited', ...placeOf(before), at, set, ...nothing });
      return await found(id);
    },
    async forget(id) {
      const memory = await memories.get(id);
      if (memory === undefined) return 0;
      const { ownerBotId, chatId, contentKey } = memory;
      const where = chatId === undefined ? {} : { chatId };
      const claim = { ownerBotId, ...where, contentKey, erasedAt: clock.now() };
      const count = await memories.eraseClaims([claim]);
      await onForgotten({ epoch: await memories.epoch() });
      return count;
    },
    async forgetUser(userId) {
      const person = await storage.people.get(userId);
      const names = [person?.displayName, ...(person?.handles ?? [])].filter(
        (name) => name !== undefined,
      );
      const receipt = await memories.forgetUser({ userId, names, now: clock.now() });
      return await forgotten('person', userId, receipt);
    },
    forgetChat: async (chatId) =>
      await forgotten('chat', chatId, await memories.forgetChat(chatId, clock.now())),
    stats: async (filter) => statsOf(await memories.counts(filter)),
    export: (botId) => exportMemories(context, botId),
    import: (exported) => importMemories(context, exported),
    async sweep({ dryRun: isDryRun = false } = {}) {
      const rules = rulesOf(settings().retention);
      const botIds = await allBotIds();
      const report = await sweepMemories({ memories, clock }, { botIds, rules, isDryRun, signal });
      const { at, policy, looked, counts } = report;
      if (!isDryRun) emit('memory:swept', { at, policy, looked, counts });
      return report;
    },
    consolidate: (botId) => oneByOne(() => consolidate(botId)),
  };
}

/** @throws CoterieError 'invalid-argument' where a memory's words may not be changed so. */
function checkReworded({ id, kind, claim }: Memory, edit: MemoryEdit): void {
  if (kind === 'episode')
    throw new CoterieError(
      'invalid-argument',
      `Memory "${id}" is a message word for word, and its words cannot be changed. Forget it, or add another memory.`,
    );
  if (claim !== undefined && edit.claim === undefined)
    throw new CoterieError(
      'invalid-argument',
      `Memory "${id}" states a claim, which its new text may not fit. Give "claim" with the text.`,
    );
}

function placeOf({ id: memoryId, ownerBotId, chatId }: Memory) {
  return { memoryId, ownerBotId, ...(chatId === undefined ? {} : { chatId }) };
}
