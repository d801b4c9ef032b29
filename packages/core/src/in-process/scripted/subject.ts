import type { PromptBrief } from '../../records/prompt.js';
import { foldForMatch } from '../../text/case.js';
import type { Aspect, CompiledPack, Domain, Pair, Thing } from './compile-pack.js';

/** A point of the pack that was found in a text: whose pair it is, and which side (0 for, 1 against). */
export interface FoundPoint {
  readonly pair: Pair;
  readonly side: 0 | 1;
}

/** What a text is about, as far as the pack knows. */
export interface Subject {
  readonly domain: Domain;
  readonly aspect: Aspect | undefined;
  readonly thing: Thing | undefined;
  readonly point: FoundPoint | undefined;
}

/** The known thing that a folded text names. */
export function thingIn(folded: string, domain: Domain): Thing | undefined {
  if (domain.thingPattern?.test(folded) !== true) return undefined;
  return domain.things.find((thing) => thing.pattern.test(folded));
}

/** As {@link subjectOf}, with the points of the fallback domain where the domain has nothing. */
export function subjectIn(
  lower: string,
  folded: string,
  domain: Domain,
  pack: CompiledPack,
): Subject {
  const subject = subjectOf(lower, folded, domain);
  if (subject.point !== undefined || domain === pack.fallback) return subject;
  if (subject.thing !== undefined || subject.aspect !== undefined) return subject;
  const general = subjectOf(lower, folded, pack.fallback);
  return general.point === undefined ? subject : general;
}

/** The things and aspects that a text shows; the aspect whose own point it makes comes first. */
export function subjectOf(lower: string, folded: string, domain: Domain): Subject {
  const thing = thingIn(folded, domain);
  if (thing !== undefined) {
    const point = pointIn(lower, thing.pairs);
    if (point !== undefined) return { domain, thing, aspect: undefined, point };
  }
  if (!domain.aspectPattern.test(folded))
    return { domain, thing, aspect: undefined, point: undefined };
  let aspect: Aspect | undefined;
  let place = -1;
  for (const one of domain.aspects) {
    const match = one.pattern.exec(folded);
    if (match === null) continue;
    const point = pointIn(lower, one.pairs);
    if (point !== undefined) return { domain, thing, aspect: one, point };
    if (match.index > place) {
      aspect = one;
      place = match.index;
    }
  }
  return { domain, thing, aspect, point: undefined };
}

function pointIn(lower: string, pairs: readonly Pair[]): FoundPoint | undefined {
  for (const pair of pairs) {
    if (pair[0].key !== undefined && lower.includes(pair[0].key)) return { pair, side: 0 };
    if (pair[1].key !== undefined && lower.includes(pair[1].key)) return { pair, side: 1 };
  }
  return undefined;
}

/** The domain of a folded text: the chat's, where the text shows it; else another that it shows; else that of the move's topic or the chat. */
export function domainOf(folded: string, brief: PromptBrief, pack: CompiledPack): Domain {
  const room = roomDomain(brief, pack);
  if (shows(room, folded) || room.aspectPattern.test(folded)) return room;
  return pack.domains.find((domain) => shows(domain, folded)) ?? room;
}

const roomDomains = new WeakMap<readonly string[], Domain>();

function roomDomain(brief: PromptBrief, pack: CompiledPack): Domain {
  const { topics, title } = brief.chat;
  const known = roomDomains.get(topics);
  if (known !== undefined && pack.domains.includes(known)) return known;
  const folded = foldForMatch([title ?? '', ...topics].join(' | '));
  const found = pack.domains.find((domain) => shows(domain, folded)) ?? pack.fallback;
  roomDomains.set(topics, found);
  return found;
}

function shows(domain: Domain, folded: string): boolean {
  return domain.pattern?.test(folded) === true || domain.thingPattern?.test(folded) === true;
}
