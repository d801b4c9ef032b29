// Joins trained networks into the one that the core reads: npx tsx tools/train-resolver/store.ts FILE...
// The score of the whole is the mean of theirs, so that it is one network with the hidden units of all.
import { readFileSync, writeFileSync } from 'node:fs';
import {
  WEIGHT_CODES,
  weightOfStep,
} from '../../packages/core/src/speakers/links/decode-weights.js';
import { INPUTS } from '../../packages/core/src/speakers/links/layout.js';
import { dataFile, HEAD } from './data-file.js';

interface Kept {
  readonly hidden: number;
  readonly first: readonly number[];
  readonly bias: readonly number[];
  readonly last: readonly number[];
}

const files = process.argv.slice(2);
const networks = files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Kept);
const scales: number[] = [];
const rows: string[][] = Array.from({ length: INPUTS }, () => []);
for (const { hidden, first } of networks) {
  for (let unit = 0; unit < hidden; unit += 1) {
    const column = rows.map((_, input) => first[input * hidden + unit] as number);
    const scale = round(Math.max(...column.map(Math.abs)));
    scales.push(scale);
    for (const [input, weight] of column.entries()) rows[input]?.push(codeOf(weight / scale));
  }
}
const bias = networks.flatMap((network) => network.bias.map(round));
const last = networks.flatMap((network) =>
  network.last.map((each) => round(each / networks.length)),
);
writeFileSync(
  dataFile('link-network.ts'),
  `import type { StoredNetwork } from '../decode-weights.js';

${HEAD}
/** ${networks.length} networks in one, each trained from its own seed; see \`StoredNetwork\`. */
export const LINK_NETWORK: StoredNetwork = {
  hidden: ${scales.length},
  scales: [${scales.join(', ')}],
  bias: [${bias.join(', ')}],
  last: [${last.join(', ')}],
  // biome-ignore format: a line an input
  first: [
${rows.map((row) => `    '${row.join('')}',`).join('\n')}
  ].join(''),
};
`,
);
process.stdout.write(`${scales.length} hidden units, ${INPUTS} inputs\n`);

function codeOf(share: number): string {
  let best = 0;
  for (let code = 1; code < WEIGHT_CODES.length; code += 1)
    if (distance(code, share) < distance(best, share)) best = code;
  return WEIGHT_CODES[best] as string;
}

function distance(code: number, share: number): number {
  return Math.abs(weightOfStep(code - WEIGHT_CODES.length / 2) - share);
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
