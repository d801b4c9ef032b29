import type { Message } from '../records/message.js';
import type { Member } from '../records/scene.js';
import { ADDRESS_WEIGHTS } from './address-weights.js';
import { impliedAddressee } from './links/implied-addressee.js';
import { type Addressable, authorId, indexAuthors, indexMembers } from './name-index.js';
import { type Addressee, type Addressees, addAddressee, addSigns } from './text-signs.js';

export type { Addressee };

/** What addressees are looked for among. */
export interface AddressContext {
  readonly members: readonly Member[];
  /** The chat's history, oldest first; the message itself may be the last of it. */
  readonly messages: readonly Message[];
  readonly locale: string;
}

/**
 * Whom a message speaks to, the surest first, each with the best reason: the author of the message replied to, a mention of the whole
 * handle, a name that is called (by nickname, with Turkish suffixes), and, where none of these is sure and not everybody is addressed, the
 * one whom it most likely answers or goes on talking to; see `resolveReplyLink`. The author is never among them.
 */
export function resolveAddressees(message: Message, context: AddressContext): readonly Addressee[] {
  const { found, find, callsEveryone } = findCalls(message, context);
  const isCalled = Array.from(found.values()).some(({ confidence }) => confidence >= SURE);
  if (!isCalled && !callsEveryone) {
    const implied = impliedAddressee(message, context.messages, context.locale);
    const one = implied === undefined ? undefined : find(implied.id);
    if (implied !== undefined && one !== undefined)
      addAddressee(found, one, implied.reason, implied.confidence);
  }
  return Array.from(found.values()).sort(byConfidence);
}

/** As `resolveAddressees`, by plain signs alone: a reply, a handle, a name. */
export function resolveCalls(message: Message, context: AddressContext): readonly Addressee[] {
  return Array.from(findCalls(message, context).found.values()).sort(byConfidence);
}

/** From here on somebody counts as called. */
const SURE = 0.5;

function findCalls(message: Message, context: AddressContext) {
  const members = indexMembers(context.members);
  const authors = indexAuthors(context.messages);
  const self = authorId(message.author);
  const found: Addressees = new Map();
  const find = (id: string) => members.byId.get(id) ?? authors.byId.get(id);
  addReply(found, message, context.messages, self, find);
  const callsEveryone = addSigns(found, message, [members, authors], self, context.locale);
  return { found, find, callsEveryone };
}

function addReply(
  found: Addressees,
  message: Message,
  messages: readonly Message[],
  self: string | undefined,
  find: (id: string) => Addressable | undefined,
): void {
  if (message.replyTo === undefined) return;
  const target = messages.find(({ id }) => id === message.replyTo);
  const id = target === undefined ? undefined : authorId(target.author);
  const one = id === undefined || id === self ? undefined : find(id);
  if (one !== undefined) addAddressee(found, one, 'reply', ADDRESS_WEIGHTS.reply);
}

function byConfidence(left: Addressee, right: Addressee): number {
  return right.confidence - left.confidence;
}
