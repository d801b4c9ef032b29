import { describe, expect, it } from 'vitest';
import { candidatesOf } from '../../src/decide/candidates.js';
import type { Message } from '../../src/records/message.js';
import { profileOf } from '../../src/rhythm/profiles.js';
import { botSaid, MINUTE, member, NOW, scene, settings } from './scenes.js';

/** Forty turns, `own` of them by ali, the others by three in turn. */
function turns(own: number): Message[] {
  return Array.from({ length: 40 }, (_, index) =>
    botSaid(index < own ? 'ali' : (['can', 'ece', 'su'][index % 3] ?? 'can'), 'so', MINUTE),
  );
}

const out = (names: readonly string[], messages: readonly Message[], profile = 'open-community') =>
  candidatesOf(
    scene(
      names.map((id) => member(id)),
      messages,
    ),
    settings({ pacing: { profile } }),
    NOW,
  ).excluded;

describe('the share of one bot', () => {
  const many = ['ali', 'can', 'ece', 'su', 'ada', 'bea', 'cem'];
  const { maxShare } = profileOf('open-community');

  it('ends at the profile’s, of what bots said in the scene', () => {
    const most = Math.floor(41 * maxShare) - 1;
    expect(out(many, turns(most))).toEqual([]);
    expect(out(many, turns(most + 1))).toEqual([{ botId: 'ali', reason: 'share-cap' }]);
    expect(out(many, turns(40), 'legacy')).toEqual([]);
  });

  it('is larger in a small cast, and says nothing of a few turns', () => {
    expect(out(['ali', 'can'], turns(30))).toEqual([]);
    expect(out(['ali', 'can', 'ece', 'su'], turns(19))).toEqual([]);
    expect(out(many, turns(40).slice(0, 12))).toEqual([]);
  });

  it('counts the parts of a split message once', () => {
    const parts = turns(30).map((message, index) =>
      index > 0 && index < 30
        ? { ...message, meta: { ...message.meta, partOf: 'first' } }
        : message,
    );
    expect(out(many, parts).filter(({ botId }) => botId === 'ali')).toEqual([]);
  });
});
