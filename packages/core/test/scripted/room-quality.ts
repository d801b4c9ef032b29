import { contentWords } from '../../src/text/content-words.js';
import { normalizeForCompare } from '../../src/text/normalize.js';
import { closestText, type PreparedText, prepareText } from '../../src/text/similarity.js';
import { tokenize } from '../../src/text/tokenize.js';
import type { RoomMessage } from './room.js';

/** Shares (0..1) of messages that repeat an earlier one of the room, by text and by trigram similarity of at least 0.85. */
export interface RepeatRates {
  readonly exact: number;
  readonly near: number;
}

const NEAR = 0.85;
const STEM = 5;

/** How much of a room was said before in it. An exact repeat is a near one too. */
export function repeatRates(texts: readonly string[]): RepeatRates {
  const known = new Set<string>();
  const before: PreparedText[] = [];
  let exact = 0;
  let near = 0;
  for (const text of texts) {
    const prepared = prepareText(text);
    if (known.has(prepared.normalized)) exact += 1;
    if (closestText(prepared, before, NEAR) !== undefined) near += 1;
    known.add(prepared.normalized);
    before.push(prepared);
  }
  return { exact: exact / texts.length, near: near / texts.length };
}

/** The replies that share nothing with their target: no content word, no stance of the speaker on it, and no answer to its question. */
export function unrelatedReplies(
  messages: readonly RoomMessage[],
  locale: string,
  answerForms: RegExp,
): RoomMessage[] {
  return messages.filter(({ move, target, text, stances }) => {
    if (move !== 'reply' || target === undefined) return false;
    const theirs = stems(target.text, locale);
    const own = stems(text, locale);
    if (own.some((stem) => theirs.includes(stem))) return false;
    if (target.text.includes('?') && answerForms.test(text)) return false;
    const said = normalizeForCompare(text);
    return !stances.some(
      (stance) =>
        said.includes(normalizeForCompare(stance)) &&
        stems(stance, locale).some((stem) => theirs.includes(stem)),
    );
  });
}

/**
 * How often a multinomial naive Bayes over bags of words, trained on the odd messages, names the writer of an even one: a share of 0..1. `ignored` are words that give a
 * writer away without being style: names and handles.
 */
export function writerAccuracy(
  messages: readonly RoomMessage[],
  ignored: ReadonlySet<string>,
): number {
  const bag = (text: string): string[] =>
    tokenize(text.toLowerCase())
      .map((token) => token.text)
      .filter((word) => !ignored.has(word));
  const counts = new Map<string, Map<string, number>>();
  const totals = new Map<string, number>();
  const documents = new Map<string, number>();
  const vocabulary = new Set<string>();
  for (const [index, { botId, text }] of messages.entries()) {
    if (index % 2 === 0) continue;
    const own = counts.get(botId) ?? new Map<string, number>();
    counts.set(botId, own);
    documents.set(botId, (documents.get(botId) ?? 0) + 1);
    for (const word of bag(text)) {
      vocabulary.add(word);
      own.set(word, (own.get(word) ?? 0) + 1);
      totals.set(botId, (totals.get(botId) ?? 0) + 1);
    }
  }
  const tested = messages.filter((_, index) => index % 2 === 0);
  const right = tested.filter(({ botId, text }) => {
    const words = bag(text);
    const scores = [...counts].map(([writer, own]) => {
      const size = (totals.get(writer) ?? 0) + vocabulary.size;
      const prior = Math.log(documents.get(writer) ?? 1);
      return {
        writer,
        score: words.reduce(
          (sum, word) => sum + Math.log(((own.get(word) ?? 0) + 1) / size),
          prior,
        ),
      };
    });
    return scores.reduce((best, one) => (one.score > best.score ? one : best)).writer === botId;
  });
  return right.length / tested.length;
}

/** What no finished message shows: each with its pattern. */
export const DEFECTS: Readonly<Record<string, RegExp>> = {
  'a slot or a choice that was left open': /[{}[\]|]|undefined|null|NaN/,
  'a double space or one before a mark': / {2}| [,.!?;:](?!\))/,
  'a doubled word': /(?<![\p{L}'’])(\p{L}{2,}) \1(?![\p{L}'’])/iu,
  'doubled marks': /[,;:][,.;:!?]|(?<!\.)\.\.(?!\.)|: [^":.]{0,40}: [^":.]{0,40}: /,
  'a small letter at the beginning': /^\p{Ll}/u,
  'a small letter after the end of a sentence': /[^.…"”][.!?] \p{Ll}/u,
  'an empty quotation': /["“]\s*["”]/,
};

/** What none shows that has gone through its bot's voice, which may begin small. */
export const SPOKEN_DEFECTS = Object.fromEntries(
  Object.entries(DEFECTS).filter(([name]) => name !== 'a small letter at the beginning'),
);

/** The messages that show a defect, with its name. */
export function defectsIn(
  texts: readonly string[],
  defects: Readonly<Record<string, RegExp>> = DEFECTS,
): string[] {
  return texts.flatMap((text) =>
    Object.entries(defects).flatMap(([name, pattern]) =>
      pattern.test(text) ? [`${name}: ${text}`] : [],
    ),
  );
}

/** The words of the texts that belong to another language: by list, or by a letter of it. */
export function foreignWords(
  texts: readonly string[],
  list: ReadonlySet<string>,
  letters: RegExp,
): string[] {
  return texts.flatMap((text) =>
    tokenize(text.toLowerCase())
      .map((token) => token.text)
      .filter((word) => list.has(word) || letters.test(word)),
  );
}

function stems(text: string, locale: string): string[] {
  return contentWords(text, locale).map((word) => word.slice(0, STEM));
}
