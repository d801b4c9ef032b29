import type { ForgetReceipt, ForgetUserRequest } from '../../ports/memory-store.js';
import { ErasedClaim, type Memory } from '../../records/memory.js';
import type { Message } from '../../records/message.js';
import { parseRecord } from '../../records/parse-record.js';
import type { TickTrace } from '../../records/tick-trace.js';
import { emptied } from './emptied.js';
import { forgetItems } from './inbox.js';
import { contentPlace } from './memories.js';
import { removeMemories, withSameClaim } from './memory-removal.js';
import { dropMessage, writeMessage } from './message-log.js';
import { dropPerson } from './people.js';
import { type PersonNames, personNames } from './person-names.js';
import { forgetScene } from './scene.js';
import type { ChatState, World } from './world.js';

type Counts = { -readonly [Name in keyof ForgetReceipt]: number };

/** Removes a person from everything that is stored. */
export function forgetUser(world: World, request: ForgetUserRequest): ForgetReceipt {
  const { userId, now } = request;
  const counts = noCounts(now);
  const own = new Set<string>();
  const called = [...request.names];
  for (const { id, author } of world.messages.values()) {
    if (author.userId !== userId) continue;
    own.add(id);
    called.push(...[author.displayName, author.username].filter((name) => name !== undefined));
  }
  const names = personNames(called);
  const erased = forgetMemories(
    world,
    counts,
    (memory) =>
      isAbout(memory, userId, own) || names.isIn([memory.text, ...memory.variants].join('\n')),
  );
  const changedBots = forgetStances(world, names);
  for (const chat of world.chats.values()) {
    const changed = chat.log.flatMap((message) => withoutPerson(message, own, names, now) ?? []);
    for (const { message, what } of changed) {
      writeMessage(world, chat, message);
      counts[what] += 1;
    }
    counts.inboxItems += forgetItems(world, chat.lane, (messageId) => own.has(messageId), now);
    const reactions = forgetReactions(chat, userId, own);
    counts.reactions += reactions;
    const isTheirs =
      changed.length + reactions > 0 || chat.chat.members.some((botId) => changedBots.has(botId));
    counts.traces += forgetTraces(world, chat, isTheirs ? () => true : recalls(erased));
  }
  const person = world.people.get(userId);
  if (person !== undefined) {
    dropPerson(world, person);
    counts.people += 1;
  }
  return receipt(world, counts);
}

/** Keeps claims that were erased elsewhere, and erases the memories that state one, with the traces that tell them. Gives how many went. */
export function eraseClaims(world: World, given: readonly ErasedClaim[]): number {
  const claims = given.map((each) => parseRecord(ErasedClaim, each, 'Erased claim'));
  const erased = new Set<string>();
  for (const claim of claims) {
    const place = contentPlace(claim);
    const stating = [...(world.claims.get(place) ?? [])];
    const gone = withSameClaim(
      world,
      stating.flatMap((id) => world.memories.get(id) ?? []),
    );
    removeMemories(world, gone, 'erased', claim.erasedAt, 'its claim was erased');
    for (const { id } of gone) erased.add(id);
    world.erasedClaims.set(place, claim);
  }
  if (erased.size === 0) return 0;
  for (const chat of world.chats.values()) forgetTraces(world, chat, recalls(erased));
  begin(world);
  return erased.size;
}

/** Empties a chat of everything that was said and remembered in it. */
export function forgetChat(world: World, chatId: string, now: number): ForgetReceipt {
  const counts = noCounts(now);
  const chat = world.chats.get(chatId);
  const said = new Set(chat?.log.map(({ id }) => id));
  const erased = forgetMemories(
    world,
    counts,
    (memory) =>
      memory.chatId === chatId || memory.evidence.some(({ messageId }) => said.has(messageId)),
  );
  if (chat !== undefined) {
    for (const reactions of chat.reactions.values()) counts.reactions += reactions.length;
    counts.inboxItems += forgetItems(world, chat.lane, () => true, now);
    for (const message of [...chat.log]) dropMessage(world, chat, message);
    counts.messages = said.size;
  }
  for (const each of world.chats.values())
    counts.traces += forgetTraces(world, each, each === chat ? () => true : recalls(erased));
  return receipt(world, counts);
}

