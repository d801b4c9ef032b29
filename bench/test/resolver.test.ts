import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { addresseeScores } from '../resolver/addressee-scores.js';
import { calibrationError } from '../resolver/calibration.js';
import { clusterScores } from '../resolver/cluster-scores.js';
import benchmark from '../resolver/index.js';
import { type AnnotatedLog, readLines } from '../resolver/irc-log.js';
import { linkScores } from '../resolver/link-scores.js';

const SAMPLE = fileURLToPath(new URL('../resolver/sample', import.meta.url));

const log: AnnotatedLog = {
  name: 'four',
  messages: readLines('four', [
    '[10:00] <ann> hi',
    '[10:01] <bea> ann: hi',
    '=== cem has joined',
    '[10:02] <dan> cold today',
    '[10:03] <ann> it is',
    '[10:03] <bea> so cold',
  ]),
  antecedents: new Map([
    [1, new Set([0])],
    [2, new Set([2])],
    [3, new Set([3])],
    [4, new Set([3])],
    [5, new Set([3, 4])],
  ]),
};

describe('scores of the resolver benchmark', () => {
  it('count every link, and one said for a line', () => {
    const scores = linkScores(
      [log],
      [
        new Map([
          [1, 0],
          [3, 1],
          [4, 3],
          [5, 4],
        ]),
      ],
    );
    // Right: 1-0, 2-2 (never said, so a start), 4-3, 5-4; said 5; wanted 6.
    expect(scores.precision).toBeCloseTo(80);
    expect(scores.recall).toBeCloseTo(66.67, 1);
  });

  it('match conversations to the line, cut off before the first annotated one', () => {
    const perfect = clusterScores(
      [log],
      [
        new Map([
          [1, 0],
          [4, 3],
          [5, 4],
        ]),
      ],
    );
    expect(perfect.exactMatch.f).toBe(100);
    expect(perfect.oneToOne).toBe(100);
    expect(perfect.variationOfInformation).toBeCloseTo(100);
    const torn = clusterScores(
      [log],
      [
        new Map([
          [1, 0],
          [4, 3],
        ]),
      ],
    );
    expect(torn.exactMatch).toMatchObject({ precision: 0, recall: 0 });
    expect(torn.oneToOne).toBeCloseTo(80);
    // Gold {3, 4, 5} against {3, 4} and {5}: H(auto | gold) is 0.6 times the entropy of 2:1.
    expect(torn.variationOfInformation).toBeCloseTo(100 - (100 * 0.6 * 0.9183) / Math.log2(5), 1);
  });

  it('count whom a line speaks to, with a name and without', () => {
    const scores = addresseeScores(
      [log],
      [
        new Map([
          [1, 'ann'],
          [3, 'bea'],
          [4, 'dan'],
          [5, undefined],
        ]),
      ],
    );
    expect(scores).toMatchObject({ addressed: 3, implicit: 2, newThreads: 1 });
    expect(scores.accuracy).toBeCloseTo(66.67, 1);
    expect(scores.implicitAccuracy).toBe(50);
    expect(scores.falseOnNewThreads).toBe(100);
  });

  it('tell how far confidence is from truth', () => {
    const answers = [true, true, true, false].map((isRight) => ({ confidence: 0.75, isRight }));
    expect(calibrationError(answers)).toBe(0);
    expect(calibrationError([{ confidence: 0.95, isRight: false }])).toBe(95);
  });
});

describe('readLines', () => {
  it('reads every form of a line, and keeps a person through a change of nick', () => {
    const lines = readLines('forms', [
      'rust 2018-05-29 [21:20:30] <ann> hello',
      '[23:59] <ann> still here',
      '=== ann is now known as ann_away',
      '[00:01] <ann_away> past midnight',
      '[00:02]  * bea waves',
      '[00:03] (cem/#room) hi',
    ]);
    expect(lines.map(({ author }) => author.userId)).toEqual([
      'ann',
      'ann',
      undefined,
      'ann',
      'bea',
      'cem',
    ]);
    expect(lines.map(({ text }) => text)).toEqual([
      'hello',
      'still here',
      '=== ann is now known as ann_away',
      'past midnight',
      'waves',
      'hi',
    ]);
    expect((lines[3]?.sentAt ?? 0) - (lines[1]?.sentAt ?? 0)).toBe(120_000);
  });
});

describe('the resolver on logs of our own', () => {
  it('finds links, conversations and addressees far better than rules by hand', async () => {
    const figures = await benchmark.run({
      data: SAMPLE,
      log: () => undefined,
      page: () => undefined,
    });
    const of = (name: string) => figures[name] as Readonly<Record<string, number>>;
    const least = (name: string, value: number) =>
      expect(of('ours')[name], name).toBeGreaterThanOrEqual(value);
    expect(figures['logs']).toBe(2);
    for (const other of ['rules by hand', 'previous message'])
      for (const name of ['linkF', 'clusterF', 'oneToOne', 'addresseePercent'])
        least(name, (of(other)[name] ?? 100) + 10);
    least('linkF', 72);
    least('addresseePercent', 70);
    least('implicitAddresseePercent', 55);
  }, 60_000);
});
