import type { PersonaExample } from '../records/persona.js';
import { foldForMatch } from '../text/case.js';
import { EXAMPLE_CHARACTERS } from './card-examples.js';
import { type CardNames, fillMacros, withoutCalls } from './card-macros.js';
import { cleanText } from './clean-text.js';
import { openValue } from './open-value.js';
import { textIn } from './read-texts.js';
import { type Field, type Fields, isRow } from './row.js';

const MAX_CONVERSATIONS = 100;
const MAX_LINES = 100;
const MAX_EXAMPLES = 25;
const MAX_POSTS = 10;
const NUMBERED = /\{\{(?:user|name)\d{0,3}\}\}/gi;

/**
 * The exchanges of `messageExamples`, whose speakers stand under `user` in older files and under `name` in newer ones, the conversation a
 * list or under `examples`; then up to 10 of the `postExamples` as answers to nothing.
 */
export function elizaExamples(fields: Fields, names: CardNames): PersonaExample[] {
  const messages = fields.take('messageExamples');
  const found: PersonaExample[] = [];
  for (const conversation of listOf(messages).slice(0, MAX_CONVERSATIONS)) {
    let heard: string | undefined;
    for (const line of linesOf(conversation)) {
      const said = textOf(line, names);
      if (said === undefined) continue;
      if (!isOwn(line.value, names.character)) heard = said;
      else if (found.length < MAX_EXAMPLES) {
        found.push(heard === undefined ? { answer: said } : { prompt: heard, answer: said });
        heard = undefined;
      }
    }
  }
  if (found.length === MAX_EXAMPLES)
    messages?.place.note(`holds ${MAX_EXAMPLES} exchanges or more`, messages.value, 'cut there');
  for (const post of listOf(fields.take('postExamples')).slice(0, MAX_POSTS)) {
    const answer = textOf(post, names);
    if (answer !== undefined) found.push({ answer });
  }
  return found;
}

function linesOf({ value, place }: Field): Field[] {
  const inner = isRow(value) ? openValue(value['examples'] ?? value['messages']) : value;
  if (Array.isArray(inner)) return listOf({ value: inner, place }).slice(0, MAX_LINES);
  place.note('is no conversation', value, 'left out');
  return [];
}

function listOf(field: Field | undefined): Field[] {
  if (field === undefined || field.value === null) return [];
  const { value, place } = field;
  if (!Array.isArray(value)) {
    place.note('is no list', value, 'left out');
    return [];
  }
  return value
    .slice(0, MAX_CONVERSATIONS)
    .map((item: unknown, index) => ({ value: openValue(item), place: place.within(index) }));
}

function isOwn(line: unknown, character: string): boolean {
  if (!isRow(line)) return false;
  const speaker = textIn(line['name'] ?? line['user'] ?? line['role']) ?? '';
  return (
    foldForMatch(speaker.slice(0, 200).trim()) === foldForMatch(character) ||
    /^(?:assistant|agent|\{\{char\}\}|\{\{agentName\}\})$/i.test(speaker)
  );
}

function textOf({ value, place }: Field, names: CardNames): string | undefined {
  const raw = textIn(isRow(value) ? (value['content'] ?? value['text']) : value);
  if (raw === undefined) {
    place.note('holds no text', value, 'left out');
    return undefined;
  }
  const numbered = raw.slice(0, EXAMPLE_CHARACTERS * 10).replace(NUMBERED, '{{user}}');
  const said = cleanText(
    fillMacros(withoutCalls(numbered), names, place),
    EXAMPLE_CHARACTERS,
    place,
  );
  return said === '' ? undefined : said;
}
