import type { Message } from '../records/message.js';
import type { Scene } from '../records/scene.js';
import { type Addressee, resolveAddressees } from '../speakers/resolve-addressees.js';
import { localeOf } from './history.js';
import { rememberLatest } from './latest.js';
import { rosterOf } from './roster.js';

/** From here on a message is put to someone; see `resolveAddressees`. */
export const PLAIN_CONFIDENCE = 0.5;

/** Signs in the message itself; an exchange that it seems to go on with is none. */
const EXPLICIT: ReadonlySet<string> = new Set(['reply', 'mention', 'name-start', 'name']);

/** Messages before one that its resolution looks at, beside the one it replies to. */
const CONTEXT = 6;

interface Resolved {
  readonly roster: string;
  readonly locale: string;
  /** Numbers of the messages that were looked at: holding the messages would hold the whole history. */
  readonly context: readonly number[];
  readonly addressees: readonly Addressee[];
}

const resolved = new WeakMap<Message, Resolved>();
const numbers = new WeakMap<Message, number>();
let lastNumber = 0;

/** Each message object under a number of its own, in the order of the scene. */
const numbersOf = rememberLatest((scene: Scene) => scene.messages.map(numberOf));
const places = rememberLatest(
  (scene: Scene) => new Map(scene.messages.map(({ id }, index) => [id, index])),
);

/**
 * Whom the scene's message at `index` speaks to. Resolved once for a message, its near context and the names of the chat's members: the
 * same three give the same answer in every tick and every process.
 */
export function addresseesAt(scene: Scene, index: number): readonly Addressee[] {
  const message = scene.messages[index];
  if (message === undefined) return [];
  const locale = localeOf(message, scene);
  const roster = rosterOf(scene);
  const from = Math.max(0, index - CONTEXT);
  const target = message.replyTo === undefined ? undefined : places(scene).get(message.replyTo);
  const far = target !== undefined && target < from ? target : undefined;
  const known = resolved.get(message);
  if (
    known !== undefined &&
    known.roster === roster.key &&
    known.locale === locale &&
    isSameContext(known.context, numbersOf(scene), from, index, far)
  ) {
    return known.addressees;
  }
  const near = scene.messages.slice(from, index);
  const first = far === undefined ? undefined : scene.messages[far];
  const context = first === undefined ? near : [first, ...near];
  const { members } = roster;
  const addressees = resolveAddressees(message, { members, messages: context, locale });
  resolved.set(message, { roster: roster.key, locale, context: context.map(numberOf), addressees });
  return addressees;
}

/** Whether the scene's message at `index` speaks to the bot by a sign of its own: a reply, a mention, its name as a call. */
export function isAddressedAt(scene: Scene, index: number, botId: string): boolean {
  return addresseesAt(scene, index).some((one) => one.botId === botId && isExplicit(one));
}

/** Whether an addressee was found by a plain sign in the message itself. */
export function isExplicit({ confidence, reason }: Addressee): boolean {
  return confidence >= PLAIN_CONFIDENCE && EXPLICIT.has(reason);
}

function isSameContext(
  known: readonly number[],
  inScene: readonly number[],
  from: number,
  index: number,
  far: number | undefined,
): boolean {
  const before = far === undefined ? 0 : 1;
  if (known.length !== index - from + before) return false;
  if (far !== undefined && known[0] !== inScene[far]) return false;
  for (let place = from; place < index; place += 1) {
    if (known[place - from + before] !== inScene[place]) return false;
  }
  return true;
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
