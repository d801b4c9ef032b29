import { languageOf } from '../../text/case.js';
import { ENGLISH } from './english.js';
import { TURKISH } from './turkish.js';
import type { VoiceWords } from './voice-words.js';

const WORDS: Readonly<Record<string, VoiceWords>> = { tr: TURKISH, en: ENGLISH };

/** The small touches of a locale's language, where it is built in; a text of another language gets none that need words. */
export function voiceWordsOf(locale: string): VoiceWords | undefined {
  const language = languageOf(locale);
  return Object.hasOwn(WORDS, language) ? WORDS[language] : undefined;
}
