import {
  createMemoryIndex,
  type Memory,
  memoryUtility,
  type Random,
  salienceOf,
  seededRandom,
  sentiment,
} from '@coterie/core';
import type { Conversation } from './conversations.js';
import { type Score, scoresOf } from './evaluate.js';
import { episodeOf, queryOf, type Retriever } from './retrievers.js';

const YEAR_MS = 365 * 86_400_000;
const QUESTION = /\?\s*$/;

/** Evidence recall of a whole store, and of half of it by each way to choose the half. */
export interface Pruning {
  readonly whole: Score;
  /** The half that is worth most by the forgetting rule, unused for a year. */
  readonly byRule: Score;
  readonly atRandom: Score;
  /** Share of R@10 that is left, in percent. */
  readonly keptByRule: number;
  readonly keptAtRandom: number;
}

/** Prunes half of each conversation's store, and asks every question of what is left. */
export function pruneHalf(conversations: readonly Conversation[]): Pruning {
  const random = seededRandom('pruning');
  const score = (keep: (memories: readonly Memory[], at: number) => readonly Memory[]): Score =>
    scoresOf(conversations, (conversation) =>
      retriever(conversation, keep(storeOf(conversation), conversation.askedAt + YEAR_MS)),
    )['all'] as Score;
  const whole = score((memories) => memories);
  const byRule = score((memories, at) => best(memories, (memory) => memoryUtility(memory, at)));
  const atRandom = score((memories) => best(memories, (memory) => draw(random, memory)));
  const kept = ({ recallAt10 }: Score) => Math.round((1_000 * recallAt10) / whole.recallAt10) / 10;
  return { whole, byRule, atRandom, keptByRule: kept(byRule), keptAtRandom: kept(atRandom) };
}

function best(memories: readonly Memory[], worth: (memory: Memory) => number): readonly Memory[] {
  const sorted = [...memories].sort(
    (left, right) => worth(right) - worth(left) || (left.id < right.id ? -1 : 1),
  );
  return sorted.slice(0, Math.ceil(memories.length / 2));
}

function draw(random: Random, memory: Memory): number {
  return random.at('keep', memory.id).next();
}

/** The turns as a bot remembers them, with the salience that a message has at its birth. */
function storeOf({ id, turns, locale }: Conversation): readonly Memory[] {
  return turns.map((turn, place) => {
    const before = turns[place - 1];
    const salience = salienceOf({
      text: turn.text,
      locale,
      sentiment: sentiment(turn.text, locale),
      isAddressed: false,
      isAnswer:
        before !== undefined && before.speaker !== turn.speaker && QUESTION.test(before.text),
      findings: [],
    });
    return { ...episodeOf(turn, id), salience };
  });
}

function retriever(conversation: Conversation, memories: readonly Memory[]): Retriever {
  const index = createMemoryIndex(conversation.locale, memories);
  return {
    rank: (question, limit) =>
      index
        .rank(queryOf(conversation, question), limit)
        .map(({ memory }) => memory.evidence[0]?.messageId ?? ''),
  };
}
