import { foldForMatch } from '../../text/case.js';
import { lines, parseTemplate, parseTemplates, type Template } from './template.js';
import type { DomainPack, GrammarPack, ThingPack } from './types.js';

/** A point and its answer. */
export type Pair = readonly [pro: Template, con: Template];

/** A side of a subject, ready for use. */
export interface Aspect {
  readonly name: string;
  /** The first of its names. */
  readonly label: string;
  readonly names: readonly Template[];
  readonly pattern: RegExp;
  readonly isActivity: boolean;
  readonly pairs: readonly Pair[];
  readonly asks: readonly Template[];
}

/** A known thing, ready for use. */
export interface Thing {
  readonly name: string;
  readonly pattern: RegExp;
  readonly figures: readonly string[];
  readonly scenes: readonly string[];
  readonly pairs: readonly Pair[];
}

/** A field of talk, ready for use. `pattern` is absent in the fallback. */
export interface Domain {
  readonly name: string;
  readonly pattern: RegExp | undefined;
  readonly aspects: readonly Aspect[];
  readonly things: readonly Thing[];
  /** Any of the things; absent where there are none. */
  readonly thingPattern: RegExp | undefined;
  /** Any of the aspects. */
  readonly aspectPattern: RegExp;
}

/** A pack with its templates parsed and its words turned into patterns. */
export interface CompiledPack {
  readonly pack: GrammarPack;
  readonly domains: readonly Domain[];
  readonly fallback: Domain;
  /** The templates of a rule; empty where there is no such rule. */
  rule(name: string): readonly Template[];
  /** The rule of this name, or the one of its two that belongs to a side (1 for, -1 against); undefined where there is neither. */
  ruleFor(name: string, leaning: 1 | -1): string | undefined;
}

const compiled = new WeakMap<GrammarPack, CompiledPack>();
const NONE: readonly Template[] = [];

/** Prepares a pack, once for each. Rules are parsed when they are first asked for. */
export function compilePack(pack: GrammarPack): CompiledPack {
  const known = compiled.get(pack);
  if (known !== undefined) return known;
  const domains = pack.domains.map((domain) => compileDomain(domain, pack.locale));
  const rules = new Map<string, readonly Template[]>();
  const sided = new Set(
    Object.keys(pack.rules).flatMap((name) => (name.endsWith('.for') ? [name.slice(0, -4)] : [])),
  );
  const ready: CompiledPack = {
    pack,
    domains,
    fallback: domains[domains.length - 1] as Domain,
    rule: (name) => {
      const parsed = rules.get(name);
      if (parsed !== undefined) return parsed;
      const source = Object.hasOwn(pack.rules, name) ? pack.rules[name] : undefined;
      if (source === undefined) return NONE;
      const templates = parseTemplates(source, pack.locale);
      rules.set(name, templates);
      return templates;
    },
    ruleFor: (name, leaning) => {
      if (Object.hasOwn(pack.rules, name)) return name;
      return sided.has(name) ? `${name}.${leaning > 0 ? 'for' : 'against'}` : undefined;
    },
  };
  compiled.set(pack, ready);
  return ready;
}

function compileDomain(domain: DomainPack, locale: string): Domain {
  const things = domain.things.flatMap(wordsOfThing);
  return {
    name: domain.name,
    thingPattern: things.length === 0 ? undefined : beginningOf(things),
    aspectPattern: beginningOf(
      Object.values(domain.aspects).flatMap((aspect) => aspect.words.split(/\s+/)),
    ),
    pattern: domain.words.trim() === '' ? undefined : beginningOf(domain.words.split(/\s+/)),
    aspects: Object.entries(domain.aspects).map(([name, aspect]) => ({
      name,
      label: lines(aspect.name)[0] ?? name,
      names: parseTemplates(aspect.name, locale),
      pattern: beginningOf(aspect.words.split(/\s+/)),
      isActivity: aspect.isActivity === true,
      pairs: pairsOf(aspect.pairs, locale),
      asks: parseTemplates(aspect.asks, locale),
    })),
    things: domain.things.map((thing) => ({
      name: thing.name,
      pattern: beginningOf(wordsOfThing(thing)),
      figures: lines(thing.figures ?? ''),
      scenes: lines(thing.scenes ?? ''),
      pairs: pairsOf(thing.pairs ?? '', locale),
    })),
  };
}

function wordsOfThing(thing: ThingPack): string[] {
  return [foldForMatch(thing.name), ...(thing.also?.split(',') ?? [])];
}

function pairsOf(source: string, locale: string): Pair[] {
  return lines(source).map((line) => {
    const [pro = '', con = ''] = line.split(' / ');
    return [parseTemplate(pro, locale), parseTemplate(con, locale)];
  });
}

/** A word boundary is enough for words in plain letters, and quick; a hyphen stands for a space too. */
function beginningOf(words: readonly string[]): RegExp {
  const stems = words.map((word) => word.trim()).filter((word) => word !== '');
  const sources = stems.map((stem) =>
    stem.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('-', '[- ]'),
  );
  const isPlain = stems.every((stem) => /^[\0-\x7f]*$/.test(stem));
  return isPlain
    ? new RegExp(`\\b(?:${sources.join('|')})`)
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})`, 'u');
}
