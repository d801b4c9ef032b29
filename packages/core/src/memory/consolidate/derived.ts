import type { Memory } from '../../records/memory.js';
import { truncate } from '../../text/graphemes.js';
import { stableHash } from '../../text/hash.js';
import { FIRST_STABILITY } from '../strength.js';

const MOST_TEXT = 600;
const MOST_CITED = 100;
const MOST_EVIDENCE = 50;
const MOST_SUBJECTS = 50;
/** A derived memory says again what others say: of each, and of all words, so much. */
const LEAST_CITED = 2;

/** What was drawn from memories: its words, and those that it rests on. */
export interface Conclusion {
  readonly text: string;
  readonly cites: readonly Memory[];
}

/** A derived memory before its content key is made. */
export type Derived = Omit<Memory, 'contentKey'>;

/** The memory of a conclusion, in the scope of what it rests on; undefined where that is less than two memories. */
export function derivedMemory(
  kind: 'reflection' | 'summary',
  { text, cites }: Conclusion,
  now: number,
): Derived | undefined {
  const cited = [...new Map(cites.map((memory) => [memory.id, memory])).values()];
  const [first] = cited;
  if (first === undefined || cited.length < LEAST_CITED) return undefined;
  const { ownerBotId, chatId, visibility } = first;
  const rests = cited.slice(0, MOST_CITED).map(({ id }) => id);
  const subjects = new Set(cited.flatMap((memory) => memory.subjects));
  const evidence = cited.flatMap((memory) => memory.evidence.slice(0, 1));
  return {
    id: `memory:${stableHash(JSON.stringify([kind, ownerBotId, rests, text]))}`,
    ownerBotId,
    ...(chatId === undefined ? {} : { chatId }),
    subjects: [...subjects].slice(0, MOST_SUBJECTS),
    authorId: visibility === 'private' ? first.authorId : ownerBotId,
    visibility,
    kind,
    text: truncate(text, MOST_TEXT),
    variants: [],
    origin: 'derived',
    evidence: evidence.slice(0, MOST_EVIDENCE),
    derivedFrom: rests,
    confidence: Math.min(...cited.map(({ confidence }) => confidence)),
    salience: Math.max(...cited.map(({ salience }) => salience)),
    stability: FIRST_STABILITY[kind],
    validFrom: Math.max(...cited.map(({ validFrom }) => validFrom)),
    recordedAt: now,
    useCount: 0,
    pinned: false,
    state: 'active',
  };
}
