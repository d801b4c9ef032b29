import { isHistory, type Message } from '../../records/message.js';
import type { Person } from '../../records/person.js';
import type { Reaction } from '../../records/reaction.js';
import type { Member, Scene } from '../../records/scene.js';
import type { Writable } from '../../records/writable.js';
import { SCENE_MESSAGES, SCENE_STANCES } from './bounds.js';
import type { BotState, ChatState, MemberCell, World } from './world.js';

const NONE = Object.freeze([]);

/** What one decision may read of a chat. Parts that did not change since the last scene are the very same objects. */
export function readScene(world: World, chat: ChatState, now: number): Scene {
  const messages = messagesOf(chat);
  const scene: Writable<Scene> = {
    chat: chat.chat,
    turn: chat.turn,
    openedAt: now,
    isPaused: chat.isPaused,
    members: membersOf(world, chat, now),
    messages,
    people: peopleOf(world, chat, messages),
    reactions: reactionsOf(chat, messages),
    loopLastHour: chat.loop.count(now),
    toldHeadlines: chat.told,
    news: NONE,
  };
  if (chat.nextDueAt !== undefined) scene.nextDueAt = chat.nextDueAt;
  return Object.freeze(scene);
}

/** Drops all that the last scene showed. */
export function forgetScene(chat: ChatState): void {
  Object.assign(chat, {
    cells: [],
    membersView: NONE,
    rosterVersion: 0,
    messagesView: undefined,
    peopleView: NONE,
    peopleVersion: 0,
    reactionsView: undefined,
  } satisfies Partial<ChatState>);
}

function messagesOf(chat: ChatState): readonly Message[] {
  if (chat.messagesView !== undefined) return chat.messagesView;
  const { log } = chat;
  const newest: Message[] = [];
  for (let place = log.length - 1; place >= 0 && newest.length < SCENE_MESSAGES; place -= 1) {
    const message = log[place] as Message;
    if (isHistory(message)) newest.push(message);
  }
  chat.messagesView = Object.freeze(newest.reverse());
  chat.peopleVersion = 0;
  return chat.messagesView;
}

function peopleOf(world: World, chat: ChatState, messages: readonly Message[]): readonly Person[] {
  if (chat.peopleVersion === world.peopleVersion) return chat.peopleView;
  const people = new Set<Person>();
  for (const { author } of messages) {
    const person = author.userId === undefined ? undefined : world.people.get(author.userId);
    if (person !== undefined) people.add(person);
  }
  const list = [...people];
  const isSame =
    list.length === chat.peopleView.length &&
    list.every((person, place) => person === chat.peopleView[place]);
  if (!isSame) chat.peopleView = Object.freeze(list);
  chat.peopleVersion = world.peopleVersion;
  return chat.peopleView;
}

function reactionsOf(chat: ChatState, messages: readonly Message[]) {
  if (chat.reactionsView !== undefined) return chat.reactionsView;
  const found: Reaction[] = [];
  if (chat.reactions.size > 0) {
    for (const { id } of messages) {
      const own = chat.reactions.get(id);
      if (own !== undefined) found.push(...own);
    }
  }
  chat.reactionsView = Object.freeze(found);
  return chat.reactionsView;
}

function membersOf(world: World, chat: ChatState, now: number): readonly Member[] {
  let isChanged = false;
  if (chat.rosterVersion !== world.rosterVersion) {
    const cells: MemberCell[] = [];
    for (const id of chat.chat.members) {
      const state = world.bots.get(id);
      if (state !== undefined) cells.push(cellOf(chat, state, now));
    }
    chat.cells = cells;
    chat.rosterVersion = world.rosterVersion;
    isChanged = true;
  } else {
    const { cells } = chat;
    for (let place = 0; place < cells.length; place += 1) {
      const cell = cells[place] as MemberCell;
      if (isCurrent(chat, cell, now)) continue;
      cells[place] = cellOf(chat, cell.state, now);
      isChanged = true;
    }
  }
  if (isChanged) chat.membersView = Object.freeze(chat.cells.map((cell) => cell.member));
  return chat.membersView;
}

function isCurrent(chat: ChatState, cell: MemberCell, now: number): boolean {
  const { state } = cell;
  return (
    cell.version === state.version &&
    cell.sentLastHour === state.sent.count(now) &&
    cell.lastSpokeAt === chat.lastSpoke.get(state.bot.id)
  );
}

function cellOf(chat: ChatState, state: BotState, now: number): MemberCell {
  const { bot, version, isPaused, recent } = state;
  const lastSpokeAt = chat.lastSpoke.get(bot.id);
  const sentLastHour = state.sent.count(now);
  const member: Writable<Member> = {
    bot,
    sentLastHour,
    isPaused,
    recent,
    stances: newestOf(state.stances),
    holdings: newestOf(state.holdings),
  };
  if (lastSpokeAt !== undefined) member.lastSpokeAt = lastSpokeAt;
  return { state, version, sentLastHour, lastSpokeAt, member: Object.freeze(member) };
}

function newestOf<T extends { readonly updatedAt: number }>(values: ReadonlyMap<string, T>) {
  if (values.size === 0) return NONE;
  const newest = [...values.entries()].sort(
    ([a, left], [b, right]) => right.updatedAt - left.updatedAt || (a < b ? -1 : 1),
  );
  return Object.freeze(newest.slice(0, SCENE_STANCES).map(([, value]) => value));
}
