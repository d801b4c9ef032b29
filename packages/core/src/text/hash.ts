/** The running state of one hash: four 32-bit lanes, owned by the caller and changed in place. */
export interface HashState {
  a: number;
  b: number;
  c: number;
  d: number;
}

const INT_TAG = 0x51ed270b;
const NUMBER_TAG = 0x2545f491;
const TEXT_TAG = 0x1b873593;
const DIGITS = Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));

/** A fresh state; every hash starts from the same four constants. */
export function createHashState(): HashState {
  return { a: 0x243f6a88 | 0, b: 0x85a308d3 | 0, c: 0x13198a2e | 0, d: 0x03707344 | 0 };
}

/**
 * Feeds one part into the state. Each part carries its kind and length, so `('a', 'bc')` differs from `('ab', 'c')`
 * and the number `1` from the text `'1'`; `-0` equals `0`.
 */
export function absorb(state: HashState, part: string | number): void {
  if (typeof part === 'string') {
    absorbText(state, part, TEXT_TAG);
  } else if (part === (part | 0)) {
    absorbWord(state, INT_TAG);
    absorbWord(state, part | 0);
  } else {
    absorbText(state, String(part), NUMBER_TAG);
  }
}

/** Mixes the lanes into each other, so that every bit of the input reaches every bit of all four. */
export function finishHash(state: HashState): void {
  let { a, b, c, d } = state;
  a = avalanche((a + b) | 0);
  b = avalanche((b ^ c) | 0);
  c = avalanche((c + d) | 0);
  d = avalanche((d ^ a) | 0);
  a = (a + ((b ^ d) | 0)) | 0;
  b = (b + Math.imul(c, 0x2c1b3c6d)) | 0;
  c = (c + Math.imul(a, 0x297a2d39)) | 0;
  d = (d + (a ^ b ^ c)) | 0;
  state.a = a;
  state.b = b;
  state.c = c;
  state.d = d;
}

/**
 * A 64-bit hash of a text as 16 lower-case hex digits: the same in every process and on every platform.
 * Not cryptographic: anybody can make two texts collide on purpose.
 */
export function stableHash(text: string): string {
  const state = hashOf(text, []);
  return hex(state.a, state.b);
}

/** A stable number in [0, 1) with 53 bits, drawn from one or more texts; the same texts always give the same number. */
export function stableUnit(text: string, ...more: readonly string[]): number {
  const state = hashOf(text, more);
  return ((state.a >>> 5) * 0x4000000 + (state.b >>> 6)) / 0x20000000000000;
}

function hashOf(text: string, more: readonly string[]): HashState {
  const state = createHashState();
  absorb(state, text);
  for (const part of more) absorb(state, part);
  finishHash(state);
  return state;
}

/** The words' digits, made in one piece: keys are compared by the thousand, and one put together from parts is slow to compare. */
function hex(...words: readonly number[]): string {
  const digits: number[] = [];
  for (const word of words) {
    for (let shift = 28; shift >= 0; shift -= 4)
      digits.push(DIGITS[(word >>> shift) & 15] as number);
  }
  return String.fromCharCode(...digits);
}

function absorbText(state: HashState, text: string, tag: number): void {
  const length = text.length;
  absorbWord(state, tag);
  absorbWord(state, length);
  const even = length & ~1;
  let index = 0;
  for (; index < even; index += 2) {
    absorbWord(state, text.charCodeAt(index) | (text.charCodeAt(index + 1) << 16));
  }
  if (index < length) absorbWord(state, text.charCodeAt(index));
}

function absorbWord(state: HashState, word: number): void {
  const { a, b, c, d } = state;
  const a1 = Math.imul(a ^ word, 0x9e3779b1);
  const b1 = Math.imul(b ^ word, 0x85ebca77);
  const c1 = Math.imul(c ^ word, 0xc2b2ae3d);
  const d1 = Math.imul(d ^ word, 0x27d4eb2f);
  state.a = (((a1 << 13) | (a1 >>> 19)) + b) | 0;
  state.b = (((b1 << 17) | (b1 >>> 15)) + c) | 0;
  state.c = (((c1 << 11) | (c1 >>> 21)) + d) | 0;
  state.d = (((d1 << 7) | (d1 >>> 25)) + a) | 0;
}

function avalanche(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return h ^ (h >>> 16);
}
