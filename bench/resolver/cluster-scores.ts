import { munkres } from 'munkres';
import type { AnnotatedLog } from './irc-log.js';
import { type Predicted, type Scores, scoresOf } from './link-scores.js';

/** How well the conversations are found, in percent, each by its published definition. */
export interface ClusterScores {
  /** Conversations of two lines or more that are found to the line. */
  readonly exactMatch: Scores;
  /** Lines that overlap when conversations are paired one to one for the most overlap. */
  readonly oneToOne: number;
  /** 100 less the variation of information, as a share of its greatest value. */
  readonly variationOfInformation: number;
}

type Clusters = readonly ReadonlySet<number>[];

/**
 * Conversations are the lines that links hang together, cut off at the first annotated line of each log: what stands before it ties lines
 * together but is not scored.
 */
export function clusterScores(
  logs: readonly AnnotatedLog[],
  predicted: readonly Predicted[],
): ClusterScores {
  let matched = 0;
  let said = 0;
  let wanted = 0;
  let paired = 0;
  const pairs: Overlap[] = [];
  let total = 0;
  for (const [number, { antecedents }] of logs.entries()) {
    const lines = [...antecedents.keys()];
    const gold = clustersOf(
      lines.flatMap((line) => [...(antecedents.get(line) ?? [])].map((to) => [line, to] as const)),
      Math.min(...lines),
    );
    const auto = clustersOf(
      lines.map((line) => [line, predicted[number]?.get(line) ?? line] as const),
      Math.min(...lines),
    );
    const isLarge = ({ size }: ReadonlySet<number>) => size > 1;
    wanted += gold.filter(isLarge).length;
    said += auto.filter(isLarge).length;
    const overlaps = overlapsOf(gold, auto);
    matched += overlaps.filter(
      ({ shared, gold: left, auto: right }) => shared > 1 && shared === left && shared === right,
    ).length;
    paired += mostPaired(gold.length, auto.length, overlaps);
    pairs.push(...overlaps);
    total += gold.reduce((sum, { size }) => sum + size, 0);
  }
  return {
    exactMatch: scoresOf(matched, said, wanted),
    oneToOne: (100 * paired) / total,
    variationOfInformation: 100 - (100 * variation(pairs, total)) / Math.log2(total),
  };
}

interface Overlap {
  readonly shared: number;
  /** Sizes and places of the two. */
  readonly gold: number;
  readonly auto: number;
  readonly row: number;
  readonly column: number;
}

function clustersOf(links: readonly (readonly [number, number])[], first: number): Clusters {
  const parent = new Map<number, number>();
  const rootOf = (line: number): number => {
    let root = line;
    while ((parent.get(root) ?? root) !== root) root = parent.get(root) as number;
    parent.set(line, root);
    return root;
  };
  for (const [line, to] of links) parent.set(rootOf(line), rootOf(to));
  const clusters = new Map<number, Set<number>>();
  for (const line of new Set(links.flat())) {
    if (line < first) continue;
    const root = rootOf(line);
    clusters.set(root, (clusters.get(root) ?? new Set()).add(line));
  }
  return [...clusters.values()];
}

function overlapsOf(gold: Clusters, auto: Clusters): Overlap[] {
  return gold.flatMap((left, row) =>
    auto.flatMap((right, column) => {
      let shared = 0;
      for (const line of left) if (right.has(line)) shared += 1;
      return shared === 0 ? [] : [{ shared, gold: left.size, auto: right.size, row, column }];
    }),
  );
}

function mostPaired(rows: number, columns: number, overlaps: readonly Overlap[]): number {
  const costs = Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
  for (const { row, column, shared } of overlaps) (costs[row] as number[])[column] = -shared;
  return munkres(costs).reduce((sum, [row, column]) => sum - (costs[row]?.[column] ?? 0), 0);
}

/** H(gold | auto) + H(auto | gold), in bits. */
function variation(overlaps: readonly Overlap[], total: number): number {
  return overlaps.reduce(
    (sum, { shared, gold, auto }) =>
      sum - (shared / total) * (Math.log2(shared / gold) + Math.log2(shared / auto)),
    0,
  );
}
