import type { Decision } from '../records/decision.js';
import type { Draft, TraceNeighbour, Verdict } from '../records/draft.js';
import type { ComposedPrompt } from '../records/prompt.js';
import type { Member, Scene } from '../records/scene.js';
import type { Settings } from '../settings.js';
import { cleanDraft } from './clean.js';
import { findContradiction } from './consistency.js';
import { findDuplicate } from './duplicates.js';
import { hintFor } from './hints.js';
import { findForbidden } from './safety.js';

/** What the review of a draft may read. `now` in epoch milliseconds. */
export interface ReviewInput {
  readonly draft: Draft;
  readonly scene: Scene;
  readonly member: Member;
  readonly decision: Decision;
  readonly settings: Settings;
  readonly now: number;
  readonly prompt: ComposedPrompt;
  /** Earlier texts near in meaning, where an embedder is set. */
  readonly neighbours?: readonly TraceNeighbour[];
}

/** What the last look at a text may read. */
export type FinalReviewInput = Pick<ReviewInput, 'settings' | 'prompt'>;

/**
 * Judges a draft: repairs what models do wrong, then refuses what is empty, forbidden, against a stance of the bot's own, or said
 * already. An approved text still has to pass {@link reviewFinal} after its voice was put on. What the tick keeps as the bot's recent
 * text is the approved text, not the voiced one: chance must not make a repeat look new.
 */
export function reviewDraft(input: ReviewInput): Verdict {
  const { draft, scene, member, decision, settings, now, prompt } = input;
  const { bot } = member;
  const { locale } = prompt.brief;
  const own = bot.username === undefined ? [bot.name] : [bot.name, bot.username];
  const others = prompt.brief.transcript.filter((line) => !line.isOwn).map((line) => line.label);
  const text = cleanDraft(draft.text, { own, others }, decision.length);
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text)) {
    return refuse('empty-draft', 'The draft holds no words of the bot.', '', locale);
  }
  const final = reviewFinal(text, { settings, prompt });
  if (final.kind === 'refused') return final;
  if (settings.review.consistencyGuard) {
    const stance = findContradiction(text, member.stances, decision.topic, locale);
    if (stance !== undefined) {
      const detail = `It contradicts the stance on "${stance.topic}".`;
      return refuse('inconsistent', detail, stance.text, locale);
    }
  }
  if (settings.review.dedup.enabled) {
    const { dedup } = settings.review;
    const duplicate = findDuplicate(text, scene, member.recent, dedup, now, input.neighbours);
    if (duplicate !== undefined) {
      const detail = `It is like a text of '${duplicate.of}' (${duplicate.similarity.toFixed(2)}).`;
      return refuse('duplicate', detail, duplicate.text, locale);
    }
  }
  return final;
}

/** The safety filters alone, for the text as it will be sent: nothing that was added after the review of the draft goes past them. */
export function reviewFinal(text: string, { settings, prompt }: FinalReviewInput): Verdict {
  const finding = findForbidden(text, prompt, settings);
  if (finding === undefined) return { kind: 'approved', text };
  return refuse('filtered', `${finding.concern}: ${finding.rule}`, '', prompt.brief.locale);
}

function refuse(
  reason: Extract<Verdict, { kind: 'refused' }>['reason'],
  detail: string,
  quoted: string,
  locale: string,
): Verdict {
  return { kind: 'refused', reason, detail, hint: hintFor(reason, quoted, locale) };
}
