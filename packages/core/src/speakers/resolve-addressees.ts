import type { Message } from '../records/message.js';
import type { Member } from '../records/scene.js';
import { ADDRESS_WEIGHTS } from './address-weights.js';
import { partnerOf } from './exchange.js';
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
 * handle, a name that is called (by nickname, with Turkish suffixes), and, where none of these and not everybody is addressed, the
 * one whose question it answers or who is in conversation with its author. The author is never among them.
 */
export function resolveAddressees(message: Message, context: AddressContext): readonly Addressee[] {
  const members = indexMembers(context.members);
  const authors = indexAuthors(context.messages);
  const self = authorId(message.author);
  const found: Addressees = new Map();
  const find = (id: string) => members.byId.get(id) ?? authors.byId.get(id);
  addReply(found, message, context.messages, self, find);
  const callsEveryone = addSigns(found, message, [members, authors], self, context.locale);
  const isExplicit = Array.from(found.values()).some(({ reason }) => reason !== 'about');
  if (!isExplicit && !callsEveryone) {
    const partner = partnerOf(message, context);
    const one = partner === undefined ? undefined : find(partner.id);
    if (partner !== undefined && one !== undefined)
      addAddressee(found, one, partner.reason, partner.confidence);
  }
  return Array.from(found.values()).sort(byConfidence);
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
