import type { Benchmark } from '../benchmark.js';
import { readConversations, toConversation } from './conversations.js';
import { evaluate, type Scores } from './evaluate.js';
import { pruneHalf } from './pruning.js';
import { longChat, measureSpeed } from './speed.js';
import { syntheticSamples } from './synthetic/generate.js';

const SIZES = [2_000, 100_000];

function table(log: (line: string) => void, results: Readonly<Record<string, Scores>>): void {
  log(
    `${'group'.padEnd(16)}${'asked'.padStart(6)}   R@5  R@10  R@20   hit@5 hit@10 hit@20  prompt`,
  );
  for (const [name, scores] of Object.entries(results)) {
    log(name);
    for (const [group, score] of Object.entries(scores)) {
      const cells = [score.recallAt5, score.recallAt10, score.recallAt20].map(cell);
      const hits = [score.hitAt5, score.hitAt10, score.hitAt20].map(cell);
      const prompt = score.promptRecall === undefined ? '' : cell(score.promptRecall);
      const asked = String(score.questions).padStart(6);
      log(`  ${group.padEnd(14)}${asked}${cells.join('')}  ${hits.join('')}  ${prompt}`);
    }
  }
}

function cell(value: number): string {
  return value.toFixed(1).padStart(6);
}

export default {
  about: 'Evidence recall against minisearch and plain BM25; speed and size of the index',
  data: 'optional',
  async run({ data, log }) {
    const synthetic = syntheticSamples().map(toConversation);
    const conversations = data === undefined ? synthetic : await readConversations(data);
    log(
      `${conversations.length} conversations ${data === undefined ? 'of the synthetic set' : 'of the file given'}`,
    );
    const recall = evaluate(conversations);
    table(log, recall);
    const pruning = pruneHalf(conversations);
    log(
      `half of each store pruned: R@10 ${pruning.whole.recallAt10} whole, ${pruning.byRule.recallAt10} by the forgetting rule (${pruning.keptByRule}%), ${pruning.atRandom.recallAt10} at random (${pruning.keptAtRandom}%)`,
    );
    const speed = SIZES.map((size) => measureSpeed(longChat(synthetic, size)));
    for (const { memories, ...figures } of speed) {
      log(`${memories} memories: ${JSON.stringify(figures)}`);
    }
    return {
      set: data === undefined ? 'synthetic' : 'given',
      conversations: conversations.length,
      recall,
      pruning,
      speed,
    };
  },
} satisfies Benchmark;
