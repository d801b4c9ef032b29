import { foldForMatch, languageOf, lowerCase, titleCase } from '../../text/case.js';
import { isQuestion } from '../../text/question.js';
import { sentences } from '../../text/tokenize.js';
import { inflect, TURKISH_FORMS, type TurkishForm } from '../../text/turkish/inflect.js';
import { termsOf } from '../terms.js';
import { dueAtOf, saysWhen } from './due.js';
import type { Finding, HeardMessage, Participant } from './finding.js';
import { englishRules } from './rules/en.js';
import { turkishRules } from './rules/tr.js';
import type { ClaimRule, RulePack } from './rules/types.js';
import { valueKey } from './value-key.js';

const PACKS: ReadonlyMap<string, RulePack> = new Map([
  ['en', englishRules],
  ['tr', turkishRules],
]);
const CONFIDENCE = 0.8;
const HEARSAY = 0.5;
const MOST_SENTENCES = 10;
const LONGEST = 400;
const LEAST_OPINION_TERMS = 3;
const SLOT = /\{(name|value|what|sentence)(?::(\p{L}+))?\}/gu;
const SMILEYS = /(?:\s|\p{Extended_Pictographic}|\ufe0f|\u200d)+$/u;

/** Where and among whom something is said. */
export interface RuleContext {
  readonly locale: string;
  readonly timeZone: string;
  readonly participants: readonly Participant[];
}

/** What a message states, read by rules alone: at most one finding a sentence and predicate. English rules serve languages without any. */
export function findByRules(message: HeardMessage, context: RuleContext): readonly Finding[] {
  const pack = PACKS.get(languageOf(context.locale)) ?? englishRules;
  return sentences(message.text)
    .slice(0, MOST_SENTENCES)
    .flatMap(({ text }) => findInSentence(text, message, pack, context));
}

function findInSentence(
  sentence: string,
  message: HeardMessage,
  pack: RulePack,
  context: RuleContext,
): readonly Finding[] {
  const plain = sentence.replaceAll('’', "'").replace(SMILEYS, '');
  const lower = lowerCase(plain, pack.locale);
  if (plain.length > LONGEST || lower.length !== plain.length) return [];
  if (isQuestion(sentence, pack.locale)) return [];
  const isUnreal = pack.unreal.test(lower);
  const found = new Map<string, Finding>();
  for (const rule of pack.rules) {
    if (isUnreal && rule.kind !== 'opinion') continue;
    const finding = apply(rule, { sentence, plain, lower }, message, pack, context);
    if (finding === undefined) continue;
    // 'I'm a teacher in Bursa' is told by the first rule that reads it; what only repeats the whole sentence gives way.
    const isWhole = rule.says.includes('{sentence}');
    if (isWhole && found.size > 0) continue;
    if (!found.has(rule.predicate)) found.set(rule.predicate, finding);
  }
  return [...found.values()];
}

interface Sentence {
  readonly sentence: string;
  readonly plain: string;
  readonly lower: string;
}

function apply(
  rule: ClaimRule,
  { sentence, plain, lower }: Sentence,
  message: HeardMessage,
  pack: RulePack,
  { timeZone, participants }: RuleContext,
): Finding | undefined {
  const match = rule.pattern.exec(lower);
  const span = match?.indices?.groups?.['value'];
  if (match === null || span === undefined) return undefined;
  const who = match.groups?.['who'];
  const subject =
    who === undefined
      ? { id: message.authorId, name: message.name }
      : participants.find(({ name }) => foldForMatch(firstOf(name)) === foldForMatch(who));
  if (subject === undefined) return undefined;
  const cut = bare(plain.slice(...span), pack);
  const value =
    rule.isProper === true
      ? properly(cut, pack.locale)
      : span[0] === 0
        ? inSentence(cut, pack.locale)
        : cut;
  if (!isWorth(rule, cut, value, pack)) return undefined;
  if (rule.needsTime === true && !saysWhen(lower, pack.time)) return undefined;
  const what = match.groups?.['what'] ?? '';
  const text = worded(rule.says, { name: subject.name, value, what, sentence: sentence.trim() });
  const dueAt =
    rule.kind === 'commitment' ? dueAtOf(lower, pack.time, message.at, timeZone) : undefined;
  return {
    kind: rule.kind,
    text,
    quote: sentence,
    messageId: message.id,
    authorId: message.authorId,
    subjects: [subject.id],
    claim: {
      subjectId: subject.id,
      predicate: rule.predicate.replace('{what}', what).slice(0, 60),
      value: valueKey(value, pack.locale),
      isSingleValued: rule.isSingleValued ?? false,
      isNegated: rule.isNegated ?? false,
    },
    at: message.at,
    ...(dueAt === undefined ? {} : { dueAt }),
    confidence: who === undefined ? CONFIDENCE : HEARSAY,
    salience: rule.salience,
  };
}

function isWorth(rule: ClaimRule, cut: string, value: string, pack: RulePack): boolean {
  const lower = lowerCase(cut, pack.locale);
  if (cut.length < 2 && !/\d/.test(cut)) return false;
  if (rule.unless?.test(lower) === true) return false;
  if (rule.isName === true && cut === lower) return false;
  if (rule.kind === 'opinion' && termsOf(value, pack.locale).length < LEAST_OPINION_TERMS)
    return false;
  return true;
}

/** A value without what stands around it and is no part of it. */
function bare(found: string, { head, tail, locale }: RulePack): string {
  const raw = found.replace(/[\s.'-]+$/u, '').trimStart();
  const lower = lowerCase(raw, locale);
  const start = head.exec(lower)?.[0].length ?? 0;
  const end = raw.length - (tail.exec(lower)?.[0].length ?? 0);
  return raw.slice(start, Math.max(start, end)).replace(/[\s.'-]+$/u, '');
}

/** A value that began its sentence, without the capital that it had for that. */
function inSentence(value: string, locale: string): string {
  return value.includes("'") ? value : lowerCase(value.slice(0, 1), locale) + value.slice(1);
}

function properly(value: string, locale: string): string {
  if (locale === 'tr' && value.includes(' ')) {
    const parts = value.split(' ');
    const isWhole = parts.every((part) => part.slice(0, 1) !== lowerCase(part.slice(0, 1), locale));
    if (!isWhole) return properly(parts.at(-1) ?? value, locale);
  }
  return value === lowerCase(value, locale) ? titleCase(value, locale) : value;
}

function firstOf(name: string): string {
  return name.split(' ', 1)[0] ?? name;
}

function worded(
  template: string,
  slots: Readonly<Record<'name' | 'value' | 'what' | 'sentence', string>>,
): string {
  return template.replace(SLOT, (_, slot: keyof typeof slots, form: string | undefined) => {
    const isForm = (each: string | undefined): each is TurkishForm =>
      TURKISH_FORMS.some((known) => known === each);
    return isForm(form) ? inflect(slots[slot], form) : slots[slot];
  });
}