function forgetMemories(
  world: World,
  counts: Counts,
  isGone: (memory: Memory) => boolean,
): ReadonlySet<string> {
  const memories = withSameClaim(world, [...world.memories.values()].filter(isGone));
  const claims = world.erasedClaims.size;
  counts.memoryEvents = removeMemories(world, memories, 'erased', counts.at, 'forgotten');
  counts.memories = memories.length;
  counts.erasedClaims = world.erasedClaims.size - claims;
  return new Set(memories.map(({ id }) => id));
}

function isAbout(memory: Memory, userId: string, own: ReadonlySet<string>): boolean {
  return (
    memory.authorId === userId ||
    memory.subjects.includes(userId) ||
    memory.claim?.subjectId === userId ||
    memory.evidence.some(({ messageId }) => own.has(messageId))
  );
}

function answersOne({ replyTo, meta }: Message, own: ReadonlySet<string>): boolean {
  return own.has(replyTo ?? '') || own.has(meta.respondsTo ?? '');
}

/** A message as it is without a person, and what it counts as; undefined where nothing in it is of them. */
function withoutPerson(
  message: Message,
  own: ReadonlySet<string>,
  names: PersonNames,
  now: number,
): { readonly message: Message; readonly what: 'messages' | 'answers' | 'mentions' } | undefined {
  if (own.has(message.id)) return { message: emptied(message, now), what: 'messages' };
  const { text, meta } = message;
  const { topic, mentions } = meta;
  const isNamed = names.isIn(`${text}\n${topic ?? ''}`) || mentions?.some(names.has) === true;
  if (message.author.kind === 'bot')
    return isNamed || answersOne(message, own)
      ? { message: emptied(message, now), what: 'answers' }
      : undefined;
  if (!isNamed) return undefined;
  const keywords = meta.keywords.filter((keyword) => !names.hasWord(keyword));
  const changed = {
    ...meta,
    keywords,
    ...(topic === undefined ? {} : { topic: names.without(topic) }),
    ...(mentions === undefined ? {} : { mentions: mentions.filter((each) => !names.has(each)) }),
  };
  return { message: { ...message, text: names.without(text), meta: changed }, what: 'mentions' };
}

/** Gives the bots that had such a stance: scenes showed it with them. */
function forgetStances(world: World, names: PersonNames): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const bot of world.bots.values()) {
    for (const { topic, text } of [...bot.stances.values()]) {
      if (!names.isIn(`${topic}\n${text}`)) continue;
      bot.stances.delete(topic);
      bot.version += 1;
      changed.add(bot.bot.id);
    }
  }
  return changed;
}

function forgetReactions(chat: ChatState, userId: string, own: ReadonlySet<string>): number {
  let count = 0;
  for (const [messageId, reactions] of [...chat.reactions]) {
    const kept = own.has(messageId)
      ? []
      : reactions.filter((reaction) => reaction.author.userId !== userId);
    count += reactions.length - kept.length;
    if (kept.length === 0) chat.reactions.delete(messageId);
    else chat.reactions.set(messageId, Object.freeze(kept));
  }
  if (count > 0) chat.reactionsView = undefined;
  return count;
}

function forgetTraces(
  world: World,
  chat: ChatState,
  isGone: (trace: TickTrace) => boolean,
): number {
  const gone = chat.traces.filter(isGone);
  for (const trace of gone) {
    chat.traces.splice(chat.traces.indexOf(trace), 1);
    world.traces.delete(trace.tickId);
  }
  return gone.length;
}

/** Whether a trace tells the text of one of these memories. */
function recalls(memoryIds: ReadonlySet<string>): (trace: TickTrace) => boolean {
  return ({ recollection }) =>
    recollection !== undefined &&
    (recollection.memories.some(({ memoryId }) => memoryIds.has(memoryId)) ||
      (recollection.pastReferenceIds ?? []).some((id) => memoryIds.has(id)));
}

function noCounts(at: number): Counts {
  const none = { memories: 0, memoryEvents: 0, messages: 0, answers: 0, mentions: 0, reactions: 0 };
  return { at, epoch: 0, ...none, inboxItems: 0, traces: 0, people: 0, erasedClaims: 0 };
}

function receipt(world: World, counts: Counts): ForgetReceipt {
  begin(world);
  return Object.freeze({ ...counts, epoch: world.epoch });
}

/** Begins a new epoch: what ticks that are open now come to know was read before it. */
function begin(world: World): void {
  world.epoch += 1;
  for (const chat of world.chats.values()) {
    chat.forgottenAt = chat.epoch;
    forgetScene(chat);
  }
}
