import type { Conversation, Question } from './conversations.js';
import { RETRIEVERS, type Retriever } from './retrievers.js';

/** Shares in percent, rounded to a tenth. R@k: of the evidence among the first k; hit@k: questions with any of it there. */
export interface Score {
  readonly questions: number;
  readonly recallAt5: number;
  readonly recallAt10: number;
  readonly recallAt20: number;
  readonly hitAt5: number;
  readonly hitAt10: number;
  readonly hitAt20: number;
  /** Evidence in the list for a prompt, after diversity and budget. */
  readonly promptRecall?: number;
}

/** Scores by group: 'all', 'categories1To4', and each category of the public schema. */
export type Scores = Readonly<Record<string, Score>>;

const CATEGORIES: Readonly<Record<number, string>> = {
  1: 'multiHop',
  2: 'temporal',
  3: 'openDomain',
  4: 'singleHop',
  5: 'adversarial',
};
const CUTS = [5, 10, 20] as const;

type Sums = Record<string, number> & { questions: number };

/** Asks every question of every retriever. */
export function evaluate(conversations: readonly Conversation[]): Readonly<Record<string, Scores>> {
  return Object.fromEntries(
    Object.entries(RETRIEVERS).map(([name, make]) => [name, scoresOf(conversations, make)]),
  );
}

/** Asks every question of one retriever. */
export function scoresOf(
  conversations: readonly Conversation[],
  make: (conversation: Conversation) => Retriever,
): Scores {
  const groups = new Map<string, Sums>();
  for (const conversation of conversations) {
    const retriever = make(conversation);
    for (const question of conversation.questions) {
      const figures = figuresOf(retriever, question);
      for (const group of groupsOf(question)) {
        const sums = groups.get(group) ?? { questions: 0 };
        groups.set(group, sums);
        sums.questions += 1;
        for (const [name, value] of Object.entries(figures)) sums[name] = (sums[name] ?? 0) + value;
      }
    }
  }
  const order = ['all', 'categories1To4', ...Object.values(CATEGORIES)];
  return Object.fromEntries(
    order.flatMap((group) => {
      const sums = groups.get(group);
      return sums === undefined ? [] : [[group, percent(sums)]];
    }),
  );
}

function figuresOf(retriever: Retriever, { question, evidence }: Question) {
  const ranked = retriever.rank(question, 20);
  const share = (ids: readonly string[]) =>
    evidence.filter((id) => ids.includes(id)).length / evidence.length;
  const figures: Record<string, number> = {};
  for (const cut of CUTS) {
    const found = share(ranked.slice(0, cut));
    figures[`recallAt${cut}`] = found;
    figures[`hitAt${cut}`] = found > 0 ? 1 : 0;
  }
  const prompt = retriever.prompt?.(question);
  if (prompt !== undefined) figures['promptRecall'] = share(prompt);
  return figures;
}

function groupsOf({ category }: Question): readonly string[] {
  const name = CATEGORIES[category] ?? `category${category}`;
  return ['all', ...(category <= 4 ? ['categories1To4'] : []), name];
}

function percent(sums: Sums): Score {
  const shares = Object.entries(sums).map(([name, sum]) => [
    name,
    name === 'questions' ? sum : Math.round((1000 * sum) / sums.questions) / 10,
  ]);
  return Object.fromEntries(shares) as unknown as Score;
}
