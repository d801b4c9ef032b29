import type { Metrics } from '@coterie/core';
import type { OpenRoom } from '../cast/open-room.js';
import { follow, type RoomEvent } from './story.js';
import { transcriptHash } from './transcript-hash.js';

/** A room's figures at one moment. */
export interface RoomFigures {
  readonly metrics: Metrics;
  readonly transcriptSha256: string;
  readonly people: { readonly said: number; readonly answered: number };
  /** Seconds from a person's message to the reply to it, ascending; the newest 10,000. */
  readonly answerSeconds: readonly number[];
}

/** Counts a room from its start, and stops counting where `limit` ticks have ended. */
export interface Recorder {
  readonly figures: () => RoomFigures;
  /** Ticks that have ended, at most the limit. */
  readonly ticks: () => number;
  readonly isFull: () => boolean;
  readonly stop: () => void;
}

/** Options of {@link recordRoom}. */
export interface RecordOptions {
  /** Ticks; default: no limit. */
  readonly limit?: number;
  /** Told of what happens until the limit is reached. */
  readonly onEvent?: (event: RoomEvent) => void;
  /** Called when the limit is reached. */
  readonly onFull?: () => void;
}

const MAX_WAITING = 1_000;
const MAX_ANSWERS = 10_000;

/** Records a room that has not started yet. */
export function recordRoom(room: OpenRoom, options: RecordOptions = {}): Recorder {
  const { limit = Number.POSITIVE_INFINITY, onEvent, onFull } = options;
  const hash = transcriptHash();
  const unanswered = new Map<string, number>();
  const answers: number[] = [];
  const people = { said: 0, answered: 0 };
  let ticks = 0;
  let last: RoomFigures | undefined;

  const now = (): RoomFigures => ({
    metrics: room.engine.metrics(),
    transcriptSha256: hash.digest(),
    people: { ...people },
    answerSeconds: answers.toSorted((a, b) => a - b),
  });
  const offs = [
    room.engine.on('message:received', ({ message }) => {
      if (last !== undefined || message.author.kind !== 'human') return;
      people.said += 1;
      unanswered.set(message.id, message.sentAt);
      const [oldest] = unanswered.keys();
      if (unanswered.size > MAX_WAITING && oldest !== undefined) unanswered.delete(oldest);
    }),
    room.engine.on('message:sent', ({ message }) => {
      const askedAt = message.replyTo === undefined ? undefined : unanswered.get(message.replyTo);
      if (last !== undefined || message.replyTo === undefined || askedAt === undefined) return;
      unanswered.delete(message.replyTo);
      people.answered += 1;
      answers.push((message.sentAt - askedAt) / 1000);
      if (answers.length > MAX_ANSWERS) answers.shift();
    }),
    room.engine.on('tick:ended', () => {
      if (last !== undefined) return;
      ticks += 1;
      if (ticks < limit) return;
      last = now();
      onFull?.();
    }),
    follow(room, (event) => {
      if (last !== undefined) return;
      hash.add(event);
      onEvent?.(event);
    }),
  ];
  return {
    figures: () => last ?? now(),
    ticks: () => ticks,
    isFull: () => last !== undefined,
    stop() {
      last ??= now();
      for (const off of offs) off();
    },
  };
}

/** The nearest-rank quantile of ascending values; undefined of none. */
export function quantile(ascending: readonly number[], share: number): number | undefined {
  return ascending[Math.min(ascending.length - 1, Math.ceil(share * ascending.length) - 1)];
}
