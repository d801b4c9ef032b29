import type { Message } from '../records/message.js';
import type { ExamplePair } from '../records/prompt.js';
import { truncate } from '../text/graphemes.js';
import { anonymise, namesIn } from './anonymise.js';
import { safeTextOf } from './safe-text.js';

/** UTF-16 code units of each half of a pair. */
const MAX_CHARACTERS = 140;

/** Where example pairs are looked for. */
export interface ExamplePairsInput {
  /** A chat's history, oldest first. */
  readonly messages: readonly Message[];
  readonly selfBotId: string;
  /** Most pairs; 4 by default. */
  readonly limit?: number;
}

/**
 * What others said and what this bot answered, the newest pairs, oldest first. Handles and the names of everyone in the history are
 * taken out, and each half has at most 140 characters. Reactions and messages without text make no pair; one message is answered once.
 */
export function examplePairs(input: ExamplePairsInput): readonly ExamplePair[] {
  const { messages, selfBotId, limit = 4 } = input;
  const pairs: ExamplePair[] = [];
  const used = new Set<string>();
  let names: ReturnType<typeof namesIn> | undefined;
  for (let index = messages.length - 1; index >= 0 && pairs.length < limit; index -= 1) {
    const own = messages[index] as Message;
    if (own.author.kind !== 'bot' || own.author.botId !== selfBotId || own.meta.isReaction === true)
      continue;
    const answered = own.meta.respondsTo ?? own.replyTo;
    const theirs =
      answered === undefined ? undefined : messages.findLast(({ id }) => id === answered);
    if (theirs === undefined || theirs.author.botId === selfBotId || used.has(theirs.id)) continue;
    if (theirs.author.kind === 'system' || own.meta.partOf !== undefined) continue;
    names ??= namesIn(messages);
    const pair = { theirs: half(theirs, names), own: half(own, names) };
    if (pair.theirs === '' || pair.own === '') continue;
    used.add(theirs.id);
    pairs.push(pair);
  }
  return pairs.reverse();
}

function half(message: Message, names: ReturnType<typeof namesIn>): string {
  return truncate(anonymise(safeTextOf(message), names), MAX_CHARACTERS);
}
