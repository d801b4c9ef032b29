import type { RandomStream } from '../../ports/random.js';
import { stableUnit } from '../../text/hash.js';
import type { CompiledPack } from './compile-pack.js';
import type { Template } from './template.js';

/** Templates in an order of their own, one at a time; undefined past the end. */
export type Sequence = (index: number) => Template | undefined;

/** How one bot chooses its words: the same bot has the same habits in every message and process. */
export interface Idiolect {
  readonly tone: string;
  /** The bot's own number in [0, 1) for a subject: a taste, an opinion, a habit. */
  taste(...key: readonly string[]): number;
  /** The templates of a rule in the order in which this bot would try them now. */
  order(rule: string, domain: string): Sequence;
}

/** How often a bot takes a template of its tone or the domain before one for all. */
const OWN_SHARE = 0.6;

/** The habits of a bot in one language. */
export function idiolectOf(
  botId: string,
  tone: string,
  pack: CompiledPack,
  stream: RandomStream,
): Idiolect {
  function ordered(rule: string): Sequence {
    const templates = pack.rule(rule);
    const kept = pack.pack.personal[rule];
    return kept === undefined || kept >= templates.length
      ? rotated(templates, stream.next())
      : personal(botId, rule, templates, kept, stream.next());
  }

  return {
    tone,
    taste: (...key) => stableUnit(botId, ...key),
    order: (rule, domain) => {
      const ofTone = `${rule}:${tone}`;
      const ofDomain = `${rule}@${domain}`;
      const own = [ofTone, ofDomain].filter((name) => pack.rule(name).length > 0);
      const general = ordered(rule);
      if (own.length === 0) return general;
      const name = own[Math.floor(stream.next() * own.length)] ?? ofTone;
      const special = name === ofTone ? rotated(pack.rule(name), stream.next()) : ordered(name);
      return stream.next() < OWN_SHARE
        ? joined(special, pack.rule(name).length, general)
        : joined(general, pack.rule(rule).length, special);
    },
  };
}

function joined(first: Sequence, length: number, second: Sequence): Sequence {
  return (index) => (index < length ? first(index) : second(index - length));
}

function rotated(templates: readonly Template[], unit: number): Sequence {
  const { length } = templates;
  const first = Math.floor(unit * length);
  const stride = strideFor(length, unit);
  return (index) => (index < length ? templates[(first + index * stride) % length] : undefined);
}

/** A bot keeps to the first few of an order of its own, and takes the others only when it must. */
function personal(
  botId: string,
  rule: string,
  templates: readonly Template[],
  kept: number,
  unit: number,
): Sequence {
  const { length } = templates;
  const own = stableUnit(botId, 'words', rule);
  const first = Math.floor(own * length);
  const stride = strideFor(length, own);
  const turn = Math.floor(unit * kept);
  return (index) => {
    if (index >= length) return undefined;
    const place = index < kept ? (index + turn) % kept : index;
    return templates[(first + place * stride) % length];
  };
}

/** A step that visits every place of a list once. */
function strideFor(length: number, unit: number): number {
  if (length < 3) return 1;
  let stride = 1 + Math.floor(((unit * 7919) % 1) * (length - 1));
  while (greatestCommonDivisor(stride, length) !== 1) stride += 1;
  return stride;
}

function greatestCommonDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestCommonDivisor(right, left % right);
}
