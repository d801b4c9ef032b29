import type { Message } from '../../records/message.js';
import { frozenCopy } from '../frozen-copy.js';
import { keepNewest } from './bounds.js';
import { noteHuman, noteSent } from './counters.js';
import type { ChatState, World } from './world.js';

/** Adds a message or replaces the one of its id, keeps counts and indexes right, and drops the oldest beyond the bound. Gives the kept record. */
export function writeMessage(world: World, chat: ChatState, given: Message): Message {
  const message = frozenCopy(given);
  const before = world.messages.get(message.id);
  if (before !== undefined) takeOut(chat, before);
  chat.log.splice(placeOf(chat.log, message), 0, message);
  world.messages.set(message.id, message);
  index(world, chat, message, before);
  if (message.status === 'sent' && before?.status !== 'sent') noteSent(world, chat, message);
  if (message.author.kind === 'human' && before === undefined) noteHuman(chat, message.sentAt);
  forgetViews(chat);
  while (chat.log.length > world.bounds.messages) dropMessage(world, chat, chat.log[0] as Message);
  return message;
}

/** Removes a message whose time has passed; its external id is still recognised. */
export function dropMessage(world: World, chat: ChatState, message: Message): void {
  takeOut(chat, message);
  world.messages.delete(message.id);
  world.unsettled.delete(message.id);
  chat.reactions.delete(message.id);
  if (message.externalId !== undefined && isIndexed(chat, message)) {
    chat.byExternalId.delete(message.externalId);
    keepNewest(chat.gone, message.externalId, true, world.bounds.recognised);
  }
  forgetViews(chat);
}

/** Messages of a chat that come before (sentAt, id), newest first. */
export function messagesBefore(
  chat: ChatState,
  before: { readonly sentAt: number; readonly id: string } | undefined,
  limit: number,
): readonly Message[] {
  const end = before === undefined ? chat.log.length : placeOf(chat.log, before);
  return chat.log.slice(Math.max(0, end - limit), end).reverse();
}

function forgetViews(chat: ChatState): void {
  chat.messagesView = undefined;
  chat.reactionsView = undefined;
}

function index(world: World, chat: ChatState, message: Message, before: Message | undefined): void {
  if (message.status === 'pending' || message.status === 'unknown') {
    world.unsettled.set(message.id, message);
  } else {
    world.unsettled.delete(message.id);
  }
  const { externalId } = message;
  if (before?.externalId !== undefined && before.externalId !== externalId) {
    if (isIndexed(chat, before)) chat.byExternalId.delete(before.externalId);
  }
  // The first holder of an external id keeps it: what a settle reports must not hide a received message.
  if (externalId !== undefined && !chat.byExternalId.has(externalId)) {
    chat.byExternalId.set(externalId, message.id);
  }
}

function isIndexed(chat: ChatState, { id, externalId = '' }: Message): boolean {
  return chat.byExternalId.get(externalId) === id;
}

function takeOut(chat: ChatState, message: Message): void {
  const { log } = chat;
  const place = placeOf(log, message);
  if (log[place]?.id !== message.id) return;
  if (place === 0) log.shift();
  else log.splice(place, 1);
}

/** Where a message with this (sentAt, id) stands or would stand. Most are looked for near the end. */
function placeOf(
  log: readonly Message[],
  { sentAt, id }: { readonly sentAt: number; readonly id: string },
): number {
  let low = 0;
  let high = log.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = log[middle] as Message;
    if (other.sentAt < sentAt || (other.sentAt === sentAt && other.id < id)) low = middle + 1;
    else high = middle;
  }
  return low;
}
