import { foldForMatch } from '../../text/case.js';
import { lines, parseTemplate, parseTemplates, type Template } from './template.js';
import type { DomainPack, GrammarPack } from './types.js';

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
}

/** A pack with its templates parsed and its words turned into patterns. */
export interface CompiledPack {
  readonly pack: GrammarPack;
  readonly domains: readonly Domain[];
  readonly fallback: Domain;
  /** The templates of a rule; empty where there is no such rule. */
  rule(name: string): readonly Template[];
}

const compiled = new WeakMap<GrammarPack, CompiledPack>();
const NONE: readonly Template[] = [];

/** Prepares a pack, once for each. Rules are parsed when they are first asked for. */
export function compilePack(pack: GrammarPack): CompiledPack {
  const known = compiled.get(pack);
  if (known !== undefined) return known;
  const domains = pack.domains.map(compileDomain);
  const rules = new Map<string, readonly Template[]>();
  const ready: CompiledPack = {
    pack,
    domains,
    fallback: domains[domains.length - 1] as Domain,
    rule: (name) => {
      const parsed = rules.get(name);
      if (parsed !== undefined) return parsed;
      const source = Object.hasOwn(pack.rules, name) ? pack.rules[name] : undefined;
      if (source === undefined) return NONE;
      const templates = parseTemplates(source);
      rules.set(name, templates);
      return templates;
    },
  };
  compiled.set(pack, ready);
  return ready;
}

/** Whether the pack has this rule. */
export function hasRule(pack: CompiledPack, name: string): boolean {
  return Object.hasOwn(pack.pack.rules, name);
}

function compileDomain(domain: DomainPack): Domain {
  return {
    name: domain.name,
    pattern: domain.words.trim() === '' ? undefined : beginningOf(domain.words.split(/\s+/)),
    aspects: Object.entries(domain.aspects).map(([name, aspect]) => ({
      name,
      label: lines(aspect.name)[0] ?? name,
      names: parseTemplates(aspect.name),
      pattern: beginningOf(aspect.words.split(/\s+/)),
      isActivity: aspect.isActivity === true,
      pairs: pairsOf(aspect.pairs),
      asks: parseTemplates(aspect.asks),
    })),
    things: domain.things.map((thing) => ({
      name: thing.name,
      pattern: beginningOf([foldForMatch(thing.name), ...(thing.also?.split(',') ?? [])]),
      figures: lines(thing.figures ?? ''),
      scenes: lines(thing.scenes ?? ''),
      pairs: pairsOf(thing.pairs ?? ''),
    })),
  };
}

function pairsOf(source: string): Pair[] {
  return lines(source).map((line) => {
    const [pro = '', con = ''] = line.split(' / ');
    return [parseTemplate(pro), parseTemplate(con)];
  });
}

function beginningOf(words: readonly string[]): RegExp {
  const stems = words.map((word) => word.trim()).filter((word) => word !== '');
  const sources = stems.map((stem) => stem.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})`, 'u');
}
