import { languageOf } from '../text/case.js';

/** The few words that a transcript needs of a language. */
export interface SpeakerWords {
  /** A speaker of whom nothing is known. */
  readonly someone: string;
  /** The label of the platform's own messages. */
  readonly notice: string;
  /** Shown for a message without text. */
  readonly empty: string;
}

const ENGLISH: SpeakerWords = { someone: 'someone', notice: 'notice', empty: '(empty)' };
const WORDS: ReadonlyMap<string, SpeakerWords> = new Map([
  ['en', ENGLISH],
  ['tr', { someone: 'birisi', notice: 'duyuru', empty: '(boş)' }],
]);

/** The words of the locale's language; English where there are none. */
export function speakerWords(locale: string): SpeakerWords {
  return WORDS.get(languageOf(locale)) ?? ENGLISH;
}
