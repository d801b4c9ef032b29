import {
  createMemoryIndex,
  type Memory,
  type RecallQuery,
  recallMemories,
  termsOf,
} from '@coterie/core';
import MiniSearch from 'minisearch';
import type { Conversation } from './conversations.js';

/** One way to find turns by a question, ready to be asked. */
export interface Retriever {
  /** Ids of turns, best first. */
  rank(question: string, limit: number): readonly string[];
  /** Ids of the turns that would stand in a prompt, where it makes such a list. */
  prompt?(question: string): readonly string[];
}

const BOT = 'bot';
const K1 = 0.9;
const B = 0.4;

/** The retrievers that are compared, by name; every one sees the same texts, cut into the same terms. */
export const RETRIEVERS: Readonly<Record<string, (conversation: Conversation) => Retriever>> = {
  ours,
  minisearch,
  plainBm25,
};

/** A turn as an episode. */
export function episodeOf(
  { id, speaker, text, at }: Conversation['turns'][number],
  chatId: string,
): Memory {
  return {
    id: `${chatId}/${id}`,
    ownerBotId: BOT,
    chatId,
    subjects: [speaker],
    authorId: speaker,
    visibility: 'chat',
    kind: 'episode',
    text: `${speaker}: ${text}`,
    variants: [],
    origin: 'heard',
    evidence: [{ messageId: id, quote: text.slice(0, 2000) }],
    derivedFrom: [],
    confidence: 1,
    salience: 0.5,
    stability: 7,
    validFrom: at,
    recordedAt: at,
    useCount: 0,
    contentKey: `${chatId}/${id}`,
    pinned: false,
    state: 'active',
  };
}

/** What is asked of the index for a question about a conversation. */
export function queryOf(conversation: Conversation, question: string): RecallQuery {
  const speakers = [...new Set(conversation.turns.map(({ speaker }) => speaker))];
  return {
    text: question,
    scope: { botId: BOT, chatId: conversation.id, personIds: [] },
    now: conversation.askedAt,
    participants: speakers.map((speaker) => ({ id: speaker, names: [speaker] })),
  };
}

function ours(conversation: Conversation): Retriever {
  const { id, turns, locale } = conversation;
  const index = createMemoryIndex(
    locale,
    turns.map((turn) => episodeOf(turn, id)),
  );
  const turnOf = (memory: Memory) => memory.evidence[0]?.messageId ?? '';
  return {
    rank: (question, limit) =>
      index.rank(queryOf(conversation, question), limit).map(({ memory }) => turnOf(memory)),
    prompt: (question) =>
      recallMemories([index], queryOf(conversation, question)).chosen.map(({ memory }) =>
        turnOf(memory),
      ),
  };
}

function minisearch({ turns, locale }: Conversation): Retriever {
  const search = new MiniSearch<{ id: string; text: string }>({
    fields: ['text'],
    tokenize: (text) => termsOf(text, locale),
    processTerm: (term) => term,
  });
  search.addAll(turns.map(({ id, speaker, text }) => ({ id, text: `${speaker}: ${text}` })));
  return {
    rank: (question, limit) =>
      search
        .search(question)
        .slice(0, limit)
        .map(({ id }) => String(id)),
  };
}

function plainBm25({ turns, locale }: Conversation): Retriever {
  const frequencies = new Map<string, number>();
  const texts = turns.map(({ id, speaker, text }) => {
    const terms = termsOf(`${speaker}: ${text}`, locale);
    const repeats = new Map<string, number>();
    for (const term of terms) repeats.set(term, (repeats.get(term) ?? 0) + 1);
    for (const term of repeats.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    return { id, repeats, length: terms.length };
  });
  const meanLength = texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
  const scoreOf = (terms: ReadonlySet<string>, text: (typeof texts)[number]): number => {
    let score = 0;
    for (const term of terms) {
      const repeats = text.repeats.get(term) ?? 0;
      const frequency = frequencies.get(term) ?? 0;
      const rarity = Math.log(1 + (texts.length - frequency + 0.5) / (frequency + 0.5));
      const length = 1 - B + (B * text.length) / meanLength;
      score += (rarity * repeats * (K1 + 1)) / (repeats + K1 * length);
    }
    return score;
  };
  return {
    rank(question, limit) {
      const terms = new Set(termsOf(question, locale));
      return texts
        .map((text) => ({ id: text.id, score: scoreOf(terms, text) }))
        .filter(({ score }) => score > 0)
        .sort((left, right) => right.score - left.score)
        .slice(0, limit)
        .map(({ id }) => id);
    },
  };
}
