import type { Memory, MemoryKind } from '../../records/memory.js';
import { truncate } from '../../text/graphemes.js';
import { stableHash } from '../../text/hash.js';
import type { Finding, HeardMessage } from '../extract/finding.js';
import { FIRST_STABILITY } from '../strength.js';
import { saidBy } from './words/said.js';

/** A memory before its content key is made. */
export type Unkeyed = Omit<Memory, 'contentKey'>;

/** Whose memory it will be, and when and where it is born. */
export interface BirthPlace {
  readonly ownerBotId: string;
  readonly locale: string;
  readonly chatId: string;
  readonly now: number;
}

const MOST_TEXT = 2_000;
/** Kinds that stay what they are in the memory of whoever said it; all else is then something that it said or decided. */
const OWN_KINDS: ReadonlySet<MemoryKind> = new Set(['opinion', 'commitment']);

/** A finding as a bot remembers it: in its author's words where that is the bot itself. */
export function memoryOf(finding: Finding, place: BirthPlace): Unkeyed {
  const { kind, text, quote, messageId, authorId, subjects, claim, dueAt } = finding;
  const isOwn = authorId === place.ownerBotId;
  return {
    ...common(place, isOwn),
    id: idOf(place, [messageId, quote, kind, claim?.predicate ?? '', claim?.value ?? text]),
    subjects: [...subjects],
    authorId,
    kind: isOwn && !OWN_KINDS.has(kind) ? 'self' : kind,
    text: truncate(isOwn ? quote : text, MOST_TEXT),
    ...(claim === undefined ? {} : { claim }),
    evidence: [{ messageId, quote: quote.slice(0, MOST_TEXT) }],
    confidence: finding.confidence,
    salience: finding.salience,
    stability: FIRST_STABILITY[kind],
    validFrom: finding.at,
    ...(dueAt === undefined ? {} : { dueAt }),
  };
}

/** A message word for word as a bot remembers it. `said`: its text as it was sent. */
export function episodeOf(
  heard: HeardMessage,
  said: string,
  salience: number,
  place: BirthPlace,
): Unkeyed {
  const isOwn = heard.authorId === place.ownerBotId;
  const text = heard.text.replaceAll('\n', ' ');
  return {
    ...common(place, isOwn),
    id: idOf(place, [heard.id, 'episode']),
    subjects: [heard.authorId],
    authorId: heard.authorId,
    kind: 'episode',
    text: truncate(isOwn ? text : saidBy(heard.name, text, place.locale), MOST_TEXT),
    evidence: [{ messageId: heard.id, quote: said.slice(0, MOST_TEXT) }],
    confidence: 1,
    salience,
    stability: FIRST_STABILITY.episode,
    validFrom: heard.at,
  };
}

function common({ ownerBotId, chatId, now }: BirthPlace, isOwn: boolean) {
  return {
    ownerBotId,
    chatId,
    visibility: 'chat',
    variants: [],
    origin: isOwn ? 'self' : 'heard',
    derivedFrom: [],
    recordedAt: now,
    useCount: 0,
    pinned: false,
    state: 'active',
  } satisfies Partial<Memory>;
}

// The same for the same words of the same message, so that a run can be repeated and nothing is born twice.
function idOf({ ownerBotId, chatId }: BirthPlace, parts: readonly string[]): string {
  return `memory:${stableHash(JSON.stringify([ownerBotId, chatId, ...parts]))}`;
}
