import type { RandomStream } from '../../ports/random.js';
import { stableUnit } from '../../text/hash.js';
import type { CompiledPack } from './compile-pack.js';
import type { Template } from './template.js';

/** How one bot chooses its words: the same bot has the same habits in every message and process. */
export interface Idiolect {
  readonly tone: string;
  /** The bot's own number in [0, 1) for a subject: a taste, an opinion, a habit. */
  taste(...key: readonly string[]): number;
  /** The templates of a rule in the order in which this bot would try them now. */
  order(rule: string, domain: string): readonly Template[];
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
  function ordered(rule: string): readonly Template[] {
    const templates = pack.rule(rule);
    const kept = pack.pack.personal[rule];
    return kept === undefined || kept >= templates.length
      ? rotated(templates, stream.next())
      : personalOrder(botId, rule, templates, kept, stream.next());
  }

  return {
    tone,
    taste: (...key) => stableUnit(botId, ...key),
    order: (rule, domain) => {
      const own = [pack.rule(`${rule}:${tone}`), ordered(`${rule}@${domain}`)].filter(
        (templates) => templates.length > 0,
      );
      const general = ordered(rule);
      if (own.length === 0) return general;
      const unit = stream.next();
      const special = rotated(own[Math.floor(unit * own.length)] ?? [], stream.next());
      return stream.next() < OWN_SHARE ? [...special, ...general] : [...general, ...special];
    },
  };
}

function rotated(templates: readonly Template[], unit: number): readonly Template[] {
  const { length } = templates;
  if (length < 2) return templates;
  const first = Math.floor(unit * length);
  const stride = strideFor(length, unit);
  return templates.map((_, index) => templates[(first + index * stride) % length] as Template);
}

/** A step that visits every place of a list once. */
function strideFor(length: number, unit: number): number {
  let stride = 1 + Math.floor(((unit * 7919) % 1) * (length - 1));
  while (greatestCommonDivisor(stride, length) !== 1) stride += 1;
  return stride;
}

function greatestCommonDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestCommonDivisor(right, left % right);
}

function personalOrder(
  botId: string,
  rule: string,
  templates: readonly Template[],
  kept: number,
  unit: number,
): readonly Template[] {
  const { length } = templates;
  const own = stableUnit(botId, 'words', rule);
  const first = Math.floor(own * length);
  const stride = strideFor(length, own);
  const turn = Math.floor(unit * kept);
  return templates.map((_, index) => {
    const place = index < kept ? (index + turn) % kept : index;
    return templates[(first + place * stride) % length] as Template;
  });
}
