import type { OpenRoom } from '../cast/open-room.js';
import { quantile } from '../record/figures.js';
import type { AddressKind } from './addressing.js';

/** Somebody spoke to a stand-in and was answered. */
export interface Exchange {
  readonly nick: string;
  readonly asked: string;
  readonly standIn: string;
  readonly answer: string;
  readonly seconds: number;
}

/** What became of a kind of messages. */
export interface Outcomes {
  readonly messages: number;
  readonly answered: number;
  /** Answered together with a later message. */
  readonly coalesced: number;
  readonly turnedAway: number;
}

/** What became of the people's messages of a log. */
export interface ReplayFigures {
  /** Messages that reached the engine from people; the sum of the three below and `waiting`. */
  readonly received: number;
  readonly handled: number;
  readonly coalesced: number;
  readonly rejected: number;
  readonly waiting: number;
  readonly rejectedBy: Readonly<Record<string, number>>;
  /** The same messages by whom they speak to, as the log shows it. */
  readonly spokenTo: Readonly<Record<AddressKind, Outcomes>>;
  readonly secondsToAnswer: { readonly p50: number; readonly p95: number };
  readonly exchanges: readonly Exchange[];
}

/** Follows a replay. */
export interface ReplayTally {
  /** To be called before the message is said. */
  readonly expect: (externalId: string, asked: Asked) => void;
  /** Figures so far. */
  readonly figures: () => Promise<ReplayFigures>;
}

/** A message of a person that is on its way. */
export interface Asked {
  readonly nick: string;
  readonly text: string;
  readonly at: number;
  readonly kind: AddressKind;
}

const SAMPLES = 10;
const MAX_EXCHANGES = 2_000;
const MAX_REASONS = 50;

/** Counts what becomes of each message, in bounded memory. */
export function replayTally(room: OpenRoom): ReplayTally {
  const { engine, storage, chatId } = room;
  const waiting = new Map<string, Asked>();
  const names = new Map(room.scene.bots.map(({ bot }) => [bot.id, bot.name]));
  const rejectedBy: Record<string, number> = {};
  const spokenTo = {
    start: none(),
    reply: none(),
    name: none(),
    another: none(),
    nobody: none(),
  } satisfies Record<AddressKind, Outcomes>;
  const exchanges: Exchange[] = [];
  const seconds: number[] = [];

  engine.on('message:sent', ({ message }) => {
    const asked = message.replyTo === undefined ? undefined : waiting.get(message.replyTo);
    if (asked === undefined) return;
    const took = (message.sentAt - asked.at) / 1000;
    keep(seconds, took);
    keep(exchanges, {
      nick: asked.nick,
      asked: asked.text,
      standIn: names.get(message.author.botId ?? '') ?? '',
      answer: message.text,
      seconds: took,
    });
  });
  engine.on('inbox:settled', ({ messageId, outcome }) => {
    const asked = waiting.get(messageId);
    waiting.delete(messageId);
    if (outcome.kind === 'rejected') add(rejectedBy, outcome.reason);
    if (asked === undefined) return;
    const outcomes = spokenTo[asked.kind];
    if (outcome.kind === 'handled') outcomes.answered += 1;
    else if (outcome.kind === 'coalesced') outcomes.coalesced += 1;
    else outcomes.turnedAway += 1;
  });
  return {
    expect(externalId, asked) {
      waiting.set(`${chatId}/${externalId}`, { ...asked, text: asked.text.slice(0, 300) });
      spokenTo[asked.kind].messages += 1;
    },
    async figures() {
      const counts = await storage.inbox.counts(chatId);
      const ascending = seconds.toSorted((a, b) => a - b);
      return {
        received: counts.received,
        handled: counts.handled,
        coalesced: counts.coalesced,
        rejected: counts.rejected,
        waiting: counts.waiting,
        rejectedBy: { ...rejectedBy },
        spokenTo: structuredClone(spokenTo),
        secondsToAnswer: {
          p50: quantile(ascending, 0.5) ?? 0,
          p95: quantile(ascending, 0.95) ?? 0,
        },
        exchanges: spread(exchanges, SAMPLES),
      };
    },
  };
}

function none() {
  return { messages: 0, answered: 0, coalesced: 0, turnedAway: 0 };
}

function add(counts: Record<string, number>, reason: string): void {
  const isKnown = reason in counts || Object.keys(counts).length < MAX_REASONS;
  const key = isKnown ? reason : 'other';
  counts[key] = (counts[key] ?? 0) + 1;
}

function keep<T>(values: T[], value: T): void {
  values.push(value);
  if (values.length > MAX_EXCHANGES) values.splice(0, MAX_EXCHANGES / 2);
}

/** At most `count` of the values, evenly spread over them. */
function spread<T>(values: readonly T[], count: number): T[] {
  if (values.length <= count) return [...values];
  return Array.from(
    { length: count },
    (_, place) => values[Math.floor(((place + 0.5) * values.length) / count)] as T,
  );
}
