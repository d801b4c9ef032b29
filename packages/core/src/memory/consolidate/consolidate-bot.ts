import type { Clock } from '../../ports/clock.js';
import type { ModelRequest } from '../../ports/language-model.js';
import type { MemoryFilter, MemoryStore } from '../../ports/memory-store.js';
import type { Bot } from '../../records/bot.js';
import type { Memory } from '../../records/memory.js';
import type { Settings } from '../../settings.js';
import type { ContentKeys } from '../content-key.js';
import { conclusionsOf, consolidationRequest } from './by-model.js';
import { reflectByRules, summarizeByRules } from './by-rules.js';
import { type Conclusion, derivedMemory } from './derived.js';
import { scopeGroups, scopeKey } from './scope-groups.js';

const DAY_MS = 86_400_000;
const PAGE = 500;
const REST_MS = 1;
/** Memories of one scope that one conclusion may be drawn from; older ones are passed over. */
const MOST_GATHERED = 200;
const HOLDS: ReadonlySet<string> = new Set(['active', 'dormant', 'archived']);

type Kind = 'reflection' | 'summary';
type Rules = Settings['memory']['consolidation'];

/** What {@link consolidateBot} needs. */
export interface ConsolidationContext {
  readonly memories: Pick<MemoryStore, 'list' | 'getMany' | 'write'>;
  readonly clock: Clock;
  readonly keys: ContentKeys;
  /** The settings of a bot in a chat, or anywhere. */
  readonly rulesOf: (bot: Bot, chatId: string | undefined) => Promise<Rules>;
  /** Asks a model; undefined where none is there, the bot's calls of the day are used up, or none answers. */
  readonly ask: (
    bot: Bot,
    request: Omit<ModelRequest, 'brief'>,
    signal: AbortSignal,
  ) => Promise<string | undefined>;
  readonly signal: AbortSignal;
}

/** What a consolidation did. */
export interface Consolidated {
  readonly reflections: number;
  readonly summaries: number;
  /** Derived memories that went because their support did. */
  readonly fallen: number;
  /** How many of the new ones a model wrote. */
  readonly byModel: number;
}

/** Lets fall what has lost its support, and draws reflections and summaries from what has gathered since the last ones. */
export async function consolidateBot(
  context: ConsolidationContext,
  bot: Bot,
): Promise<Consolidated> {
  const { clock } = context;
  const now = clock.now();
  const derived = await listAll(context, { ownerBotId: bot.id, kinds: ['reflection', 'summary'] });
  const fallen = await withoutSupport(context, derived);
  await drop(context, fallen, now);
  const gone = new Set(fallen.map(({ id }) => id));
  const standing = derived.filter(({ id }) => !gone.has(id));
  const gathered = await gatheredSince(context, bot, standing);
  const counts = { reflection: 0, summary: 0 };
  let byModel = 0;
  let left = await reflectionsLeft(context, bot, standing, now);
  const lost = new Set(fallen.map((memory) => `${memory.kind} ${scopeKey(memory)}`));
  for (const { key, memories } of scopeGroups(gathered)) {
    const rules = await context.rulesOf(bot, memories[0]?.chatId);
    if (!rules.enabled) continue;
    for (const kind of ['summary', 'reflection'] as const) {
      const last = lastAt(standing, kind, key);
      const since = memories.filter(({ recordedAt }) => recordedAt > last).slice(-MOST_GATHERED);
      const material = kind === 'summary' ? since.filter(isEpisode) : since;
      const isDue = lost.has(`${kind} ${key}`) || isEnough(kind, material, rules);
      if (!isDue || (kind === 'reflection' && left <= 0)) continue;
      const written = await conclude(context, bot, kind, material, now);
      counts[kind] += written.count;
      if (kind === 'reflection') left -= written.count;
      byModel += written.byModel;
    }
  }
  const { reflection: reflections, summary: summaries } = counts;
  return { reflections, summaries, fallen: fallen.length, byModel };
}

/** Whether so much has gathered that a conclusion is due. */
export function isEnough(kind: Kind, material: readonly Memory[], rules: Rules): boolean {
  if (kind === 'summary') return material.length >= rules.summarizeAfterMessages;
  const salience = material.reduce((sum, memory) => sum + 10 * memory.salience, 0);
  return material.length >= rules.reflectAfterItems || salience >= rules.reflectAfterSalience;
}

