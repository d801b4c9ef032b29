import { foldForMatch, languageOf } from '../text/case.js';
import { words } from '../text/tokenize.js';

/** How people take leave in one language; folded as `foldForMatch` does, of whole words. */
interface Leave {
  /** A name or two may follow: 'bye Ada'. */
  readonly closing: readonly string[];
  /** Only as the very last words: 'I have to go', not 'you have to go there'. */
  readonly last: readonly string[];
}

const NAMES_AFTER = 2;
const READ = 400;

const ENGLISH: Leave = {
  closing: [
    'bye',
    'goodbye',
    'good night',
    'goodnight',
    'see ya',
    'see you later',
    'see you tomorrow',
    'see you soon',
    'see you around',
    'talk later',
    'talk tomorrow',
    'talk to you later',
    'ttyl',
  ],
  last: [
    'see you',
    'so long',
    'farewell',
    'off to bed',
    'have to go',
    'got to go',
    'gotta go',
    'heading off',
  ],
};
const TURKISH: Leave = {
  closing: [
    'gorusuruz',
    'gorusmek uzere',
    'hosca kal',
    'hosca kalin',
    'hoscakal',
    'hoscakalin',
    'iyi geceler',
    'kendine iyi bak',
    'kendinize iyi bakin',
    'gule gule',
    'bay bay',
  ],
  last: [
    'ben kactim',
    'kacar ben',
    'ben yatiyorum',
    'ben yatmaya gidiyorum',
    'cikmam lazim',
    'gitmem lazim',
  ],
};

/** Whether a text takes leave in its last words: in the language of `locale`, or in English. */
export function isFarewell(text: string, locale: string): boolean {
  const said = words(text.slice(-READ)).map((word) => foldForMatch(word.text));
  if (said.length === 0) return false;
  return languageOf(locale) === 'tr'
    ? takesLeave(said, TURKISH) || takesLeave(said, ENGLISH)
    : takesLeave(said, ENGLISH);
}

function takesLeave(said: readonly string[], { closing, last }: Leave): boolean {
  const ends = (phrase: string, after: number) => {
    const parts = phrase.split(' ');
    const from = said.length - after - parts.length;
    return from >= 0 && parts.every((part, index) => said[from + index] === part);
  };
  for (let after = 0; after <= NAMES_AFTER; after += 1)
    if (closing.some((phrase) => ends(phrase, after))) return true;
  return last.some((phrase) => ends(phrase, 0));
}
