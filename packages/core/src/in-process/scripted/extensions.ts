import { countMentions } from './conversation.js';
import type { EntryRule, ExtensionRule } from './types.js';
import type { Writer } from './writer.js';

const TALKED_OUT = 5;

/** Entries that say all there is to say, and entries after which only some things fit. */
const ALONE: ReadonlySet<EntryRule> = new Set([
  'bye',
  'welcome',
  'refuse',
  'calm',
  'laugh',
  'answer.number',
]);
const PERSONAL: readonly ExtensionRule[] = ['self', 'joke', 'sign'];
const FEELINGS: ReadonlySet<EntryRule> = new Set([
  'hello',
  'feel',
  'feel.good',
  'feel.bad',
  'echo',
  'answer.self',
  'artificial',
  'answer',
]);

const WEIGHTS: Readonly<Record<ExtensionRule, number>> = {
  more: 2.4,
  example: 2.4,
  asking: 1.6,
  turn: 0.4,
  believe: 1.4,
  heard: 1.6,
  remember: 3,
  earlier: 1.5,
  inform: 1.2,
  own: 0.8,
  self: 1,
  joke: 0.9,
  hedge: 0.6,
  sign: 0.5,
};
const LAST: ReadonlySet<ExtensionRule> = new Set(['asking', 'turn', 'sign']);

/** What follows the entry: rules in the order of speaking, as many as the length wants. */
export function extensionsFor(entry: EntryRule, writer: Writer): ExtensionRule[] {
  const { brief, idiolect, draw } = writer.material;
  if (ALONE.has(entry)) return [];
  const wanted = wantedFor(brief.length, draw());
  const candidates = candidatesFor(entry, writer);
  const drawn = candidates
    .map((rule) => ({
      rule,
      key:
        draw() **
        (1 / (WEIGHTS[rule] * boost(rule, writer) * (0.3 + 1.4 * idiolect.taste('moves', rule)))),
    }))
    .sort((left, right) => right.key - left.key)
    .map(({ rule }) => rule);
  const chosen: ExtensionRule[] = [];
  for (const rule of drawn) {
    if (chosen.length >= wanted) break;
    if (LAST.has(rule) && chosen.some((other) => LAST.has(other))) continue;
    chosen.push(rule);
  }
  return chosen.sort((left, right) => Number(LAST.has(left)) - Number(LAST.has(right)));
}

function wantedFor(length: 'short' | 'medium' | 'long', unit: number): number {
  if (length === 'short') return unit < 0.12 ? 1 : 0;
  if (length === 'medium') return unit < 0.25 ? 2 : 1;
  return unit < 0.5 ? 2 : 3;
}

function candidatesFor(entry: EntryRule, writer: Writer): readonly ExtensionRule[] {
  if (FEELINGS.has(entry)) return PERSONAL;
  const all = Object.keys(WEIGHTS) as ExtensionRule[];
  if (entry === 'open' || entry === 'news')
    return all.filter((rule) => rule !== 'turn' && rule !== 'heard');
  return writer.material.reading?.isQuestion === true ? all.filter((rule) => rule !== 'turn') : all;
}

function boost(rule: ExtensionRule, writer: Writer): number {
  const { focus, conversation, brief } = writer.material;
  if (rule === 'turn') {
    const isTalkedOut =
      focus.aspect !== undefined && countMentions(conversation, focus.aspect.pattern) >= TALKED_OUT;
    return isTalkedOut ? 10 : 0.5;
  }
  if (rule === 'asking') {
    const last = brief.transcript.at(-1);
    return last?.text.endsWith('?') === true ? 0.3 : 1;
  }
  return 1;
}