async function conclude(
  context: ConsolidationContext,
  bot: Bot,
  kind: Kind,
  material: readonly Memory[],
  now: number,
): Promise<{ readonly count: number; readonly byModel: number }> {
  const answer = await context.ask(
    bot,
    consolidationRequest(kind, material, bot.locale),
    context.signal,
  );
  const told = answer === undefined ? undefined : conclusionsOf(answer, material);
  const ruled = kind === 'reflection' ? reflectByRules(material) : summarizeByRules(material);
  const conclusion: Conclusion | undefined = told === undefined ? ruled : told[0];
  const memory = conclusion && derivedMemory(kind, conclusion, now);
  if (memory === undefined) return { count: 0, byModel: 0 };
  const contentKey = await context.keys.of(memory);
  const { id: memoryId, ownerBotId, chatId } = memory;
  const where = chatId === undefined ? {} : { chatId };
  // Supports that went meanwhile would leave it without: it is not written then.
  const supports = await context.memories.getMany(memory.derivedFrom);
  if (supports.filter(({ state }) => state === 'active').length < memory.derivedFrom.length)
    return { count: 0, byModel: 0 };
  const reason = told === undefined ? 'by rules' : 'by a model';
  const refused = await context.memories.write([
    {
      kind: 'added',
      memoryId,
      ownerBotId,
      ...where,
      at: now,
      memory: { ...memory, contentKey },
      reason,
    },
  ]);
  const count = 1 - refused.length;
  return { count, byModel: told === undefined ? 0 : count };
}

/** Those whose support has gone, was superseded or is disputed. */
async function withoutSupport(
  { memories }: ConsolidationContext,
  derived: readonly Memory[],
): Promise<readonly Memory[]> {
  const found: Memory[] = [];
  for (const memory of derived) {
    const supports = await memories.getMany(memory.derivedFrom);
    const holding = supports.filter(({ state }) => HOLDS.has(state)).length;
    if (holding < memory.derivedFrom.length) found.push(memory);
  }
  return found;
}

async function drop(
  { memories }: ConsolidationContext,
  fallen: readonly Memory[],
  at: number,
): Promise<void> {
  for (let from = 0; from < fallen.length; from += PAGE) {
    const events = fallen.slice(from, from + PAGE).map(({ id: memoryId, ownerBotId, chatId }) => ({
      kind: 'dropped' as const,
      memoryId,
      ownerBotId,
      ...(chatId === undefined ? {} : { chatId }),
      at,
      reason: 'its support is gone',
    }));
    await memories.write(events);
  }
}

/** What a bot has learnt in each scope since the earlier of its last reflection and summary there. */
async function gatheredSince(
  context: ConsolidationContext,
  bot: Bot,
  standing: readonly Memory[],
): Promise<readonly Memory[]> {
  const all = await listAll(context, { ownerBotId: bot.id, states: ['active'] }, (memory) => {
    if (memory.kind === 'reflection' || memory.kind === 'summary') return false;
    if (memory.origin === 'persona') return false;
    const key = scopeKey(memory);
    const last = Math.min(
      lastAt(standing, 'reflection', key),
      memory.kind === 'episode' ? lastAt(standing, 'summary', key) : Number.POSITIVE_INFINITY,
    );
    return memory.recordedAt > last;
  });
  return [...all].sort(
    (left, right) => left.recordedAt - right.recordedAt || (left.id < right.id ? -1 : 1),
  );
}

async function reflectionsLeft(
  context: ConsolidationContext,
  bot: Bot,
  standing: readonly Memory[],
  now: number,
): Promise<number> {
  const { reflectionsPerDay } = await context.rulesOf(bot, undefined);
  const today = standing.filter(
    ({ kind, recordedAt }) => kind === 'reflection' && recordedAt > now - DAY_MS,
  );
  return reflectionsPerDay - today.length;
}

function lastAt(standing: readonly Memory[], kind: Kind, key: string): number {
  let last = Number.NEGATIVE_INFINITY;
  for (const memory of standing)
    if (memory.kind === kind && scopeKey(memory) === key) last = Math.max(last, memory.recordedAt);
  return last;
}

function isEpisode({ kind }: Memory): boolean {
  return kind === 'episode';
}

async function listAll(
  { memories, clock, signal }: ConsolidationContext,
  filter: MemoryFilter,
  isWanted: (memory: Memory) => boolean = () => true,
): Promise<readonly Memory[]> {
  const all: Memory[] = [];
  let after: string | undefined;
  do {
    const page = await memories.list(filter, {
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    all.push(...page.items.filter(isWanted));
    after = page.next;
    if (after !== undefined) await clock.sleep(REST_MS, signal);
  } while (after !== undefined);
  return all;
}
