import { portableLog } from '../../chance/portable-math.js';
import { countMentions } from './conversation.js';
import type { Writer } from './material.js';
import type { EntryRule, ExtensionRule } from './types.js';

const TALKED_OUT = 5;

/** Entries that say all there is to say. */
const ALONE: ReadonlySet<EntryRule> = new Set([
  'bye',
  'welcome',
  'refuse',
  'calm',
  'laugh',
  'nod',
  'answer.number',
]);

/** Entries after which only a few things fit. */
const AFTER: Readonly<Partial<Record<EntryRule, readonly ExtensionRule[]>>> = {
  hello: ['asking', 'remember'],
  artificial: ['asking'],
  feel: ['remember', 'sign'],
  'feel.good': ['remember', 'sign'],
  'feel.bad': ['remember'],
  echo: ['remember', 'asking', 'hedge'],
  answer: ['remember', 'hedge', 'joke'],
  'answer.self': ['remember', 'asking'],
  'answer.when': ['remember', 'asking', 'self'],
  'answer.where': ['remember', 'asking', 'self'],
};

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

/** What follows the first sentence, in the order of speaking: as many sentences as the length wants and the brief can fill. */
export function extensionsFor(entry: EntryRule, writer: Writer): string[] {
  const { brief, draw } = writer.material;
  if (ALONE.has(entry)) return [];
  const knowsThem = brief.memories.length > 0 && brief.target?.isHuman === true;
  const wanted = wantedFor(brief.length, knowsThem ? draw() / 2 : draw());
  const middle: string[] = [];
  let last: string | undefined;
  for (const rule of wanted > 0 ? drawn(candidatesFor(entry, writer), writer) : []) {
    if (middle.length + (last === undefined ? 0 : 1) >= wanted) break;
    if (LAST.has(rule) && last !== undefined) continue;
    const text = writer.write(rule);
    if (text === undefined) continue;
    if (LAST.has(rule)) last = text;
    else middle.push(text);
  }
  return last === undefined ? middle : [...middle, last];
}

/** The rules in an order drawn by weight, and by what this bot likes to do. */
function drawn(rules: readonly ExtensionRule[], writer: Writer): ExtensionRule[] {
  const { idiolect, draw } = writer.material;
  const keyOf = (rule: ExtensionRule): number => {
    const taste = 0.3 + 1.4 * idiolect.taste('moves', rule);
    return portableLog(1 - draw()) / (WEIGHTS[rule] * boost(rule, writer) * taste);
  };
  return rules
    .map((rule) => ({ rule, key: keyOf(rule) }))
    .sort((left, right) => right.key - left.key)
    .map(({ rule }) => rule);
}

function wantedFor(length: 'short' | 'medium' | 'long', unit: number): number {
  if (length === 'short') return unit < 0.12 ? 1 : 0;
  if (length === 'medium') return unit < 0.25 ? 2 : 1;
  return unit < 0.5 ? 2 : 3;
}

function candidatesFor(entry: EntryRule, writer: Writer): readonly ExtensionRule[] {
  const fitting = AFTER[entry];
  if (fitting !== undefined) return fitting;
  const all = Object.keys(WEIGHTS) as ExtensionRule[];
  if (entry === 'open' || entry === 'news')
    return all.filter((rule) => !['turn', 'heard', 'more'].includes(rule));
  return writer.material.reading?.isQuestion === true ? all.filter((rule) => rule !== 'turn') : all;
}

function boost(rule: ExtensionRule, writer: Writer): number {
  const { focus, conversation, brief } = writer.material;
  if (rule === 'turn') {
    const isTalkedOut =
      focus.aspect !== undefined && countMentions(conversation, focus.aspect.pattern) >= TALKED_OUT;
    return isTalkedOut ? 10 : 0.5;
  }
  if (rule === 'remember') return brief.target?.isHuman === true ? 3 : 1;
  if (rule === 'asking') {
    const last = brief.transcript.at(-1);
    return last?.text.endsWith('?') === true ? 0.3 : 1;
  }
  return 1;
}
