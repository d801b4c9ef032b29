import type { TraceNeighbour } from '../records/draft.js';
import type { Message } from '../records/message.js';
import type { RecentText, Scene } from '../records/scene.js';
import type { Settings } from '../settings.js';
import { estimateSimilarity, fingerprint, preparedAlready } from '../text/signature.js';
import { closestText, type PreparedText, prepareText } from '../text/similarity.js';
import { holdsKey } from './recent-keys.js';

/** What a draft repeats: 'own' what the bot sent before, 'chat' what anybody said here, 'meaning' a text that an embedder found near. */
export interface Duplicate {
  readonly of: 'own' | 'chat' | 'meaning';
  readonly similarity: number;
  /** The text that is repeated; the draft itself where the earlier one is not kept. */
  readonly text: string;
}

const COMPARED = 50;
const HOUR_MS = 3_600_000;
/** A short common answer ('evet', 'haha', 'same here') may come back after so many others of the bot's own. */
const OWN_LAST_FEW = 5;
const COMMON_ANSWER = { words: 2, characters: 14 };

const preparedMemo = new WeakMap<Message, PreparedText>();
const joinedMemo = new WeakMap<Message, PreparedText>();

/**
 * What a draft repeats, before any random touch is put on it: the bot's own text of the last hours word for word, then anything alike
 * among its own last 50 and the chat's last 50 of whoever wrote them. A short common answer repeats only the bot's own last few.
 */
export function findDuplicate(
  draft: string,
  scene: Scene,
  recent: readonly RecentText[],
  settings: Settings['review']['dedup'],
  now: number,
  neighbours: readonly TraceNeighbour[] = [],
): Duplicate | undefined {
  const { key, signature, prepared } = fingerprint(draft);
  const since = now - settings.windowHours * HOUR_MS;
  const isCommon = isCommonAnswer(prepared.normalized);
  if (holdsKey(isCommon ? recent.slice(0, OWN_LAST_FEW) : recent, key, since))
    return { of: 'own', similarity: 1, text: draft };
  if (isCommon) return undefined;
  const own = [...recent];
  own.length = Math.min(own.length, COMPARED);
  for (const earlier of own) {
    const similarity = estimateSimilarity(signature, earlier.signature, settings.similarity);
    // An old text that is the same word for word is free again; its near repeats are then no worse.
    if (similarity >= settings.similarity && !(earlier.key === key && earlier.at < since))
      return { of: 'own', similarity, text: draft };
  }
  const said = scene.messages.slice(-COMPARED);
  const closest = closestText(prepared, said.map(preparedOf), settings.similarity);
  if (closest !== undefined)
    return { of: 'chat', similarity: closest.similarity, text: said[closest.index]?.text ?? draft };
  const joined = wholeTurns(said);
  const turn = closestText(
    prepared,
    joined.map((entry) => entry.prepared),
    settings.similarity,
  );
  if (turn !== undefined)
    return { of: 'chat', similarity: turn.similarity, text: joined[turn.index]?.text ?? draft };
  const near = neighbours.find((neighbour) => neighbour.similarity >= settings.similarity);
  return near === undefined ? undefined : { of: 'meaning', ...near };
}

function isCommonAnswer(normalized: string): boolean {
  return (
    normalized.length <= COMMON_ANSWER.characters &&
    normalized.split(' ').length <= COMMON_ANSWER.words
  );
}

function preparedOf(message: Message): PreparedText {
  let prepared = preparedMemo.get(message);
  if (prepared === undefined) {
    prepared = preparedAlready(message.text);
    preparedMemo.set(message, prepared);
  }
  return prepared;
}

/** Turns that were sent as several messages, put together again. */
function wholeTurns(
  said: readonly Message[],
): readonly { readonly text: string; readonly prepared: PreparedText }[] {
  const turns = new Map<string, Message[]>();
  for (const message of said) {
    const first = message.meta.partOf;
    if (first === undefined) continue;
    const parts = turns.get(first) ?? said.filter((other) => other.id === first);
    if (!parts.includes(message)) parts.push(message);
    turns.set(first, parts);
  }
  return Array.from(turns.values(), (parts) => {
    const text = parts.map((part) => part.text).join(' ');
    const last = parts.at(-1) as Message;
    let prepared = joinedMemo.get(last);
    if (prepared === undefined) {
      prepared = prepareText(text);
      joinedMemo.set(last, prepared);
    }
    return { text, prepared };
  });
}
