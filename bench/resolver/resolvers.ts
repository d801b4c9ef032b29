import { type Message, resolveAddressees, resolveReplyLink } from '@coterie/core';

/** One way to tell what a message answers and to whom it speaks. `before` holds what was said before it, oldest first. */
export interface Resolver {
  readonly name: string;
  /** The place in `before` of what it answers; -1 where it starts a conversation. */
  linkOf(message: Message, before: readonly Message[]): number;
  /** Whom it speaks to; undefined where that cannot be told. */
  addresseeOf(message: Message, before: readonly Message[]): string | undefined;
}

/** From this confidence on a message counts as put to somebody. */
const LEAST = 0.5;
const IN_TEXT: ReadonlySet<string> = new Set(['mention', 'name-start', 'name']);
/** How far back, in messages, the rules look for an author's own last word. */
const OWN_REACH = 30;

const addresseesOf = (message: Message, before: readonly Message[]) =>
  resolveAddressees(message, { members: [], messages: before, locale: 'en' }).filter(
    ({ confidence }) => confidence >= LEAST,
  );

const calledBy = (message: Message, before: readonly Message[]) =>
  addresseesOf(message, before).find(({ reason }) => IN_TEXT.has(reason))?.userId;

const authorOf = (message: Message | undefined) => message?.author.userId;

/** The resolver of the core. */
export const ours: Resolver = {
  name: 'ours',
  linkOf: (message, before) => {
    const { messageId } = resolveReplyLink(message, before, 'en');
    return messageId === undefined ? -1 : before.findIndex(({ id }) => id === messageId);
  },
  addresseeOf: (message, before) => addresseesOf(message, before)[0]?.userId,
};

/** Everything answers what was said just before. */
export const previousMessage: Resolver = {
  name: 'previous message',
  linkOf: (_, before) => before.length - 1,
  addresseeOf: (message, before) => {
    const author = authorOf(before.at(-1));
    return author === authorOf(message) ? undefined : author;
  },
};

/** By hand: the last word of whom the text calls, else what called the author since their own last word, else that, if not long ago. */
export const handRules: Resolver = {
  name: 'rules by hand',
  linkOf: (message, before) => {
    const called = calledBy(message, before);
    if (called !== undefined) return before.findLastIndex((each) => authorOf(each) === called);
    const me = authorOf(message);
    for (
      let place = before.length - 1;
      place >= Math.max(0, before.length - OWN_REACH);
      place -= 1
    ) {
      const each = before[place] as Message;
      if (authorOf(each) === me) return place;
      if (calledBy(each, before.slice(Math.max(0, place - OWN_REACH), place)) === me) return place;
    }
    return -1;
  },
  addresseeOf: (message, before) => {
    const called = calledBy(message, before);
    if (called !== undefined) return called;
    const author = authorOf(before[handRules.linkOf(message, before)]);
    return author === authorOf(message) ? undefined : author;
  },
};
