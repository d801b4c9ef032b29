import type { Message } from '@coterie/core';
import type { AnnotatedLog } from './irc-log.js';

/** For each annotated line by a person, whom a resolver takes it to speak to. */
export type PredictedAddressees = ReadonlyMap<number, string | undefined>;

/** Shares in percent, with how many lines each is of. */
export interface AddresseeScores {
  readonly accuracy: number;
  readonly addressed: number;
  /** Of lines whose text holds no name of anybody who wrote before. */
  readonly implicitAccuracy: number;
  readonly implicit: number;
  /** Starts of conversations that are put to somebody whom their text does not name. */
  readonly falseOnNewThreads: number;
  /** Starts that are put to anybody, by name or not. */
  readonly addressedNewThreads: number;
  readonly newThreads: number;
}

const EDGES = /^[^a-z0-9_]+|[^a-z0-9_]+$/g;

/**
 * A line counts as addressed if an annotated antecedent of it is by somebody else; whoever wrote one of these is right, anybody else and
 * nobody at all is wrong. A line counts as the start of a conversation if it is annotated as linked to itself alone.
 */
export function addresseeScores(
  logs: readonly AnnotatedLog[],
  predicted: readonly PredictedAddressees[],
): AddresseeScores {
  const count = {
    addressed: 0,
    right: 0,
    implicit: 0,
    implicitRight: 0,
    starts: 0,
    put: 0,
    false: 0,
  };
  for (const [number, { messages, antecedents }] of logs.entries()) {
    const names = new Map<string, string>();
    for (const [line, message] of messages.entries()) {
      const { userId, username = '' } = message.author;
      if (userId === undefined) continue;
      names.set(username.toLowerCase(), userId);
      const links = antecedents.get(line);
      if (links === undefined) continue;
      const named = namedIn(message.text, names, userId);
      const said = predicted[number]?.get(line);
      const others = othersOf(links, line, messages, userId);
      if (others.size > 0) {
        const isRight = said !== undefined && others.has(said) ? 1 : 0;
        count.addressed += 1;
        count.right += isRight;
        if (named.size === 0) {
          count.implicit += 1;
          count.implicitRight += isRight;
        }
      } else if (links.size === 1 && links.has(line)) {
        count.starts += 1;
        if (said !== undefined) count.put += 1;
        if (said !== undefined && !named.has(said)) count.false += 1;
      }
    }
  }
  const percent = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);
  return {
    accuracy: percent(count.right, count.addressed),
    addressed: count.addressed,
    implicitAccuracy: percent(count.implicitRight, count.implicit),
    implicit: count.implicit,
    falseOnNewThreads: percent(count.false, count.starts),
    addressedNewThreads: percent(count.put, count.starts),
    newThreads: count.starts,
  };
}

function othersOf(
  links: ReadonlySet<number>,
  line: number,
  messages: readonly Message[],
  self: string,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const link of links) {
    const author = messages[link]?.author.userId;
    if (link !== line && author !== undefined && author !== self) found.add(author);
  }
  return found;
}

/** Who is named in a text, by whole pieces of it without the marks around them. */
function namedIn(
  text: string,
  names: ReadonlyMap<string, string>,
  self: string,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const piece of text.toLowerCase().split(/\s+/)) {
    for (const key of [piece.replace(/[:,;.!?]+$/, ''), piece.replace(EDGES, '')]) {
      const who = names.get(key);
      if (who !== undefined && who !== self) found.add(who);
    }
  }
  return found;
}
