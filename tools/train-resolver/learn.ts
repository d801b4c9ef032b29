import type { RandomStream } from '../../packages/core/src/ports/random.js';
import type { LinkNetwork } from '../../packages/core/src/speakers/links/link-model.js';
import type { Example } from './examples.js';
import { runForward, sharesOf } from './network.js';

/** How a network is trained. */
export interface LearnOptions {
  readonly epochs: number;
  readonly batch: number;
  readonly rate: number;
  /** Share of the hidden units that each example leaves out. */
  readonly dropout: number;
  /** Weight decay, apart from the gradient. */
  readonly decay: number;
  readonly random: RandomStream;
  afterEpoch(epoch: number, loss: number): void;
}

const MOST_CANDIDATES = 101;
/** A candidate whose share moves by less than this teaches nothing. */
const LEAST_STEP = 1e-4;
const WARM_UP_STEPS = 200;

/** Trains in place: the logarithm of the shares of all right candidates together, by mini-batches and Adam, the rate falling by a cosine. */
export function learn(network: LinkNetwork, all: readonly Example[], options: LearnOptions): void {
  const { hidden, first, bias, last } = network;
  const { batch, epochs, random } = options;
  const examples = all.filter(({ goldCount }) => goldCount > 0);
  const parts = [optimise(first, options.decay), optimise(bias, 0), optimise(last, options.decay)];
  const [toFirst, toBias, toLast] = parts.map(({ gradient }) => gradient) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const units = new Float32Array((MOST_CANDIDATES + 1) * hidden);
  const shares = new Float64Array(MOST_CANDIDATES);
  const mask = new Float32Array(hidden);
  const toUnits = new Float32Array(hidden);
  const toQuery = new Float32Array(hidden);
  const steps = Math.ceil(examples.length / batch) * epochs;
  let step = 0;
  for (let epoch = 1; epoch <= epochs; epoch += 1) {
    shuffle(examples, random);
    let loss = 0;
    for (let from = 0; from < examples.length; from += batch) {
      const some = examples.slice(from, from + batch);
      for (const example of some) loss += teach(example, 1 / some.length);
      step += 1;
      const fall = 0.02 + 0.49 * (1 + Math.cos((Math.PI * step) / steps));
      const rate = options.rate * Math.min(1, step / WARM_UP_STEPS) * fall;
      for (const part of parts) part.apply(rate);
    }
    options.afterEpoch(epoch, loss / examples.length);
  }

  function teach(example: Example, weight: number): number {
    const { gold, ends, lines } = example;
    const candidates = runForward(network, example, units);
    for (let unit = 0; unit < hidden; unit += 1)
      mask[unit] = random.next() < options.dropout ? 0 : 1 / (1 - options.dropout);
    sharesOf(network, units, candidates, mask, shares);
    let right = 1e-12;
    for (let candidate = 0; candidate < candidates; candidate += 1)
      if (gold[candidate] === 1) right += shares[candidate] as number;
    toQuery.fill(0);
    for (let candidate = 0; candidate < candidates; candidate += 1) {
      const share = shares[candidate] as number;
      const slope = share - (gold[candidate] === 1 ? share / right : 0);
      if (Math.abs(slope) < LEAST_STEP) continue;
      backThrough(candidate * hidden, slope * weight);
      if (candidate === 0) addToRows(example.start, 0, example.start.length);
      else {
        for (let unit = 0; unit < hidden; unit += 1)
          toQuery[unit] = (toQuery[unit] as number) + (toUnits[unit] as number);
        addToRows(lines, ends[candidate - 1] as number, ends[candidate] as number);
      }
    }
    toUnits.set(toQuery);
    addToRows(example.query, 0, example.query.length);
    return -Math.log(right);
  }

  function backThrough(at: number, slope: number): void {
    for (let unit = 0; unit < hidden; unit += 1) {
      const value = units[at + unit] as number;
      const masked = slope * (mask[unit] as number);
      toUnits[unit] = value > 0 ? masked * (last[unit] as number) : 0;
      if (value > 0) toLast[unit] = (toLast[unit] as number) + masked * value;
      toBias[unit] = (toBias[unit] as number) + (toUnits[unit] as number);
    }
  }

  function addToRows(inputs: Uint16Array, from: number, to: number): void {
    for (let index = from; index < to; index += 1) {
      const row = (inputs[index] as number) * hidden;
      for (let unit = 0; unit < hidden; unit += 1)
        toFirst[row + unit] = (toFirst[row + unit] as number) + (toUnits[unit] as number);
    }
  }
}

/** Adam over one array of weights. */
function optimise(weights: Float32Array, decay: number) {
  const gradient = new Float32Array(weights.length);
  const mean = new Float32Array(weights.length);
  const square = new Float32Array(weights.length);
  const apply = (rate: number): void => {
    for (let index = 0; index < weights.length; index += 1) {
      const slope = gradient[index] as number;
      const weight = weights[index] as number;
      mean[index] = 0.9 * (mean[index] as number) + 0.1 * slope;
      square[index] = 0.999 * (square[index] as number) + 0.001 * slope * slope;
      const move = (mean[index] as number) / (Math.sqrt(square[index] as number) + 1e-7);
      weights[index] = weight - rate * (move + decay * weight);
      gradient[index] = 0;
    }
  };
  return { gradient, apply };
}

function shuffle<T>(items: T[], random: RandomStream): void {
  for (let place = items.length - 1; place > 0; place -= 1) {
    const other = Math.floor(random.next() * (place + 1));
    [items[place], items[other]] = [items[other] as T, items[place] as T];
  }
}
