import type { MemoryKind } from '../../records/memory.js';
import { isPromptLike } from '../../speakers/prompt-like.js';
import { foldForMatch, languageOf } from '../../text/case.js';
import { termsOf } from '../terms.js';
import type { Finding, HeardMessage, Participant } from './finding.js';
import { isGrounded } from './ground.js';
import { MODEL_PREDICATES, type ModelClaim, readClaims } from './model-claims.js';
import { valueKey } from './value-key.js';

const CONFIDENCE = 0.7;
const HEARSAY = 0.5;
const DAY_MS = 86_400_000;
/** Share of a claim's words that have to be the message's or its author's. */
const LEAST_SAID = 0.6;
const SALIENCE: Readonly<Record<ModelClaim['kind'], number>> = {
  fact: 0.8,
  event: 0.6,
  preference: 0.7,
  relationship: 0.8,
  routine: 0.6,
  opinion: 0.5,
  commitment: 0.8,
};

/** What a model read from a batch, and how many of its claims were refused, by reason. */
export interface ModelFindings {
  readonly findings: readonly Finding[];
  readonly refused: Readonly<Record<string, number>>;
}

/**
 * The claims of a model's reply that hold: each quotes words that are really in the message that it cites, says no more than those, and is about a participant. The model is not
 * taken at its word for anything; undefined where the reply is no JSON of the schema.
 */
export function readFindings(
  reply: string,
  heard: readonly HeardMessage[],
  participants: readonly Participant[],
  locale: string,
): ModelFindings | undefined {
  const read = readClaims(reply);
  if (read === undefined) return undefined;
  const refused: Record<string, number> = {};
  if (read.malformed > 0) refused['malformed'] = read.malformed;
  const findings: Finding[] = [];
  for (const claim of read.claims) {
    const result = findingOf(claim, heard, participants, languageOf(locale));
    if (typeof result === 'string') refused[result] = (refused[result] ?? 0) + 1;
    else findings.push(result);
  }
  return { findings, refused };
}

function findingOf(
  claim: ModelClaim,
  heard: readonly HeardMessage[],
  participants: readonly Participant[],
  language: string,
): Finding | string {
  const message = heard[claim.message - 1];
  if (message === undefined) return 'unknown-message';
  const about = foldForMatch(claim.about);
  const subject = participants.find(({ name }) => foldForMatch(name) === about);
  if (subject === undefined) return 'unknown-subject';
  const { quote, kind, predicate, value, text } = claim;
  if (!isGrounded(quote, message.text)) return 'not-said';
  if (isPromptLike(text) || isPromptLike(value)) return 'prompt-like';
  const said = [message.text, ...participants.map(({ name }) => name)].join('\n');
  if (!isSaid(text, said, language)) return 'not-said';
  if (predicate !== 'other' && !isSaid(value, message.text, language)) return 'not-said';
  return {
    kind,
    text,
    quote,
    messageId: message.id,
    authorId: message.authorId,
    subjects: [subject.id],
    ...(predicate === 'other' || value === ''
      ? {}
      : {
          claim: {
            subjectId: subject.id,
            predicate,
            value: valueKey(value, language),
            isSingleValued: MODEL_PREDICATES.get(predicate) ?? false,
            isNegated: claim.isNegated,
          },
        }),
    at: message.at,
    ...dueAtOf(kind, claim.inDays, message.at),
    confidence: subject.id === message.authorId ? CONFIDENCE : HEARSAY,
    salience: SALIENCE[kind],
  };
}

function dueAtOf(kind: MemoryKind, inDays: number | null, at: number) {
  return kind === 'commitment' && inDays !== null ? { dueAt: at + (inDays + 1) * DAY_MS } : {};
}

function isSaid(text: string, said: string, language: string): boolean {
  const known = new Set(termsOf(said, language));
  const terms = [...new Set(termsOf(text, language))];
  if (terms.length === 0) return true;
  return terms.filter((term) => known.has(term)).length / terms.length >= LEAST_SAID;
}
