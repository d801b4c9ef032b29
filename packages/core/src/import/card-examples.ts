import type { PersonaExample } from '../records/persona.js';
import { foldForMatch } from '../text/case.js';
import { type CardNames, fillMacros, withoutCalls } from './card-macros.js';
import { cleanText } from './clean-text.js';
import type { Place } from './repairs.js';

/** Who said a line of an example conversation, and what. */
interface Line {
  readonly isOwn: boolean;
  readonly text: string;
}

const MAX_READ = 200_000;
const MAX_BLOCKS = 200;
const OTHER_SPEAKER = /^(?:\{\{user\}\}|<USER>|user|you)\s*:\s*/i;
const OWN_SPEAKER = /^(?:\{\{char\}\}|<BOT>|<CHAR>)\s*:\s*/i;
/** Characters of one side of an example. */
export const EXAMPLE_CHARACTERS = 400;

/**
 * The exchanges of a card's example messages: blocks parted by <START>, lines that begin with {{user}}:, {{char}}: or the character's
 * name, and what follows without one. An answer goes with what was said to it; an answer to nothing stands alone.
 */
export function examplesOf(
  raw: string,
  names: CardNames,
  place: Place,
  most: number,
): PersonaExample[] {
  const found: PersonaExample[] = [];
  for (const block of raw.slice(0, MAX_READ).split(/<START>/i, MAX_BLOCKS)) {
    let heard: string | undefined;
    for (const { isOwn, text } of linesOf(block, names)) {
      const said = cleanText(
        fillMacros(withoutCalls(text), names, place),
        EXAMPLE_CHARACTERS,
        place,
      );
      if (said === '') continue;
      if (!isOwn) {
        heard = said;
        continue;
      }
      if (found.length === most) {
        place.note(`holds more than ${most} examples`, undefined, 'the rest was left out');
        return found;
      }
      found.push(heard === undefined ? { answer: said } : { prompt: heard, answer: said });
      heard = undefined;
    }
  }
  return found;
}

function linesOf(block: string, names: CardNames): Line[] {
  const own = `${foldForMatch(names.character)}:`;
  const lines: { isOwn: boolean; parts: string[] }[] = [];
  for (const raw of block.split('\n')) {
    const text = raw.trim();
    const other = OTHER_SPEAKER.exec(text)?.[0];
    const marked = OWN_SPEAKER.exec(text)?.[0];
    const start = text.slice(0, names.character.length + 1);
    const named = marked === undefined && foldForMatch(start) === own ? start : undefined;
    const mark = other ?? marked ?? named;
    const last = lines.at(-1);
    if (mark !== undefined)
      lines.push({ isOwn: other === undefined, parts: [text.slice(mark.length)] });
    else if (last !== undefined) last.parts.push(text);
    else if (text !== '') lines.push({ isOwn: true, parts: [text] });
  }
  return lines.map(({ isOwn, parts }) => ({ isOwn, text: parts.join('\n') }));
}
