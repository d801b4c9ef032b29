import type { Message } from '../../records/message.js';
import { authorId } from '../name-index.js';
import { lineAt } from './feature.js';
import { strengthFor } from './link-line.js';
import { type LinkShares, shareLinks } from './resolve-link.js';

/** Whom a message that calls nobody most likely speaks to. */
export interface ImpliedAddressee {
  readonly id: string;
  /** They asked, or called the author, in what the message most likely goes on from; else the two are in conversation. */
  readonly reason: 'answer' | 'continuing';
  /** 0..1; from 0.5 on they count as spoken to. */
  readonly confidence: number;
}

/**
 * How much worse it is to take a message that starts a conversation for an answer than to miss an answer. Chosen on the dev split of
 * `tools/train-resolver/choose.ts`, so that few new threads are put to somebody.
 */
const NEW_THREAD_COST = 2.5;

/** Below this confidence it is not worth a guess. */
const LEAST = 0.3;

/** The most likely one; undefined where nobody is likely. */
export function impliedAddressee(
  message: Message,
  messages: readonly Message[],
  locale: string,
): ImpliedAddressee | undefined {
  if (authorId(message.author) === undefined || isAlone(message, messages)) return undefined;
  const found = shareLinks(message, messages, locale);
  const likeliest = likeliestAddressee(found);
  if (likeliest === undefined) return undefined;
  const { id, reason, share } = likeliest;
  const confidence = share / (share + NEW_THREAD_COST * found.start);
  return confidence < LEAST ? undefined : { id, reason, confidence };
}

/** Whom the message speaks to by the most of what it may go on from, and how much that is. */
export function likeliestAddressee(found: LinkShares) {
  const { window, places, shares, earlier } = found;
  const byAuthor = new Float64Array(window.authors);
  const bestShare = new Float64Array(window.authors);
  const bestPlace = new Int16Array(window.authors).fill(-1);
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] as number;
    const share = shares[index] as number;
    const author = spokenToIn(found, place);
    if (author < 0) continue;
    byAuthor[author] = (byAuthor[author] as number) + share;
    if (share <= (bestShare[author] as number)) continue;
    bestShare[author] = share;
    bestPlace[author] = place;
  }
  let best = -1;
  for (let author = 0; author < window.authors; author += 1)
    if ((byAuthor[author] as number) > (byAuthor[best] ?? 0)) best = author;
  if (best < 0) return undefined;
  const line = lineAt(window, bestPlace[best] as number);
  const asks = line.text.question > 0 || strengthFor(line, window.query.author) > 0;
  const reason: ImpliedAddressee['reason'] = line.author === best && asks ? 'answer' : 'continuing';
  const written = earlier[window.lines.findIndex(({ author }) => author === best)];
  const id = written === undefined ? undefined : authorId(written.author);
  return id === undefined ? undefined : { id, reason, share: byAuthor[best] as number };
}

/** Whom the message speaks to if it goes on from this line: the line's author, or, where that is its own, whom that line spoke to. */
function spokenToIn({ window }: LinkShares, place: number): number {
  const { threads, query, lines } = window;
  if (lineAt(window, place).author !== query.author) return lineAt(window, place).author;
  const called = threads.called[place] as number;
  if (called >= 0) return called;
  let from = threads.from[place] as number;
  while (from >= 0 && lines[from]?.author === query.author) from = threads.from[from] as number;
  return from < 0 ? -1 : lineAt(window, from).author;
}

/** Nobody else wrote anything. */
function isAlone(message: Message, messages: readonly Message[]): boolean {
  const self = authorId(message.author);
  return messages.every(({ author }) => {
    const id = authorId(author);
    return id === undefined || id === self;
  });
}
