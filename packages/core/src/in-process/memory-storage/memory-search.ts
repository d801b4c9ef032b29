import { CoterieError } from '../../errors.js';
import type { MemoryHit, MemorySearch } from '../../ports/memory-store.js';
import type { Memory, MemoryState } from '../../records/memory.js';
import { isInScope, isValidAt } from '../../records/memory-scope.js';
import { foldForMatch } from '../../text/case.js';
import { words } from '../../text/tokenize.js';
import { checkPage } from './keyed.js';
import type { World } from './world.js';

const ACTIVE: readonly MemoryState[] = ['active'];
const wordsOf = new WeakMap<Memory, ReadonlySet<string>>();

/** Scans the memories in scope, and ranks those that match. */
export function searchMemories(world: World, search: MemorySearch): readonly MemoryHit[] {
  checkPage(search);
  const { text, vector } = search;
  if ((text === undefined) === (vector === undefined)) {
    throw new CoterieError(
      'invalid-argument',
      'A search of memories takes either a "text" or a "vector".',
    );
  }
  const scoreOf = text === undefined ? byVector(vector) : byWords(text);
  const hits: MemoryHit[] = [];
  for (const memory of inScope(world, search)) {
    const score = scoreOf(memory);
    if (score !== undefined) hits.push(Object.freeze({ memory, score }));
  }
  hits.sort((a, b) => b.score - a.score || (a.memory.id < b.memory.id ? -1 : 1));
  return Object.freeze(hits.slice(0, search.limit));
}

function* inScope(world: World, search: MemorySearch): Iterable<Memory> {
  const { scope, at, states = ACTIVE, kinds } = search;
  const isWanted = (memory: Memory) =>
    isInScope(memory, scope) &&
    isValidAt(memory, at) &&
    states.includes(memory.state) &&
    (kinds === undefined || kinds.includes(memory.kind));
  const own = world.bots.get(scope.botId)?.memories;
  for (const memory of own?.values() ?? []) if (isWanted(memory)) yield memory;
  for (const id of world.population) {
    const memory = world.memories.get(id);
    if (memory !== undefined && memory.ownerBotId !== scope.botId && isWanted(memory)) yield memory;
  }
}

function byWords(text: string): (memory: Memory) => number | undefined {
  const wanted = [...foldedWords(text)];
  return (memory) => {
    let known = wordsOf.get(memory);
    if (known === undefined) {
      known = foldedWords([memory.text, ...memory.variants].join('\n'));
      wordsOf.set(memory, known);
    }
    const shared = wanted.filter((word) => known.has(word)).length;
    return shared === 0 ? undefined : shared + 1 / (1 + known.size);
  };
}

function foldedWords(text: string): ReadonlySet<string> {
  return new Set(words(text).map((token) => foldForMatch(token.text)));
}

function byVector(vector: MemorySearch['vector']): (memory: Memory) => number | undefined {
  const { model = '', values = [] } = vector ?? {};
  return ({ embedding, embeddingModel }) => {
    if (embedding === undefined || embeddingModel !== model) return undefined;
    return embedding.length === values.length ? cosine(embedding, values) : undefined;
  };
}

function cosine(left: readonly number[], right: readonly number[]): number {
  let dot = 0;
  let leftSquares = 0;
  let rightSquares = 0;
  for (let index = 0; index < left.length; index += 1) {
    const a = left[index] as number;
    const b = right[index] as number;
    dot += a * b;
    leftSquares += a * a;
    rightSquares += b * b;
  }
  const norm = Math.sqrt(leftSquares * rightSquares);
  return norm === 0 ? 0 : dot / norm;
}
