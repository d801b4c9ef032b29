import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createMemoryIndex, type RecallQuery, recallMemories, seededRandom } from '@coterie/core';
import { quantile } from '../statistics.js';
import type { Conversation } from './conversations.js';
import { episodeOf, queryOf } from './retrievers.js';

/** What an index of so many memories costs. */
export interface Speed {
  readonly memories: number;
  readonly buildMs: number;
  /** Processor time of the build. */
  readonly buildCpuMs: number;
  readonly recallP50Ms: number;
  readonly recallP95Ms: number;
  /** Processor time of one recall, on average. */
  readonly recallCpuMs: number;
  /** Of the index, beside the records themselves. */
  readonly bytesPerMemory: number;
}

const QUERIES = 300;
const WARM_UP = 50;
const MINUTE_MS = 60_000;
const SESSION_TURNS = 40;

/** One chat of so many messages: words of the given conversations, shuffled, in sessions that an hour and more of silence parts. */
export function longChat(conversations: readonly Conversation[], memories: number): Conversation {
  const stream = seededRandom('memory-speed').at('turns');
  const said = conversations.flatMap(({ turns }) => turns);
  const words = said.map(({ text }) => text.split(' '));
  const turns = Array.from({ length: memories }, (_, index) => {
    const [one = [], other = []] = [pick(words, stream.next()), pick(words, stream.next())];
    const session = Math.floor(index / SESSION_TURNS);
    return {
      id: `D${session + 1}:${(index % SESSION_TURNS) + 1}`,
      speaker: pick(said, stream.next())?.speaker ?? '',
      text: [...one.slice(0, 8), ...other.slice(-8), `n${Math.floor(stream.next() * 20_000)}`].join(
        ' ',
      ),
      at: 1_700_000_000_000 + (index + session * 90) * MINUTE_MS,
    };
  });
  const questions = conversations.flatMap((conversation) => conversation.questions);
  const askedAt = (turns.at(-1)?.at ?? 0) + MINUTE_MS;
  return { id: 'long-chat', locale: 'en', turns, questions, askedAt };
}

/** Builds an index of a conversation and asks it for prompts. */
export function measureSpeed(chat: Conversation): Speed {
  const records = chat.turns.map((turn) => episodeOf(turn, chat.id));
  const before = heldBytes();
  const building = process.cpuUsage();
  const began = performance.now();
  const index = createMemoryIndex(chat.locale, records);
  const buildMs = performance.now() - began;
  const buildCpuMs = cpuMsSince(building);
  const bytes = heldBytes() - before;
  const queries = chat.questions.slice(0, QUERIES).map(({ question }) => queryOf(chat, question));
  const ms: number[] = [];
  let cpu = process.cpuUsage();
  for (let query = 0; query < WARM_UP + QUERIES; query += 1) {
    if (query === WARM_UP) cpu = process.cpuUsage();
    const asked = queries[(query * 7) % queries.length] as RecallQuery;
    const start = performance.now();
    recallMemories([index], asked);
    if (query >= WARM_UP) ms.push(performance.now() - start);
  }
  const recallCpuMs = cpuMsSince(cpu) / QUERIES;
  return {
    memories: index.size,
    buildMs: Math.round(buildMs),
    buildCpuMs: Math.round(buildCpuMs),
    recallP50Ms: rounded(quantile(ms, 0.5)),
    recallP95Ms: rounded(quantile(ms, 0.95)),
    recallCpuMs: rounded(recallCpuMs),
    bytesPerMemory: Math.round(bytes / index.size),
  };
}

function cpuMsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function heldBytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function pick<T>(items: readonly T[], draw: number): T | undefined {
  return items[Math.floor(draw * items.length)];
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
