import type { Clock } from '../../ports/clock.js';
import type { MemoryStore } from '../../ports/memory-store.js';
import type { Bot } from '../../records/bot.js';
import type { Memory } from '../../records/memory.js';
import type { MemoryEvent } from '../../records/memory-event.js';
import type { ContentKeys } from '../content-key.js';
import { FIRST_STABILITY } from '../strength.js';
import { PERSONA_SLOTS, type PersonaFact, personaMemories } from './persona-memories.js';
import type { Vectors } from './vectors.js';

/** What {@link rememberPersona} needs. */
export interface PersonaContext {
  readonly memories: Pick<MemoryStore, 'getMany' | 'write'>;
  readonly keys: ContentKeys;
  readonly clock: Pick<Clock, 'now'>;
  readonly vectors: Vectors;
}

/**
 * Brings what a bot remembers of itself in step with its persona: what is new is born, what the persona says no more goes, and where nothing has changed nothing is
 * written. What an operator erased is not born again. Gives how many events were applied.
 */
export async function rememberPersona(context: PersonaContext, bot: Bot): Promise<number> {
  const { memories, keys } = context;
  const idOf = (slot: string) => `${bot.id}/persona/${slot}`;
  const known = new Map<string, Memory>();
  for (const memory of await memories.getMany(PERSONA_SLOTS.map(idOf)))
    known.set(memory.id, memory);
  const facts = new Map(personaMemories(bot).map((fact) => [idOf(fact.slot), fact]));
  const at = context.clock.now();
  const isStill = ({ id, text }: Memory) => facts.get(id)?.text === text;
  const gone = [...known.values()].filter((memory) => !isStill(memory));
  const fresh = [...facts].filter(([id, { text }]) => known.get(id)?.text !== text);
  const dropped = gone.map(
    ({ id: memoryId, ownerBotId }): MemoryEvent => ({
      kind: 'dropped',
      memoryId,
      ownerBotId,
      at,
      reason: 'the persona says it no more',
    }),
  );
  const born = await Promise.all(
    fresh.map(async ([id, fact]) => {
      const memory = bornOf(bot, id, fact, at);
      return { ...memory, contentKey: await keys.of(memory) };
    }),
  );
  const added = (await context.vectors.of(born)).map(
    (memory): MemoryEvent => ({
      kind: 'added',
      memoryId: memory.id,
      ownerBotId: bot.id,
      at,
      memory,
    }),
  );
  let applied = 0;
  for (const events of [dropped, added])
    if (events.length > 0) applied += events.length - (await memories.write(events)).length;
  return applied;
}

function bornOf(bot: Bot, id: string, { kind, text, salience }: PersonaFact, at: number) {
  return {
    id,
    ownerBotId: bot.id,
    subjects: [bot.id],
    authorId: bot.id,
    visibility: 'bot',
    kind,
    text,
    variants: [],
    origin: 'persona',
    evidence: [],
    derivedFrom: [],
    confidence: 1,
    salience,
    stability: FIRST_STABILITY[kind],
    validFrom: Math.min(bot.createdAt, at),
    recordedAt: at,
    useCount: 0,
    pinned: true,
    state: 'active',
  } satisfies Omit<Memory, 'contentKey'>;
}
