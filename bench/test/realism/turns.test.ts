import { describe, expect, it } from 'vitest';
import { turnStatistics, turnsOf } from '../../realism/statistics/turns.js';
import { spoken } from './log.js';

describe('turns', () => {
  it('are runs of one user', () => {
    expect(turnsOf(['a', 'a', 'b', 'a'])).toEqual([
      { user: 'a', messages: 2 },
      { user: 'b', messages: 1 },
      { user: 'a', messages: 1 },
    ]);
  });

  it('count runs and who goes on', () => {
    const found = turnStatistics(spoken('aaaabcc'));
    expect(found.runMean).toBeCloseTo(7 / 3);
    expect(found.run_ge4).toBeCloseTo(1 / 3);
    expect(found.sameSpeakerNext).toBeCloseTo(4 / 6);
  });

  it('go back and forth', () => {
    // Turns a b a b c b: returns at the third and fourth and at the last, of four.
    const found = turnStatistics(spoken('aababbcb'));
    expect(found.ABA).toBeCloseTo(3 / 4);
    // After a-b-a comes b, after b-a-b comes c: one of two.
    expect(found.ABAB_given_ABA).toBeCloseTo(1 / 2);
  });

  it('lift is over what chance makes of the same speakers', () => {
    // Twice as many returns as in a shuffled sequence of many speakers at the least.
    const pairs = Array.from({ length: 50 }, (_, i) => {
      const [first, second] = [
        String.fromCharCode(97 + (i % 25)),
        String.fromCharCode(65 + (i % 25)),
      ];
      return `${first}${second}${first}${second}`;
    }).join('');
    const found = turnStatistics(spoken(pairs));
    expect(found.ABA).toBeCloseTo(100 / 198);
    expect(found.ABA_lift).toBeGreaterThan(8);
    const two = turnStatistics(spoken('ab'.repeat(300)));
    expect(two.ABA_lift).toBeCloseTo(1);
  });

  it('know who has not spoken for ten turns', () => {
    // Of the eleventh to thirteenth turn, a is back after ten others, b too, and k has just spoken.
    const found = turnStatistics(spoken('abcdefghijkakb'));
    expect(found.newSpeaker10).toBeCloseTo(3 / 4);
  });
});
