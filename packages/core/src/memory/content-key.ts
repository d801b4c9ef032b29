import type { Digest } from '../ports/digest.js';
import type { MemoryStore } from '../ports/memory-store.js';
import type { Claim, Memory } from '../records/memory.js';
import { normalizeForCompare } from '../text/normalize.js';

/** What a content key rests on. */
export type Content = Pick<Memory, 'kind' | 'authorId' | 'text'> & {
  readonly claim?: Omit<Claim, 'isSingleValued'> | undefined;
  readonly evidence: readonly { readonly messageId: string }[];
};

/** Makes the content keys of one storage's memories. */
export interface ContentKeys {
  /** The key of what a memory says: 64 hex digits, the same for the same content in any wording of case, marks and spaces. */
  of(content: Content): Promise<string>;
  /** The key under which it is known that a person or a chat was forgotten. */
  ofForgotten(what: 'person' | 'chat', id: string): Promise<string>;
  /** Tells, without giving it away, which secret the keys are made with. */
  fingerprint(): Promise<string>;
}

/**
 * Content keys are HMACs, so that whoever holds one alone cannot try what it was made from. The secret is random, made by whoever first needs it and kept by storage; it stands in no
 * record, event, export or error.
 */
export function contentKeys(memories: Pick<MemoryStore, 'secret'>, digest: Digest): ContentKeys {
  let asked: Promise<string> | undefined;
  const secret = (): Promise<string> => {
    asked ??= memories.secret(`${digest.freshId()}${digest.freshId()}`).catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
  return {
    of: async (content) => await digest.hmacSha256(await secret(), contentOf(content)),
    ofForgotten: async (what, id) =>
      await digest.hmacSha256(await secret(), JSON.stringify(['forgotten', what, id])),
    fingerprint: async () =>
      (await digest.hmacSha256(await secret(), 'fingerprint of this secret')).slice(0, 16),
  };
}

/** A message is remembered once; a claim once for its subject, whoever says it; any other text once for its author. */
function contentOf({ kind, authorId, text, claim, evidence }: Content): string {
  if (kind === 'episode') return JSON.stringify([kind, evidence[0]?.messageId ?? text]);
  if (claim === undefined)
    return JSON.stringify(['text', kind, authorId, normalizeForCompare(text)]);
  const { subjectId, predicate, value, isNegated } = claim;
  return JSON.stringify(['claim', subjectId, predicate, normalizeForCompare(value), isNegated]);
}
