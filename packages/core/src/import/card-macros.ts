import { languageOf } from '../text/case.js';
import type { Place } from './repairs.js';

/** Whom a card's placeholders stand for. */
export interface CardNames {
  readonly character: string;
  /** The other person in the conversation, in words of the character's language. */
  readonly user: string;
}

const MACRO = /\{\{([^{}]{0,300})\}\}|<(USER|BOT|CHAR)>/gi;
const CALL_BEHIND = /,[^\S\n]*(?:\{\{user\}\}|<user>)(?=\s*(?:[.!?…,;"”*~)\n]|$))/gi;
const CALL_BEFORE = /(^|[.!?…"“*(\n]\s*)(?:\{\{user\}\}|<user>)[,!…]+\s*/gi;
const CHOICE = /^\s*(?:random|pick)\s*(?::{1,2})([\s\S]*)$/i;
const HIDDEN = /^\s*(?:\/\/|(?:hidden_key|comment)\s*:)/i;
const OTHERS: Readonly<Record<string, string>> = { tr: 'karşı taraf' };

/** How the other person is called where a card says {{user}}. */
export function otherPerson(locale: string): string {
  const language = languageOf(locale);
  return (Object.hasOwn(OTHERS, language) ? OTHERS[language] : undefined) ?? 'the other person';
}

/**
 * A spoken line without the other person's name where it only calls them: 'Sit down, {{user}}.' and '{{user}}, sit down.' In a group
 * nobody is called 'the other person'.
 */
export function withoutCalls(text: string): string {
  return text.trim().replace(CALL_BEHIND, '').replace(CALL_BEFORE, '$1');
}

/**
 * The text with its placeholders filled in one pass, so that no name can bring in another placeholder: {{char}}, {{user}}, <BOT>, <USER>; of
 * {{random:a,b}} the first choice; comments vanish; others are reported and removed.
 */
export function fillMacros(text: string, { character, user }: CardNames, place: Place): string {
  return text.replace(MACRO, (whole, inner: string | undefined, tag: string | undefined) => {
    const name = (inner ?? tag ?? '').trim().toLowerCase();
    if (name === 'char' || name === 'bot') return character;
    if (name === 'user') return user;
    if (HIDDEN.test(name)) return '';
    const choices = CHOICE.exec(inner ?? '')?.[1];
    if (choices !== undefined) return (choices.split(/::|,/, 1)[0] ?? '').trim();
    place.note('holds an unknown placeholder', whole, 'removed');
    return '';
  });
}
