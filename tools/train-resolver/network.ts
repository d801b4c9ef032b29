import type { RandomStream } from '../../packages/core/src/ports/random.js';
import type { LinkNetwork } from '../../packages/core/src/speakers/links/link-model.js';
import type { Example } from './examples.js';

/** A fresh network, the same for the same seed. */
export function createNetwork(inputs: number, hidden: number, random: RandomStream): LinkNetwork {
  const normal = () =>
    Math.sqrt(-2 * Math.log(random.next() + 1e-12)) * Math.cos(2 * Math.PI * random.next());
  return {
    hidden,
    first: Float32Array.from({ length: inputs * hidden }, () => normal() * 0.15),
    bias: new Float32Array(hidden),
    last: Float32Array.from({ length: hidden }, () => normal() / Math.sqrt(hidden)),
  };
}

/** The hidden units of every candidate, one after the other. */
export function runForward(network: LinkNetwork, example: Example, units: Float32Array): number {
  const { hidden, bias } = network;
  const candidates = example.ends.length;
  const query = candidates * hidden;
  units.set(bias, query);
  addRows(units, query, example.query, 0, example.query.length, network);
  units.set(bias, 0);
  addRows(units, 0, example.start, 0, example.start.length, network);
  for (let candidate = 1; candidate < candidates; candidate += 1) {
    const at = candidate * hidden;
    units.copyWithin(at, query, query + hidden);
    const from = example.ends[candidate - 1] as number;
    addRows(units, at, example.lines, from, example.ends[candidate] as number, network);
  }
  return candidates;
}

function addRows(
  units: Float32Array,
  at: number,
  inputs: Uint16Array,
  from: number,
  to: number,
  { first, hidden }: LinkNetwork,
): void {
  for (let index = from; index < to; index += 1) {
    const row = (inputs[index] as number) * hidden;
    for (let unit = 0; unit < hidden; unit += 1)
      units[at + unit] = (units[at + unit] as number) + (first[row + unit] as number);
  }
}

/** The share of each candidate, from its hidden units; `mask` takes units out and raises the others. */
export function sharesOf(
  network: LinkNetwork,
  units: Float32Array,
  candidates: number,
  mask: Float32Array,
  shares: Float64Array,
): void {
  const { hidden, last } = network;
  let most = Number.NEGATIVE_INFINITY;
  for (let candidate = 0; candidate < candidates; candidate += 1) {
    let score = 0;
    const at = candidate * hidden;
    for (let unit = 0; unit < hidden; unit += 1) {
      const value = units[at + unit] as number;
      if (value > 0) score += value * (last[unit] as number) * (mask[unit] as number);
    }
    shares[candidate] = score;
    if (score > most) most = score;
  }
  let total = 0;
  for (let candidate = 0; candidate < candidates; candidate += 1) {
    shares[candidate] = Math.exp((shares[candidate] as number) - most);
    total += shares[candidate] as number;
  }
  for (let candidate = 0; candidate < candidates; candidate += 1)
    shares[candidate] = (shares[candidate] as number) / total;
}
