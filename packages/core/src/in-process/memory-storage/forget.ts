import type { ForgetReceipt, ForgetUserRequest } from '../../ports/memory-store.js';
import type { Memory } from '../../records/memory.js';
import { type Message, MessageMeta } from '../../records/message.js';
import type { TickTrace } from '../../records/tick-trace.js';
import { tokenize } from '../../text/tokenize.js';
import { forgetItems } from './inbox.js';
import { removeMemories, withSameClaim } from './memory-removal.js';
import { dropMessage, writeMessage } from './message-log.js';
import { dropPerson } from './people.js';
import type { ChatState, World } from './world.js';

type Counts = { -readonly [Name in keyof ForgetReceipt]: number };

/** Removes a person from everything that is stored. */
export function forgetUser(world: World, request: ForgetUserRequest): ForgetReceipt {
  const { userId, now } = request;
  const counts = noCounts(now);
  const own = new Set<string>();
  for (const message of world.messages.values())
    if (message.author.userId === userId) own.add(message.id);
  const isNamed = namesIn(request.names);
  const erased = forgetMemories(
    world,
    counts,
    (memory) =>
      isAbout(memory, userId, own) || isNamed([memory.text, ...memory.variants].join('\n')),
  );
  for (const chat of world.chats.values()) {
    const here = chat.log.filter(({ id }) => own.has(id));
    const answers = chat.log.filter(
      (message) =>
        message.author.kind === 'bot' && (answersOne(message, own) || isNamed(message.text)),
    );
    for (const message of [...here, ...answers]) writeMessage(world, chat, emptied(message, now));
    counts.messages += here.length;
    counts.answers += answers.length;
    counts.inboxItems += forgetItems(world, chat.lane, (messageId) => own.has(messageId), now);
    const reactions = forgetReactions(chat, userId, own);
    counts.reactions += reactions;
    const isTheirs = here.length + answers.length + reactions > 0;
    counts.traces += forgetTraces(world, chat, isTheirs ? () => true : recalls(erased));
  }
  const person = world.people.get(userId);
  if (person !== undefined) {
    dropPerson(world, person);
    counts.people += 1;
  }
  return receipt(world, counts);
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

function namesIn(names: readonly string[]): (text: string) => boolean {
  const wanted = names.map(bareWords).filter((name) => name.length > 0);
  if (wanted.length === 0) return () => false;
  return (text) => {
    const said = bareWords(text);
    return wanted.some((name) =>
      said.some((_, index) => name.every((word, offset) => said[index + offset] === word)),
    );
  };
}

function bareWords(text: string): readonly string[] {
  return tokenize(text).map((token) => token.text.replace(/^@/, '').replace(/['’].*$/, ''));
}

function emptied(message: Message, now: number): Message {
  const { author, deletedAt = now, editedAt: _, ...rest } = message;
  return {
    ...rest,
    author: author.kind === 'bot' ? author : { kind: author.kind },
    text: '',
    deletedAt,
    meta: MessageMeta.parse(author.kind === 'bot' ? { tickId: message.meta.tickId } : {}),
  };
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
  const none = { memories: 0, memoryEvents: 0, messages: 0, answers: 0, reactions: 0 };
  return { at, epoch: 0, ...none, inboxItems: 0, traces: 0, people: 0, erasedClaims: 0 };
}

function receipt(world: World, counts: Counts): ForgetReceipt {
  world.epoch += 1;
  return Object.freeze({ ...counts, epoch: world.epoch });
}
