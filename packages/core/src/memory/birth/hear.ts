import type { Storage } from '../../ports/storage.js';
import type { Bot } from '../../records/bot.js';
import type { Chat } from '../../records/chat.js';
import type { Message } from '../../records/message.js';
import type { Person } from '../../records/person.js';
import { resolveSpeaker } from '../../speakers/resolve-speaker.js';
import { safeText } from '../../speakers/safe-text.js';
import { foldForMatch } from '../../text/case.js';
import { tokenize } from '../../text/tokenize.js';
import type { HeardMessage, Participant } from '../extract/finding.js';
import { type GateReason, gateText } from './gate.js';
import { personaLines, withoutRepeats } from './repeats.js';

/** A batch of one chat as far as it passed the gate, and among whom it was said. */
export interface Hearing {
  readonly chat: Chat;
  /** The chat's enabled bots. */
  readonly bots: readonly Bot[];
  readonly heard: readonly HeardMessage[];
  readonly messages: ReadonlyMap<string, Message>;
  readonly participants: readonly Participant[];
  /** How many messages did not pass, by reason. */
  readonly gated: Readonly<Partial<Record<GateReason, number>>>;
}

/** Bots of one chat that listen; more than these are never in one conversation. */
const MOST_BOTS = 200;
const MOST_TEXT = 4_000;
/** Newest messages whose authors may be spoken of. */
const MOST_LATELY = 60;

/** Reads what a batch needs from storage and lets through what may be worth remembering; undefined where the chat is gone. */
export async function hear(
  storage: Pick<Storage, 'chats' | 'bots' | 'people' | 'ticks' | 'messages'>,
  chatId: string,
  noted: readonly Message[],
): Promise<Hearing | undefined> {
  const chat = await storage.chats.get(chatId);
  if (chat === undefined) return undefined;
  // What was edited, deleted or forgotten meanwhile, in another worker perhaps, is so here too.
  const batch: Message[] = [];
  for (const { id } of noted) {
    const message = await storage.messages.get(id);
    if (message !== undefined && message.deletedAt === undefined) batch.push(message);
  }
  const members = await storage.bots.getMany(chat.members.slice(0, MOST_BOTS));
  const bots = members.filter(({ enabled }) => enabled);
  const people = await peopleOf(storage, batch);
  const directory = { bots, people, locale: chat.locale, callBotsBy: 'name' } as const;
  const participants = new Map<string, Participant>();
  for (const { id, name } of bots) participants.set(id, { id, name });
  const { items: lately } = await storage.messages.list(chatId, { limit: MOST_LATELY });
  for (const message of [...batch, ...lately]) {
    const id = idOf(message);
    if (id !== undefined && !participants.has(id))
      participants.set(id, { id, name: resolveSpeaker(message, directory).label });
  }
  const names = namesOf([...participants.values()], people);
  const heard: HeardMessage[] = [];
  const gone = noted.length - batch.length;
  const gated: Partial<Record<GateReason, number>> = gone === 0 ? {} : { gone };
  for (const message of batch) {
    const said = await wordsOf(storage, message, { chat, bots, people, names });
    if (typeof said === 'string') {
      gated[said] = (gated[said] ?? 0) + 1;
      continue;
    }
    const { authorId, text } = said;
    const { name = '' } = participants.get(authorId) ?? {};
    const isBot = message.author.kind === 'bot';
    heard.push({ id: message.id, at: message.sentAt, authorId, isBot, name, text });
  }
  const messages = new Map(batch.map((message) => [message.id, message]));
  return { chat, bots, heard, messages, participants: [...participants.values()], gated };
}

interface Surroundings {
  readonly chat: Chat;
  readonly bots: readonly Bot[];
  readonly people: readonly Person[];
  readonly names: ReadonlySet<string>;
}

/** What of a message is its author's own and new, or why nothing is. */
async function wordsOf(
  storage: Pick<Storage, 'ticks'>,
  message: Message,
  { chat, bots, people, names }: Surroundings,
): Promise<{ readonly authorId: string; readonly text: string } | GateReason> {
  const authorId = idOf(message);
  if (authorId === undefined || message.meta.isReaction === true) return 'empty';
  if (people.find(({ id }) => id === authorId)?.consent === 'none') return 'no-consent';
  const text = message.text.slice(0, MOST_TEXT).split('\n').map(safeText).join('\n').trim();
  const reason = gateText(text, chat.locale, names);
  if (reason !== undefined) return reason;
  if (message.author.kind !== 'bot') return { authorId, text };
  const bot = bots.find(({ id }) => id === authorId);
  const unlikePersona =
    bot === undefined ? text : withoutRepeats(text, personaLines(bot), chat.locale);
  if (unlikePersona === '') return 'persona';
  const fresh = withoutRepeats(unlikePersona, await recalledFor(storage, message), chat.locale);
  return fresh === '' ? 'recalled' : { authorId, text: fresh };
}

/** What was recalled for a bot's message: what of it comes back in the message is nothing new. */
async function recalledFor(
  storage: Pick<Storage, 'ticks'>,
  { meta: { tickId } }: Message,
): Promise<readonly string[]> {
  const trace = tickId === undefined ? undefined : await storage.ticks.trace(tickId);
  const { memories = [], pastReferences = [] } = trace?.recollection ?? {};
  return [...memories.map(({ text }) => text), ...pastReferences];
}

async function peopleOf(
  storage: Pick<Storage, 'people'>,
  batch: readonly Message[],
): Promise<readonly Person[]> {
  const ids = new Set(batch.flatMap(({ author }) => author.userId ?? []));
  const people: Person[] = [];
  for (const id of ids) {
    const person = await storage.people.get(id);
    if (person !== undefined) people.push(person);
  }
  return people;
}

function namesOf(
  participants: readonly Participant[],
  people: readonly Person[],
): ReadonlySet<string> {
  const names = [
    ...participants.map(({ name }) => name),
    ...people.flatMap((each) => each.handles),
  ];
  return new Set(names.flatMap((name) => tokenize(foldForMatch(name)).map(({ text }) => text)));
}

/** The person or bot of ours who wrote a message; undefined for those of whom nothing is remembered. */
export function idOf({ author }: Message): string | undefined {
  if (author.kind === 'bot') return author.botId;
  return author.kind === 'human' ? author.userId : undefined;
}
