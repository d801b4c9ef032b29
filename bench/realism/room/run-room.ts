import {
  type LanguageModel,
  type Message,
  memoryStorage,
  type SettingsPatch,
  seededRandom,
} from '@coterie/core';
import { simulatedRoom } from '@coterie/core/testing';
import type { Row } from '../row.js';
import { castFrom, peopleOf } from './cast.js';
import { simulatedPeople } from './people.js';

/** One simulated room. */
export interface RoomOptions {
  readonly seed: string;
  readonly bots: number;
  readonly people: number;
  readonly days: number;
  /** How lively the people are. */
  readonly activity?: number;
  readonly settings?: SettingsPatch;
  readonly models?: readonly LanguageModel[];
}

/** What was said, and what it took. */
export interface RoomRun {
  readonly rows: readonly Row[];
  readonly byBots: number;
  /** Turns in which bots said something: the parts of a split message are one. */
  readonly turns: number;
  readonly wakes: number;
  readonly wakesWithModel: number;
  readonly modelCalls: number;
  readonly silences: Readonly<Record<string, number>>;
}

const CHAT = 'room';
const DAY_MS = 86_400_000;

/** Runs a room of bots and simulated people on a virtual clock, from a Monday morning on. */
export async function runRoom(options: RoomOptions): Promise<RoomRun> {
  const { seed, days, settings, models, activity = 1 } = options;
  const random = seededRandom(seed);
  const { bots, stances, topics } = castFrom(random.at('cast'), options.bots);
  const room = await simulatedRoom({
    seed,
    bots,
    stances,
    chats: [{ id: CHAT, topics: [...topics], members: bots.map(({ id }) => id) }],
    storage: memoryStorage({ messages: 150 }),
    settings: { retention: { traces: 0 }, ...settings },
    ...(models === undefined ? {} : { models }),
  });
  const { engine, transport, clock } = room;
  const rows: Row[] = [];
  const places = new Map<string, number>();
  const names = new Map<string, string>();
  let byBots = 0;
  let turns = 0;
  let modelCalls = 0;
  // A wake is a turn, or a batch of answers that is opened at one time.
  const wakes = new Set<number>();
  const withModel = new Set<number>();
  const openedAt = new Map<string, number>();
  const silences: Record<string, number> = {};
  const people = simulatedPeople({
    names: peopleOf(options.people),
    topics,
    random,
    clock,
    activity,
    say: (by, text, replyTo) =>
      void transport.say({
        chat: CHAT,
        author: { externalId: by, displayName: by, username: by },
        text,
        ...(replyTo === undefined ? {} : { replyTo }),
      }),
  });
  const note = (message: Message) => {
    const user = message.author.displayName ?? '';
    const i = rows.length;
    const target = message.replyTo === undefined ? undefined : places.get(message.replyTo);
    rows.push({
      chat: seed,
      i,
      t: message.sentAt / 1000,
      user,
      text: message.text,
      ...(target === undefined ? {} : { reply: target }),
    });
    places.set(message.id, i);
    names.set(message.id, user);
    const to = message.replyTo === undefined ? undefined : names.get(message.replyTo);
    people.hear({
      id: message.externalId ?? '',
      by: user,
      text: message.text,
      ...(to === undefined ? {} : { to }),
    });
  };
  engine.on('message:received', ({ message }) => note(message));
  engine.on('message:sent', ({ message }) => {
    byBots += 1;
    if (message.meta.partOf === undefined) turns += 1;
    note(message);
  });
  engine.on('tick:started', ({ tickId, at }) => {
    wakes.add(at);
    openedAt.set(tickId, at);
  });
  engine.on('tick:silent', ({ reason }) => {
    silences[reason] = (silences[reason] ?? 0) + 1;
  });
  engine.on('model:called', ({ tickId }) => {
    modelCalls += 1;
    withModel.add(openedAt.get(tickId) ?? 0);
  });
  await room.run(days * DAY_MS);
  await engine.stop();
  return {
    rows,
    byBots,
    turns,
    wakes: wakes.size,
    wakesWithModel: withModel.size,
    modelCalls,
    silences,
  };
}
