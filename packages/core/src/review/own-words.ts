import { foldForMatch } from '../text/case.js';

/** Whose words a draft may hold: the bot's own names, and the labels of the others in the transcript. */
export interface SpeakerNames {
  readonly own: readonly string[];
  readonly others: readonly string[];
}

const ROLES = new Set([
  ...['assistant', 'ai', 'bot', 'model', 'response', 'reply', 'answer', 'message'],
  ...['asistan', 'yapay zeka', 'yanit', 'cevap', 'mesaj'],
]);
const OTHER_ROLES = new Set(['user', 'human', 'system', 'kullanici', 'insan', 'sistem']);
const LABEL =
  /^(?:\*\*|__)?(?:\[([^\]\n]{1,80})\](?:\*\*|__)?:|@?([\p{L}\p{N}_.\- ]{1,40}?)(?:\*\*|__)? ?:(?!\/\/|\d|\)))(?:\*\*|__)?\s*/u;

type Speaker = 'own' | 'other' | 'role' | 'unknown';

interface Labelled {
  readonly speaker: Speaker;
  readonly isBracketed: boolean;
  readonly rest: string;
}

/**
 * The part of a draft that the bot itself says. A line that begins with its own name, a role or a label of its own loses that; where a
 * line forges another speaker, the draft ends in front of it; a script in which the bot comes later gives the bot's line. A
 * name of another without brackets in the first line ('Ali: haklısın') speaks to that person and stays.
 */
export function ownWords(text: string, names: SpeakerNames): string {
  const isOwn = (name: string) => names.own.some((own) => foldForMatch(own) === name);
  const isOther = (name: string) => names.others.some((other) => foldForMatch(other) === name);
  const said: string[] = [];
  let isOthers = false;
  for (const line of text.split('\n')) {
    const label = labelOf(line, isOwn, isOther);
    if (label === undefined) {
      if (!isOthers) said.push(line);
      continue;
    }
    const isFirst = said.length === 0;
    if (label.speaker === 'own' || label.speaker === 'role') {
      if (!isFirst && isOthers) break;
      isOthers = false;
      said.push(label.rest);
    } else if (label.speaker === 'unknown') {
      if (isFirst) said.push(label.rest);
      else break;
    } else if (isFirst && !label.isBracketed && names.others.length > 0 && !isOthers) {
      said.push(line);
    } else {
      if (!isFirst) break;
      isOthers = true;
    }
  }
  return said.join('\n');
}

function labelOf(
  line: string,
  isOwn: (name: string) => boolean,
  isOther: (name: string) => boolean,
): Labelled | undefined {
  const match = LABEL.exec(line);
  if (match === null) return undefined;
  const isBracketed = match[1] !== undefined;
  const folded = foldForMatch((match[1] ?? match[2] ?? '').trim());
  const name = folded.replace(/^@/, '').replace(/ ?\([^)]*\)$/, '');
  const rest = line.slice(match[0].length);
  if (isOwn(name) || isOwn(folded)) return { speaker: 'own', isBracketed, rest };
  if (isOther(name) || isOther(folded)) return { speaker: 'other', isBracketed, rest };
  if (ROLES.has(name)) return { speaker: 'role', isBracketed, rest };
  if (OTHER_ROLES.has(name)) return { speaker: 'other', isBracketed: true, rest };
  return isBracketed ? { speaker: 'unknown', isBracketed, rest } : undefined;
}
