import type { Feature } from './feature.js';
import type { LinkText } from './link-text.js';
import type { LinkWindow } from './link-window.js';
import { PAIR_FEATURES } from './pair-features.js';
import { START_FEATURES, STATE_FEATURES } from './state-features.js';
import { TEXT_FEATURES } from './text-features.js';

// The scorer's inputs, part by part. The message's text and state stand twice: beside a candidate, and as the start of a conversation.
const text = sizeOf(TEXT_FEATURES);
const state = sizeOf(STATE_FEATURES);
const QUERY_TEXT = 0;
const QUERY_STATE = QUERY_TEXT + text;
const START_TEXT = QUERY_STATE + state;
const START_STATE = START_TEXT + text;
const START = START_STATE + state;
const LINE_TEXT = START + sizeOf(START_FEATURES);
const PAIR = LINE_TEXT + text;

/** How many inputs the scorer has. */
export const INPUTS = PAIR + sizeOf(PAIR_FEATURES);

/** Inputs that are on for the message beside any candidate. */
export function queryInputs(window: LinkWindow): number[] {
  const found: number[] = [];
  add(found, TEXT_FEATURES, QUERY_TEXT, window.query.text);
  add(found, STATE_FEATURES, QUERY_STATE, window);
  return found;
}

/** Inputs that are on for the message as the start of a conversation. */
export function startInputs(window: LinkWindow): number[] {
  const found: number[] = [];
  add(found, TEXT_FEATURES, START_TEXT, window.query.text);
  add(found, STATE_FEATURES, START_STATE, window);
  add(found, START_FEATURES, START, window);
  return found;
}

/** Inputs that are on for the text of an earlier line, whatever the message. */
export function lineInputs(line: LinkText): number[] {
  const found: number[] = [];
  add(found, TEXT_FEATURES, LINE_TEXT, line);
  return found;
}

/** Inputs that are on for the message and the line at `place`, beside those of the line's text; added to `found`. */
export function addPairInputs(found: number[], window: LinkWindow, place: number): void {
  add(found, PAIR_FEATURES, PAIR, window, place);
}

function add<Subject>(
  found: number[],
  features: readonly Feature<Subject>[],
  from: number,
  subject: Subject,
  place = -1,
): void {
  let at = from;
  for (const feature of features) {
    const on = feature.of(subject, place);
    if (on >= 0) found.push(at + on);
    at += feature.size;
  }
}

function sizeOf(features: readonly { readonly size: number }[]): number {
  return features.reduce((sum, { size }) => sum + size, 0);
}
