import { describe, expect, it } from 'vitest';
import { ksDistance, normalCumulative } from '../../realism/statistics/distance.js';
import { burstiness, gapStatistics, gapsOf } from '../../realism/statistics/gaps.js';
import { correlationOf, quantileOf } from '../../realism/statistics/spread.js';
import { log } from './log.js';

const chat = log('0 a:', '10 a:', '30 b:', '130 a:', '4000 b:', '4010 b:');

describe('gaps', () => {
  it('belong to whoever ends them', () => {
    expect(gapsOf(chat[0] ?? [])).toEqual({
      all: [10, 20, 100, 3870, 10],
      speakerChange: [20, 100, 3870],
      sameSpeaker: [10, 10],
    });
  });

  it('are measured within the hour, their logarithms too', () => {
    const found = gapStatistics(chat);
    expect(found.speakerChange_p50).toBe(60);
    expect(found.speakerChange_p90).toBeCloseTo(92);
    expect(found.speakerChange_mu).toBeCloseTo(Math.log(Math.sqrt(20 * 100)));
    expect(found.speakerChange_sigma).toBeCloseTo(Math.log(5) / 2);
    expect(found.sameSpeaker_p50).toBe(10);
    expect(found.sameSpeaker_mu).toBeCloseTo(Math.log(10));
    expect(found.sameSpeaker_sigma).toBe(0);
  });

  it('put two equal halves of a fitted log-normal 0.341 away from it, one on either side of the middle', () => {
    // Both values lie one deviation from the mean of the logarithms, where the log-normal has 0.159 and 0.841.
    expect(gapStatistics(chat).speakerChange_ksLogN).toBeCloseTo(0.3413, 4);
    // The mean is 60: 1 - exp(-20/60) = 0.283 at the first, 1 - exp(-100/60) = 0.811 at the second.
    expect(gapStatistics(chat).speakerChange_ksExp).toBeCloseTo(0.811 - 0.5, 3);
  });

  it('are asked of chats with 50 gaps and of users with 30 messages', () => {
    expect(gapStatistics(chat).B_all).toBeNaN();
    const even = log(...Array.from({ length: 60 }, (_, i) => `${i * 5} ${i % 2 ? 'a' : 'b'}:`));
    expect(gapStatistics(even)).toMatchObject({
      B_all: -1,
      B_withinHour: -1,
      B_user_withinHour: -1,
    });
    const few = log(...Array.from({ length: 58 }, (_, i) => `${i * 5} ${i % 2 ? 'a' : 'b'}:`));
    expect(gapStatistics(few).B_user_withinHour).toBeNaN();
  });

  it('long and short in turns have memory -1', () => {
    const times = Array.from({ length: 60 }, (_, i) => Math.floor(i / 2) * 12 + (i % 2) * 2);
    expect(gapStatistics(log(...times.map((t) => `${t} a:`))).memory).toBeCloseTo(-1);
  });
});

describe('burstiness', () => {
  it('is -1 for a metronome and 1 at the most for two gaps', () => {
    expect(burstiness([7, 7, 7])).toBe(-1);
    expect(burstiness([0, 2])).toBeCloseTo(1);
  });

  it('is 0 for the deviation of a Poisson process', () => {
    const n = 4;
    const r = Math.sqrt(n - 1) / Math.sqrt(n + 1);
    const [low, high] = [1 - r, 1 + r];
    expect(burstiness([low, high, low, high])).toBeCloseTo(0);
  });
});

describe('spread', () => {
  it('interpolates quantiles on (n - 1)p', () => {
    expect(quantileOf([3, 1, 2, 4], 0.5)).toBe(2.5);
    expect(quantileOf([0, 10], 0.9)).toBe(9);
    expect(quantileOf([], 0.5)).toBeNaN();
  });

  it('correlates', () => {
    expect(correlationOf([1, 2, 3], [2, 4, 6])).toBeCloseTo(1);
    expect(correlationOf([1, 2, 3], [1, 0, 1])).toBeCloseTo(0);
  });

  it('knows the normal distribution', () => {
    expect(normalCumulative(0)).toBe(0.5);
    expect(normalCumulative(1.959964)).toBeCloseTo(0.975, 7);
    expect(normalCumulative(-4)).toBeCloseTo(0.00003167, 8);
    expect(normalCumulative(3.6)).toBeCloseTo(0.99984089, 8);
    expect(ksDistance([0.5], (value) => value)).toBe(0.5);
    expect(ksDistance([0.25, 0.75], (value) => value)).toBe(0.25);
  });
});
