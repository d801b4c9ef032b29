import type { Message } from '../records/message.js';
import type { Scene } from '../records/scene.js';
import { resolveCalls } from '../speakers/resolve-addressees.js';
import { localeOf } from './history.js';
import { rememberLatest } from './latest.js';
import { readingOf } from './reading.js';
import { rosterOf } from './roster.js';

/** From here on a message is put to someone; see `resolveAddressees`. */
export const PLAIN_CONFIDENCE = 0.5;

/** Messages before one that the resolution of its names looks at. */
const CONTEXT = 6;
/** Signs in the text itself; an exchange that a message seems to go on with is none. */
const IN_TEXT: ReadonlySet<string> = new Set(['mention', 'name-start', 'name']);
const NOBODY: readonly string[] = [];

interface Called {
  readonly roster: string;
  readonly locale: string;
  /** Numbers of the messages that were looked at: holding the messages would hold the whole history. Absent where the text itself names nobody. */
  readonly context?: readonly number[];
  readonly botIds: readonly string[];
}

const called = new WeakMap<Message, Called>();
const numbers = new WeakMap<Message, number>();
let lastNumber = 0;

/** Each message object under a number of its own, in the order of the scene. */
const numbersOf = rememberLatest((scene: Scene) => scene.messages.map(numberOf));
const byId = rememberLatest(
  (scene: Scene) => new Map(scene.messages.map((message) => [message.id, message])),
);

/** Our bots that the scene's message at `index` speaks to by a plain sign: a reply to them, their handle, their name as a call. */
export function calledAt(scene: Scene, index: number): readonly string[] {
  const message = scene.messages[index];
  if (message === undefined) return NOBODY;
  const inText = calledInText(scene, index, message);
  const target = message.replyTo === undefined ? undefined : byId(scene).get(message.replyTo);
  const botId = target?.author.botId;
  if (botId === undefined || botId === message.author.botId || inText.includes(botId))
    return inText;
  return [botId, ...inText];
}

/**
 * Resolved once for a message, the messages just before it and the names of the chat's members: the same three give the same answer in
 * every tick and every process.
 */
function calledInText(scene: Scene, index: number, message: Message): readonly string[] {
  const locale = localeOf(message, scene);
  const { key: roster, names, members } = rosterOf(scene);
  const known = called.get(message);
  const isKnown = known !== undefined && known.roster === roster && known.locale === locale;
  if (isKnown && known.context === undefined) return NOBODY;
  const mayCall =
    (message.meta.mentions?.length ?? 0) > 0 ||
    message.text.includes('@') ||
    names.test(readingOf(message, locale).words);
  if (!mayCall) {
    called.set(message, { roster, locale, botIds: NOBODY });
    return NOBODY;
  }
  const from = Math.max(0, index - CONTEXT);
  if (isKnown && isSameContext(known.context, numbersOf(scene), from, index)) return known.botIds;
  const messages = scene.messages.slice(from, index);
  const botIds: string[] = [];
  for (const one of resolveCalls(message, { members, messages, locale })) {
    if (one.botId === undefined || one.confidence < PLAIN_CONFIDENCE) continue;
    if (IN_TEXT.has(one.reason)) botIds.push(one.botId);
  }
  called.set(message, { roster, locale, context: messages.map(numberOf), botIds });
  return botIds;
}

function isSameContext(
  known: readonly number[] = [],
  inScene: readonly number[],
  from: number,
  index: number,
): boolean {
  if (known.length !== index - from) return false;
  return known.every((number, place) => number === inScene[from + place]);
}

function numberOf(message: Message): number {
  let number = numbers.get(message);
  if (number === undefined) {
    lastNumber += 1;
    number = lastNumber;
    numbers.set(message, number);
  }
  return number;
}
