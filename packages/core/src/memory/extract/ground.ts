import type { Finding } from './finding.js';

const LEAST_QUOTE = 2;

/** Whether a quote's words stand in a text, white space aside. */
export function isGrounded(quote: string, text: string): boolean {
  const wanted = folded(quote);
  return (
    wanted.length >= LEAST_QUOTE && /[\p{L}\p{N}]/u.test(wanted) && folded(text).includes(wanted)
  );
}

/** The findings whose quote is really in the message that they cite and who are about somebody known, and how many were refused, by reason. */
export function grounded(
  findings: readonly Finding[],
  texts: ReadonlyMap<string, string>,
  participantIds: ReadonlySet<string>,
): {
  readonly kept: readonly Finding[];
  readonly refused: Readonly<Record<string, number>>;
} {
  const refused: Record<string, number> = {};
  const kept = findings.filter(({ quote, messageId, subjects }) => {
    const text = texts.get(messageId);
    const reason =
      text === undefined
        ? 'unknown-message'
        : !isGrounded(quote, text)
          ? 'not-said'
          : subjects.length === 0 || !subjects.every((id) => participantIds.has(id))
            ? 'unknown-subject'
            : undefined;
    if (reason !== undefined) refused[reason] = (refused[reason] ?? 0) + 1;
    return reason === undefined;
  });
  return { kept, refused };
}

function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
