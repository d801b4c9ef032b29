import type { Finding } from './finding.js';

/** A model's findings, with those by rules that it has not made itself: of two that quote the same words of a message, the model's counts. */
export function combined(
  byModel: readonly Finding[],
  byRules: readonly Finding[],
): readonly Finding[] {
  const isCovered = ({ messageId, quote }: Finding) =>
    byModel.some(
      (each) =>
        each.messageId === messageId && (each.quote.includes(quote) || quote.includes(each.quote)),
    );
  return [...byModel, ...byRules.filter((finding) => !isCovered(finding))];
}
