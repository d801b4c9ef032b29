import type { AnnotatedLog } from './irc-log.js';

/** For each line of a log that is scored, the line that a resolver says it answers; itself where it starts a conversation. */
export type Predicted = ReadonlyMap<number, number>;

/** Precision, recall and F in percent. */
export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f: number;
}

/** Percent from counts of what is right, what was said and what is to be found. */
export function scoresOf(right: number, said: number, wanted: number): Scores {
  const precision = said === 0 ? 0 : (100 * right) / said;
  const recall = wanted === 0 ? 0 : (100 * right) / wanted;
  const f = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f };
}

/**
 * Reply links as Kummerfeld et al. (2019) score them: over all annotated lines, joins and the like among them, a link of a line to itself
 * (a start) counts like any other, and so does each of several antecedents of one line. One link is said for each line.
 */
export function linkScores(logs: readonly AnnotatedLog[], predicted: readonly Predicted[]): Scores {
  let right = 0;
  let said = 0;
  let wanted = 0;
  for (const [number, { antecedents }] of logs.entries()) {
    for (const [line, links] of antecedents) {
      wanted += links.size;
      said += 1;
      if (links.has(predicted[number]?.get(line) ?? line)) right += 1;
    }
  }
  return scoresOf(right, said, wanted);
}
