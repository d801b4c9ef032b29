import { boundaryBefore } from '../text/graphemes.js';
import { foldWhitespace } from '../text/normalize.js';
import { stripControls } from '../text/strip-controls.js';
import { isSecretKey, scrubSecrets } from './secrets.js';

/** One thing that an import had to change. All four are short texts for people; none ever holds a secret. */
export interface Repair {
  /** Where it stood, for example `persona_profile.style.emojis` or `stances[2]`; '' is the whole input. */
  readonly path: string;
  readonly problem: string;
  /** What stood there, shortened to 80 characters; empty where nothing did, or where it is not for showing. */
  readonly value: string;
  readonly became: string;
}

/** A place in the input that can report what was repaired there. */
export interface Place {
  readonly path: string;
  /** The place of a key or list index inside this one. */
  within(key: string | number): Place;
  note(problem: string, value: unknown, became: string): void;
  /** A text without secrets: those that the input names, and whatever looks like a key or token. */
  scrub(text: string): string;
}

const MAX_REPAIRS = 200;
const MAX_SHOWN = 80;
const MAX_SEGMENT = 60;
const MAX_PATH = 300;
const HIDDEN = '(not shown)';

/** The root of an input. `repairs` fills as places report, up to 200; `secrets` are texts that no result may hold. */
export function importRoot(secrets: readonly string[] = []): {
  readonly place: Place;
  readonly repairs: readonly Repair[];
} {
  const repairs: Repair[] = [];
  const scrub = (text: string): string => scrubSecrets(text, secrets);
  const at = (path: string, isSecret: boolean): Place => ({
    path,
    scrub,
    within(key) {
      const segment = typeof key === 'number' ? `[${key}]` : shortened(scrub(key), MAX_SEGMENT);
      const isIndex = typeof key === 'number';
      const inner = path === '' || isIndex ? `${path}${segment}` : `${path}.${segment}`;
      return at(shortened(inner, MAX_PATH), isSecret || (!isIndex && isSecretKey(key)));
    },
    note(problem, value, became) {
      if (repairs.length > MAX_REPAIRS) return;
      if (repairs.length === MAX_REPAIRS) {
        repairs.push({ path: '', problem: 'more repairs than are listed', value: '', became: '' });
        return;
      }
      const shownValue = isSecret ? HIDDEN : shown(value, scrub);
      repairs.push({
        path,
        problem: shortened(scrub(problem), 200),
        value: shownValue,
        became: shortened(scrub(became), 200),
      });
    },
  });
  return { place: at('', false), repairs };
}

function shown(value: unknown, scrub: (text: string) => string): string {
  if (value === undefined) return '';
  if (typeof value === 'string' && /^\s*[[{"]/.test(value))
    return `a text of ${value.length} characters`;
  if (typeof value === 'string') return shortened(scrub(value), MAX_SHOWN);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null)
    return `a mapping of ${Object.keys(value).length}`;
  return String(value);
}

function shortened(text: string, max: number): string {
  const clean = foldWhitespace(stripControls(text.slice(0, max * 4)));
  if (clean.length <= max) return clean;
  return `${clean.slice(0, boundaryBefore(clean, max - 1))}…`;
}
