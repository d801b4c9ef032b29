import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/records/message.js';
import { resolveAddressees, resolveReplyLink } from '../../../src/speakers/index.js';
import { said } from '../records.js';

const START = 1_700_000_000_000;
const at = (minute: number) => ({ sentAt: START + minute * 60_000 });

const room = [
  said('p1', 'Marta', 'does anybody know a good plumber?', { id: 'plumber', ...at(0) }),
  said('p2', 'Joel', 'which film are you watching tonight, Dana?', { id: 'film', ...at(1) }),
  said('p3', 'Dana', 'Joel: the one with the lighthouse', { id: 'lighthouse', ...at(1) }),
  said('p4', 'Pavel', 'Marta: try the shop behind the station', { id: 'shop', ...at(2) }),
];

const linkOf = (message: Message, messages: readonly Message[] = room) =>
  resolveReplyLink(message, messages, 'en');

describe('resolveReplyLink', () => {
  it('takes a reply of the platform as it is', () => {
    const reply = said('p5', 'Ruth', 'me too', { replyTo: 'plumber', ...at(3) });
    expect(linkOf(reply)).toEqual({ messageId: 'plumber', confidence: 1, isExplicit: true });
    const gone = said('p5', 'Ruth', 'me too', { replyTo: 'nowhere', ...at(3) });
    expect(linkOf(gone).isExplicit).toBe(false);
  });

  it('finds what a called name was last heard with, across another conversation', () => {
    const thanks = said('p1', 'Marta', 'Pavel: thanks, I will call them', at(3));
    expect(linkOf(thanks).messageId).toBe('shop');
    const film = said('p2', 'Joel', 'Dana: is it any good?', at(3));
    expect(linkOf(film).messageId).toBe('lighthouse');
  });

  it('finds the answer to a call without a name', () => {
    const thanks = said('p1', 'Marta', 'great, thank you', at(3));
    expect(linkOf(thanks).messageId).toBe('shop');
    expect(resolveAddressees(thanks, { members: [], messages: room, locale: 'en' })).toMatchObject([
      { userId: 'p4', reason: 'answer' },
    ]);
  });

  it('starts a conversation with a greeting by somebody new', () => {
    const hello = said('p6', 'Nils', 'hello, is the pool open on Sundays?', at(9));
    expect(linkOf(hello).messageId).toBeUndefined();
    expect(resolveAddressees(hello, { members: [], messages: room, locale: 'en' })).toEqual([]);
  });

  it('leaves other threads and what comes later out', () => {
    const elsewhere = { ...said('p1', 'Marta', 'great, thank you', at(3)), threadId: 't2' };
    expect(linkOf(elsewhere).messageId).toBeUndefined();
    const later = said('p1', 'Marta', 'great, thank you', { id: 'later', ...at(3) });
    const after = said('p4', 'Pavel', 'Marta: and bring cash', { id: 'after', ...at(4) });
    expect(linkOf(later, [...room, later, after])).toEqual(linkOf(later, room));
  });

  it('guesses nothing out of nothing', () => {
    const alone = said('p1', 'Marta', 'is anybody there?', at(0));
    const link = resolveReplyLink(alone, [], 'tr');
    expect(link).toMatchObject({ isExplicit: false });
    expect(link.messageId).toBeUndefined();
    expect(link.confidence).toBe(1);
    for (const messages of [[], [alone]])
      expect(resolveAddressees(alone, { members: [], messages, locale: 'tr' })).toEqual([]);
  });
});

const someone = fc.integer({ min: 0, max: 4 });
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('', ' ', ':', 'p1: hi', 'P2, bak', '@p3', '!help', '...', 'a'.repeat(5_000)),
);
const history = fc.array(
  fc.record({ who: someone, text, minute: fc.integer({ min: 0, max: 99 }) }),
  {
    minLength: 1,
    maxLength: 20,
  },
);

const written = (lines: readonly { who: number; text: string; minute: number }[]) =>
  lines.map(({ who, text: words, minute }, place) =>
    said(`p${who}`, `P${who}`, words, { id: `m${place}`, ...at(minute) }),
  );

describe('links of any messages', () => {
  it('are of messages before, never of the author by addressee, and the same for the same records', () => {
    fc.assert(
      fc.property(history, fc.constantFrom('tr', 'en', 'ja'), (lines, locale) => {
        const messages = written(lines);
        const last = messages.at(-1) as Message;
        const before = messages.slice(0, -1);
        const link = resolveReplyLink(last, messages, locale);
        expect(resolveReplyLink(last, before, locale)).toEqual(link);
        expect(resolveReplyLink(structuredClone(last), structuredClone(before), locale)).toEqual(
          link,
        );
        expect(link.confidence).toBeGreaterThan(0);
        expect(link.confidence).toBeLessThanOrEqual(1);
        if (link.messageId !== undefined)
          expect(before.some(({ id }) => id === link.messageId)).toBe(true);
        const context = { members: [], messages, locale };
        for (const { userId, confidence } of resolveAddressees(last, context)) {
          expect(userId).not.toBe(last.author.userId);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 150 },
    );
  });
});
