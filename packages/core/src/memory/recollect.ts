import type { EngineEvents } from '../events.js';
import type { Clock } from '../ports/clock.js';
import type { Embedder } from '../ports/embedder.js';
import type { MemoryStore } from '../ports/memory-store.js';
import type { Decision } from '../records/decision.js';
import type { DroppedMemory, RecalledMemory, Recollection } from '../records/prompt.js';
import type { Member, Scene } from '../records/scene.js';
import { withDeadline } from '../resilience/deadline.js';
import { effectiveSettings, type Settings } from '../settings.js';
import { type BotIndexes, botIndexes } from './bot-indexes.js';
import { dormancyOf } from './care/rules.js';
import { isOwnStatement, pastReferences } from './past-references.js';
import { chooseMemories } from './recall/choose.js';
import { createMemoryIndex, type MemoryIndex } from './recall/memory-index.js';
import type { RankedMemory, RecallQuery } from './recall/query.js';
import { recallQuery } from './recall-query.js';
import { reinforcedStability, retrievability } from './strength.js';

/** Ranked memories among which a prompt's are chosen, and those of them that a trace explains. */
const POOL = 50;
const EXPLAINED = 12;
/** Memories that storage is asked for where a bot has too many for an index. */
const SEARCHED = 200;
const NOTHING: Recollection = Object.freeze({
  memories: Object.freeze([]),
  pastReferences: Object.freeze([]),
});

/** The turn for which something is remembered. */
export interface RecollectRequest {
  readonly scene: Scene;
  readonly member: Member;
  readonly decision: Decision;
  readonly now: number;
  /** The global settings. */
  readonly settings: Settings;
  readonly tickId: string;
  readonly signal: AbortSignal;
}

/** The memory of an engine's bots, as ticks ask for it. */
export interface Recollector {
  readonly recall: (request: RecollectRequest) => Promise<Recollection>;
  /** Drops everything that is held of any memory, at once. */
  readonly clear: () => void;
}

type Emit = (name: 'model:failed', event: EngineEvents['model:failed']) => void;

interface RecollectContext {
  readonly clock: Clock;
  readonly memories: Pick<MemoryStore, 'search'>;
  readonly indexes: BotIndexes;
  readonly embedder: Embedder | undefined;
  readonly emit: Emit;
}

/** Recall over a storage's memories, with indexes in this process. */
export function recollector(
  memories: MemoryStore,
  clock: Clock,
  emit: Emit,
  embedder?: Embedder,
): Recollector {
  const indexes = botIndexes({ memories, clock });
  const context = { clock, memories, indexes, embedder, emit };
  return { recall: (request) => recollect(context, request), clear: indexes.clear };
}

/** What a bot remembers for a turn: memories within the limits, its own earlier statements, and why each of them, or why not. */
async function recollect(
  context: RecollectContext,
  request: RecollectRequest,
): Promise<Recollection> {
  const { scene, member, decision, now } = request;
  const { bot } = member;
  const settings = effectiveSettings(request.settings, scene.chat.settings, bot.settings);
  if (!settings.memory.recall.enabled) return NOTHING;
  const dormantUnder = dormancyOf(request.settings.retention);
  const held = await context.indexes.of(bot, dormantUnder);
  if (held?.size === 0) return NOTHING;
  const asked = recallQuery(scene, member, decision, now);
  const index = held ?? (await searched(context, asked, bot.locale, dormantUnder));
  const query = index.hasEmbeddings ? await withVector(context, asked, request) : asked;
  const ranked = index.rank(query, POOL);
  if (ranked.length === 0) return NOTHING;
  const shown = new Set(scene.messages.slice(-settings.transcript.lines).map(({ id }) => id));
  const references = pastReferences(
    ranked.filter(({ memory }) => memory.evidence.every((each) => !shown.has(each.messageId))),
    bot.locale,
    now,
  );
  const others = ranked.filter((each) => !isOwnStatement(each) && !isPersona(each));
  const choice = chooseMemories(others, bot.locale, shown, settings.memory.recall);
  const { chosen } = choice;
  // The system prompt tells the whole persona.
  const told = ranked.filter(isPersona).map((each) => ({ ranked: each, reason: 'shown-already' }));
  const dropped = [...choice.dropped, ...told].sort((a, b) => b.ranked.score - a.ranked.score);
  const used = [...chosen.map(({ memory }) => memory), ...references.map(({ memory }) => memory)];
  return {
    memories: chosen.map(recalled),
    pastReferences: references.map(({ text }) => text),
    pastReferenceIds: references.map(({ memory }) => memory.id),
    dropped: dropped.slice(0, EXPLAINED).map(explained),
    stabilities: used.map((memory) => {
      const left = retrievability(memory, now);
      return {
        memoryId: memory.id,
        sent: reinforcedStability(memory.stability, left, true),
        retrieved: reinforcedStability(memory.stability, left, false),
      };
    }),
  };
}

function isPersona({ memory }: RankedMemory): boolean {
  return memory.origin === 'persona';
}

async function searched(
  { memories }: RecollectContext,
  { text, scope, now }: RecallQuery,
  locale: string,
  dormantUnder: number,
): Promise<MemoryIndex> {
  const hits = await memories.search({ text, scope, at: now, limit: SEARCHED });
  return createMemoryIndex(
    locale,
    hits.map(({ memory }) => memory),
    { dormantUnder },
  );
}

async function withVector(
  { clock, embedder, emit }: RecollectContext,
  query: RecallQuery,
  { settings, tickId, signal }: RecollectRequest,
): Promise<RecallQuery> {
  if (embedder === undefined) return query;
  try {
    const [values = []] = await withDeadline(
      clock,
      settings.generation.deadlineSeconds * 1000,
      `Embedder ${embedder.id}`,
      signal,
      (ending) => embedder.embed([query.text], { signal: ending }),
    );
    return { ...query, vector: { model: embedder.id, values } };
  } catch (error) {
    if (!signal.aborted) emit('model:failed', { tickId, modelId: embedder.id, error });
    return query;
  }
}

function recalled({ memory, score, parts }: RankedMemory): RecalledMemory {
  return {
    memoryId: memory.id,
    text: memory.text,
    score: rounded(score),
    parts: roundedParts(parts),
  };
}

function explained({
  ranked: { memory, score, parts },
  reason,
}: {
  readonly ranked: RankedMemory;
  readonly reason: string;
}): DroppedMemory {
  return { memoryId: memory.id, score: rounded(score), parts: roundedParts(parts), reason };
}

function roundedParts(parts: RankedMemory['parts']): Readonly<Record<string, number>> {
  return {
    words: rounded(parts.words),
    neighbours: rounded(parts.neighbours),
    conversation: rounded(parts.conversation),
    meaning: rounded(parts.meaning),
    speaker: rounded(parts.speaker),
    recency: rounded(parts.recency),
    salience: rounded(parts.salience),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
