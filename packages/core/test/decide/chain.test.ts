import { describe, expect, it } from 'vitest';
import { hopsOf, isLoopOpen, loopSpent } from '../../src/decide/chain.js';
import type { Message } from '../../src/records/message.js';
import { botSaid, foreignSaid, MINUTE, NOW, said, scene, settings } from './scenes.js';

const hopsIn = (messages: readonly Message[]) => {
  const of = scene([], messages);
  return messages.map((message) => hopsOf(message, of));
};
const start = () => said('ann', 'hi', 9 * MINUTE, { id: 'h' });

describe('hopsOf', () => {
  it('counts along the links', () => {
    expect(
      hopsIn([
        start(),
        botSaid('ali', '1', MINUTE, { id: '1', replyTo: 'h', hops: 1 }),
        botSaid('can', '2', MINUTE, { id: '2', meta: { respondsTo: '1' }, hops: 2 }),
        botSaid('ali', 'new topic', MINUTE, { id: 'n', hops: 1 }),
        said('ann', 'well', 0, { replyTo: '2' }),
      ]),
    ).toEqual([0, 1, 2, 1, 0]);
  });

  it('is never under what the scene shows: a wrong or missing stamp shortens no chain', () => {
    expect(
      hopsIn([
        start(),
        botSaid('ali', '1', MINUTE, { id: '1', replyTo: 'h', hops: 0 }),
        botSaid('can', '2', MINUTE, { id: '2', replyTo: '1', hops: 1 }),
        botSaid('ali', '3', MINUTE, { id: '3', hops: 0 }),
        botSaid('can', '4', MINUTE, { id: '4', replyTo: 'gone', hops: 0 }),
        botSaid('ali', '5', MINUTE, { id: '5', causationId: '4', hops: 1 }),
      ]),
    ).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('takes an unlinked foreign bot to follow what was said before it in its thread', () => {
    expect(
      hopsIn([
        start(),
        botSaid('ali', '1', MINUTE, { id: '1', replyTo: 'h', hops: 1 }),
        foreignSaid('x', '2', MINUTE, { hops: 1 }),
        foreignSaid('x', 'elsewhere', MINUTE, { hops: 1, threadId: 't' }),
        foreignSaid('x', '3', MINUTE, { hops: 1 }),
      ]),
    ).toEqual([0, 1, 2, 1, 3]);
  });

  it('believes a higher stamp, whose chain began before the scene', () => {
    expect(hopsIn([botSaid('ali', '5', MINUTE, { replyTo: 'gone', hops: 5 })])).toEqual([5]);
  });

  it('counts the parts of one split message once', () => {
    expect(
      hopsIn([
        start(),
        botSaid('ali', '1a', MINUTE, { id: 'a', replyTo: 'h', hops: 1 }),
        botSaid('ali', '1b', MINUTE, { id: 'b', hops: 1, meta: { partOf: 'a' } }),
      ]),
    ).toEqual([0, 1, 1]);
  });
});

describe('loop budgets', () => {
  it('close a chain at its cap and open it for people', () => {
    const deep = botSaid('ali', '6', MINUTE, { hops: 6, replyTo: 'gone' });
    const human = said('ann', 'hi', MINUTE, { replyTo: deep.id });
    const of = scene([], [deep, human]);
    const { limits } = settings();
    expect(isLoopOpen(deep, of, limits, NOW)).toBe(false);
    expect(isLoopOpen(human, of, limits, NOW)).toBe(true);
    expect(isLoopOpen(deep, of, settings({ limits: { loop: { chain: 6 } } }).limits, NOW)).toBe(
      false,
    );
  });

  it('count the hour by storage or by the scene, whichever is more, and a person resets the scene’s', () => {
    const pair = [
      botSaid('ali', '1', 3 * MINUTE, { id: 'p1', hops: 1 }),
      botSaid('can', '2', 2 * MINUTE, { id: 'p2', replyTo: 'p1', hops: 2 }),
    ];
    expect(loopSpent(scene([], pair), NOW)).toBe(1);
    expect(loopSpent(scene([], pair, { loopLastHour: 9 }), NOW)).toBe(9);
    expect(loopSpent(scene([], [...pair, said('ann', 'hi')]), NOW)).toBe(0);
    expect(loopSpent(scene([], pair), NOW + 60 * MINUTE)).toBe(0);
  });
});
