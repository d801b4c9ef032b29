import { languageOf } from '../../../text/case.js';

const SAID: Readonly<Record<string, string>> = {
  en: '{name} said: {text}',
  tr: '{name} dedi ki: {text}',
};

/** What somebody said, as others remember it. */
export function saidBy(name: string, text: string, locale: string): string {
  const template = SAID[languageOf(locale)] ?? '{name}: {text}';
  return template.replace(/\{(name|text)\}/g, (_, slot) => (slot === 'name' ? name : text));
}
