import { addPairInputs, INPUTS, lineInputs, queryInputs, startInputs } from './layout.js';
import type { LinkText } from './link-text.js';
import { isCandidate, type LinkWindow } from './link-window.js';

/** One layer of hidden units that are 0 below 0, and their weights in the score. */
export interface LinkNetwork {
  readonly hidden: number;
  /** `hidden` numbers for each input. */
  readonly first: Float32Array;
  readonly bias: Float32Array;
  readonly last: Float32Array;
}

/** A network, and what it made of texts that it has seen. */
export interface LinkModel {
  readonly network: LinkNetwork;
  readonly texts: WeakMap<LinkText, Float64Array>;
}

/** How likely, as logarithms up to a constant, each candidate is what the message answers. */
export interface LinkScores {
  /** Of the message as the start of a conversation. */
  readonly start: number;
  /** Places of the candidates, the newest first, and the score of each. */
  readonly places: readonly number[];
  readonly scores: readonly number[];
}

/** A model over a network of the present inputs. */
export function createModel(network: LinkNetwork): LinkModel {
  if (network.first.length !== INPUTS * network.hidden)
    throw new RangeError(
      `a network of ${network.hidden} hidden units needs ${INPUTS * network.hidden} weights, not ${network.first.length}`,
    );
  return { network, texts: new WeakMap() };
}

/** Scores the start of a conversation and every candidate of the window; the same bits on every platform. */
export function scoreLinks(window: LinkWindow, model: LinkModel): LinkScores {
  const { network } = model;
  const query = sumOf(queryInputs(window), network, network.bias);
  const start = outputOf(sumOf(startInputs(window), network, network.bias), network);
  const places: number[] = [];
  const scores: number[] = [];
  const inputs: number[] = [];
  for (let place = window.lines.length - 1; place >= 0; place -= 1) {
    if (!isCandidate(window, place)) continue;
    inputs.length = 0;
    addPairInputs(inputs, window, place);
    const text = textSum(window.lines[place]?.text as LinkText, model);
    places.push(place);
    scores.push(pairScore(query, text, inputs, network));
  }
  return { start, places, scores };
}

/** The innermost loop of all: unit by unit, so that nothing is written in between. */
function pairScore(
  query: Float64Array,
  text: Float64Array,
  inputs: readonly number[],
  { hidden, first, last }: LinkNetwork,
): number {
  let score = 0;
  for (let unit = 0; unit < hidden; unit += 1) {
    let value = (query[unit] as number) + (text[unit] as number);
    for (let index = 0; index < inputs.length; index += 1)
      value += first[(inputs[index] as number) * hidden + unit] as number;
    if (value > 0) score += value * (last[unit] as number);
  }
  return score;
}

function textSum(text: LinkText, model: LinkModel): Float64Array {
  let sum = model.texts.get(text);
  if (sum === undefined) {
    sum = sumOf(lineInputs(text), model.network, undefined);
    model.texts.set(text, sum);
  }
  return sum;
}

function sumOf(
  inputs: readonly number[],
  network: LinkNetwork,
  bias: Float32Array | undefined,
): Float64Array {
  const units = new Float64Array(network.hidden);
  if (bias !== undefined) units.set(bias);
  addRows(units, inputs, network);
  return units;
}

function addRows(units: Float64Array, inputs: readonly number[], network: LinkNetwork): void {
  const { first, hidden } = network;
  for (let index = 0; index < inputs.length; index += 1) {
    const row = (inputs[index] as number) * hidden;
    for (let unit = 0; unit < hidden; unit += 1)
      units[unit] = (units[unit] as number) + (first[row + unit] as number);
  }
}

function outputOf(units: Float64Array, { last, hidden }: LinkNetwork): number {
  let score = 0;
  for (let unit = 0; unit < hidden; unit += 1) {
    const value = units[unit] as number;
    if (value > 0) score += value * (last[unit] as number);
  }
  return score;
}
