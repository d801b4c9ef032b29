import type { ComposedPrompt } from '../records/prompt.js';
import type { Settings } from '../settings.js';
import { foldForMatch } from '../text/case.js';
import { sentences } from '../text/tokenize.js';
import { findForbiddenPhrase } from './forbidden-phrases.js';
import { findLeakedSentence } from './prompt-leak.js';
import { ENGLISH_RULES } from './rules/english-rules.js';
import type { SafetyFinding, SafetyRule } from './rules/safety-rule.js';
import { SHAPE_RULES } from './rules/secret-rules.js';
import { TURKISH_RULES } from './rules/turkish-rules.js';

/** Every built-in safety rule. All are tried on every text, whatever its locale. */
export const SAFETY_RULES: readonly SafetyRule[] = [
  ...SHAPE_RULES,
  ...TURKISH_RULES,
  ...ENGLISH_RULES,
];

const FOLDED_RULES = SAFETY_RULES.filter((rule) => rule.locale !== 'any');
const CURLY_APOSTROPHES = /[’‘ʼ]/g;

/** The first safety rule that a text breaks. With `disclosure` 'off' a claim to be human is let through. */
export function findUnsafe(
  text: string,
  disclosure: Settings['speaking']['disclosure'],
): SafetyFinding | undefined {
  for (const rule of SHAPE_RULES) if (rule.pattern.test(text)) return found(rule);
  for (const sentence of sentences(text)) {
    const folded = foldForMatch(sentence.text).replace(CURLY_APOSTROPHES, "'");
    for (const rule of FOLDED_RULES) {
      if (disclosure === 'off' && rule.concern === 'human-claim') continue;
      if (rule.pattern.test(folded) && rule.unless?.test(folded) !== true) return found(rule);
    }
  }
  return undefined;
}

/**
 * The first thing in a text that may not be sent: what the safety rules forbid, a sentence of the prompt's own rules, what the persona
 * never does, or a phrase that the settings block.
 */
export function findForbidden(
  text: string,
  prompt: ComposedPrompt,
  settings: Settings,
): SafetyFinding | undefined {
  const { bot, locale, target } = prompt.brief;
  const unsafe = findUnsafe(text, settings.speaking.disclosure);
  const isHonestAnswer =
    unsafe?.concern === 'model-boilerplate' && target?.asksIfArtificial === true;
  if (unsafe !== undefined && !isHonestAnswer) return unsafe;
  if (findLeakedSentence(text, prompt) !== undefined)
    return { rule: 'prompt-sentence', concern: 'prompt-leak' };
  return findForbiddenPhrase(text, bot.persona.neverDo, settings.review.blockedPhrases, locale);
}

function found(rule: SafetyRule): SafetyFinding {
  return { rule: rule.name, concern: rule.concern };
}
