import type { Claim, Memory } from '../../records/memory.js';
import type { MemoryEvent } from '../../records/memory-event.js';
import { reinforcedStability, retrievability } from '../strength.js';
import { added, changed, nothing } from './events-of.js';
import { isNearDuplicate } from './near-duplicate.js';

/** What of a further word for it a claim's confidence gains, of what it lacks. */
const CONFIDENCE_GAIN = 0.3;
const ASLEEP: ReadonlySet<string> = new Set(['candidate', 'dormant', 'archived']);

/** Events in the writes that they have to be made in, one after another. */
export type Writes = readonly (readonly MemoryEvent[])[];

/**
 * What becomes of a newborn memory among those that its owner has in the same chat: it is added, or what is there is reinforced, merged, superseded, disputed, retracted, or nothing is
 * done. Pure. Nobody's word overwrites what somebody said of themselves; a person's own word overwrites everybody's.
 */
export function resolve(newborn: Memory, neighbours: readonly Memory[]): Writes {
  const here = neighbours.filter((each) => isOfSamePlace(each, newborn));
  const known = here.find((each) => tells(each, newborn));
  if (known !== undefined) return [[nothing(known, newborn, 'known already')]];
  const others = here.filter(({ id }) => id !== newborn.id);
  const holder = others.find(
    ({ contentKey, state }) => contentKey === newborn.contentKey && state !== 'superseded',
  );
  if (holder !== undefined) return again(newborn, holder, others);
  if (newborn.kind === 'episode') return [[added(newborn)]];
  const { claim } = newborn;
  if (claim !== undefined) {
    const contrary = others.find(
      (each) => isLive(each, newborn.validFrom) && isContrary(each.claim, claim),
    );
    if (contrary !== undefined) return contradict(newborn, contrary, others);
    const rivals = rivalsOf(newborn, others);
    if (rivals.length > 0) return compete(newborn, rivals);
  }
  const twin = others.find(
    (each) => isLive(each, newborn.validFrom) && isNearDuplicate(each, newborn),
  );
  return twin === undefined ? [[added(newborn)]] : [[merged(newborn, twin)]];
}

/** The same claim once more. */
function again(newborn: Memory, holder: Memory, others: readonly Memory[]): Writes {
  if (newborn.kind === 'episode') return [[nothing(holder, newborn, 'remembered already')]];
  if (isOwnWord(newborn) && !isOwnWord(holder)) {
    // What others said of a person becomes the person's own word, which outweighs theirs.
    const write = changed(
      'superseded',
      holder,
      newborn,
      ended(holder, newborn.validFrom, newborn.id),
    );
    const rivals = rivalsOf(newborn, others);
    const born = rivals.length > 0 ? compete(newborn, rivals) : [[added(newborn)]];
    return [[write], ...born];
  }
  return [[reinforced(newborn, holder)]];
}

function reinforced(newborn: Memory, holder: Memory): MemoryEvent {
  const { recordedAt: at } = newborn;
  const stability = reinforcedStability(holder.stability, retrievability(holder, at), true);
  return changed(
    'reinforced',
    holder,
    newborn,
    {
      confidence: holder.confidence + CONFIDENCE_GAIN * (1 - holder.confidence),
      salience: Math.max(holder.salience, newborn.salience),
      stability,
      ...(ASLEEP.has(holder.state) ? { state: 'active' as const } : {}),
      ...(newborn.dueAt === undefined ? {} : { dueAt: newborn.dueAt }),
    },
    { addEvidence: newborn.evidence, addSubjects: newborn.subjects, ...variantOf(newborn, holder) },
  );
}

function merged(newborn: Memory, twin: Memory): MemoryEvent {
  return changed(
    'merged',
    twin,
    newborn,
    {
      salience: Math.max(twin.salience, newborn.salience),
      ...(ASLEEP.has(twin.state) ? { state: 'active' as const } : {}),
    },
    { addEvidence: newborn.evidence, addSubjects: newborn.subjects, addVariants: [newborn.text] },
  );
}

