// Trains one network and keeps it in a file: npx tsx tools/train-resolver/weights.ts --data PATH --out FILE [--seed N]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLogs } from '../../bench/resolver/irc-log.js';
import { streamAt } from '../../packages/core/src/chance/stream.js';
import { INPUTS } from '../../packages/core/src/speakers/links/layout.js';
import type { LinkNetwork } from '../../packages/core/src/speakers/links/link-model.js';
import { readArguments } from './arguments.js';
import { type Example, makeExamples } from './examples.js';
import { learn } from './learn.js';
import { createNetwork, runForward, sharesOf } from './network.js';

const HELD_OUT = 6;
const { data, out, seed, hidden, epochs, holdOut } = readArguments();
const say = (line: string) => process.stdout.write(`${line}\n`);
const logs = readLogs(join(data, 'train'));
const isHeldOut = (place: number) => holdOut && place % HELD_OUT === HELD_OUT - 1;
const train = makeExamples(logs.filter((_, place) => !isHeldOut(place)));
const checks: [name: string, examples: Example[]][] = [
  ['held out', makeExamples(logs.filter((_, place) => isHeldOut(place)))],
  ['dev', makeExamples(readLogs(join(data, 'dev')))],
];
say(`${train.length} messages, ${INPUTS} inputs, ${hidden} hidden units, seed ${seed}`);
const network = createNetwork(INPUTS, hidden, streamAt('network', seed));
learn(network, train, {
  epochs,
  batch: 32,
  rate: 0.003,
  dropout: 0.2,
  decay: 0.01,
  random: streamAt('learn', seed),
  afterEpoch: (epoch, loss) => {
    const shown = checks.filter(([, { length }]) => length > 0).map(check);
    say(`epoch ${epoch}: loss ${loss.toFixed(4)}, ${shown.join(', ')}`);
    if (out !== undefined) writeFileSync(out, JSON.stringify(plain(network)));
  },
});

/** Loss, and the share of messages whose best candidate is a right one. */
function check([name, examples]: [string, Example[]]): string {
  const all = new Float32Array(hidden).fill(1);
  const units = new Float32Array(102 * hidden);
  const shares = new Float64Array(101);
  let loss = 0;
  let right = 0;
  for (const example of examples) {
    const candidates = runForward(network, example, units);
    sharesOf(network, units, candidates, all, shares);
    let gold = 1e-12;
    let best = 0;
    for (let candidate = 0; candidate < candidates; candidate += 1) {
      if (example.gold[candidate] === 1) gold += shares[candidate] as number;
      if ((shares[candidate] as number) > (shares[best] as number)) best = candidate;
    }
    if (example.goldCount > 0) loss -= Math.log(gold);
    right += example.gold[best] as number;
  }
  return `${name} loss ${(loss / examples.length).toFixed(4)}, right ${((100 * right) / examples.length).toFixed(2)}%`;
}

function plain({ first, bias, last }: LinkNetwork) {
  return { hidden, first: [...first], bias: [...bias], last: [...last] };
}