/** 'I like tea' against 'I don't like tea': the later word of whom it is about holds. */
function contradict(newborn: Memory, contrary: Memory, others: readonly Memory[]): Writes {
  if (!mayOverrule(newborn, contrary)) return disputed(newborn, [contrary]);
  if (newborn.claim?.isSingleValued === true && newborn.claim.isNegated)
    return [
      [
        changed('retracted', contrary, newborn, ended(contrary, newborn.validFrom), {
          addEvidence: newborn.evidence,
        }),
      ],
    ];
  const rivals = rivalsOf(newborn, others).filter(({ id }) => id !== contrary.id);
  return compete(newborn, [contrary, ...rivals]);
}

/** One value takes the place of another that cannot be true beside it. */
function compete(newborn: Memory, rivals: readonly Memory[]): Writes {
  const unmoved = rivals.filter((rival) => !mayOverrule(newborn, rival));
  if (unmoved.length > 0) return disputed(newborn, unmoved);
  const newest = rivals
    .filter((rival) => rival.validFrom > newborn.validFrom && mayOverrule(rival, newborn))
    .reduce<Memory | undefined>(
      (a, b) => (a === undefined || b.validFrom > a.validFrom ? b : a),
      undefined,
    );
  if (newest !== undefined) {
    const past = { ...newborn, ...ended(newborn, newest.validFrom, newest.id) };
    return [[added(past, 'no longer true', newest.id)]];
  }
  const { id } = newborn;
  return [
    [
      added(newborn),
      ...rivals.map((rival) =>
        changed('superseded', rival, newborn, ended(rival, newborn.validFrom, id), { ifAdded: id }),
      ),
    ],
  ];
}

function disputed(newborn: Memory, against: readonly Memory[]): Writes {
  const { id } = newborn;
  const born: Memory = { ...newborn, state: 'disputed' };
  return [
    [
      added(born, 'somebody else says otherwise', against[0]?.id),
      ...against.map((rival) => changed('disputed', rival, born, {}, { ifAdded: id })),
    ],
  ];
}

/** Live memories whose single value the newborn's excludes. */
function rivalsOf(newborn: Memory, others: readonly Memory[]): readonly Memory[] {
  const { claim, contentKey } = newborn;
  if (claim === undefined || !claim.isSingleValued || claim.isNegated) return [];
  return others.filter(
    (each) =>
      isLive(each, newborn.validFrom) &&
      each.contentKey !== contentKey &&
      each.claim?.isSingleValued === true &&
      !each.claim.isNegated &&
      each.claim.subjectId === claim.subjectId &&
      each.claim.predicate === claim.predicate,
  );
}

function isContrary(known: Claim | undefined, claim: Claim): boolean {
  return (
    known !== undefined &&
    known.subjectId === claim.subjectId &&
    known.predicate === claim.predicate &&
    known.value === claim.value &&
    known.isNegated !== claim.isNegated
  );
}

function isLive({ state, validTo }: Memory, at: number): boolean {
  return (validTo === undefined || validTo > at) && (state === 'active' || ASLEEP.has(state));
}

function isOwnWord({ authorId, claim }: Memory): boolean {
  return claim !== undefined && claim.subjectId === authorId;
}

function mayOverrule(newborn: Memory, known: Memory): boolean {
  return isOwnWord(newborn) || (!isOwnWord(known) && newborn.authorId === known.authorId);
}

function ended(memory: Memory, at: number, supersededBy?: string) {
  return {
    state: 'superseded' as const,
    validTo: Math.max(memory.validFrom, at),
    ...(supersededBy === undefined ? {} : { supersededBy }),
  };
}

function variantOf(newborn: Memory, holder: Memory): { readonly addVariants?: string[] } {
  const isSaid = newborn.text === holder.text || holder.variants.includes(newborn.text);
  return isSaid ? {} : { addVariants: [newborn.text] };
}

function isOfSamePlace(each: Memory, { ownerBotId, chatId }: Memory): boolean {
  return each.ownerBotId === ownerBotId && each.chatId === chatId;
}

/** Whether a memory, of whatever state, came of the newborn's very words already. */
function tells(known: Memory, newborn: Memory): boolean {
  const isSame =
    known.contentKey === newborn.contentKey ||
    known.text === newborn.text ||
    known.variants.includes(newborn.text) ||
    (newborn.claim !== undefined && isContrary(known.claim, newborn.claim));
  return (
    isSame &&
    newborn.evidence.every(({ messageId, quote }) =>
      known.evidence.some((each) => each.messageId === messageId && each.quote === quote),
    )
  );
}
