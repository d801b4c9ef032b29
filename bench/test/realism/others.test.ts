import { describe, expect, it } from 'vitest';
import { judge } from '../../realism/bands.js';
import { readRows } from '../../realism/row.js';
import { mentionStatistics, mentionsOf } from '../../realism/statistics/mentions.js';
import {
  countsOf,
  giniOf,
  participationStatistics,
  zipfOf,
} from '../../realism/statistics/participation.js';
import { hasEmoticon, textStatistics } from '../../realism/statistics/text.js';
import { log, spoken } from './log.js';

describe('participation', () => {
  it('is uneven as Gini has it', () => {
    expect(giniOf([5, 5, 5])).toBeCloseTo(0);
    // (|9-1| twice over four pairs) / (2 · mean 5) = 8 · 2 / 4 / 10.
    expect(giniOf([9, 1])).toBeCloseTo(0.4);
  });

  it('falls with the rank as Zipf has it', () => {
    expect(zipfOf([60, 30, 20, 15, 12])).toBeCloseTo(1);
    expect(zipfOf([4, 4, 4])).toBeCloseTo(0);
  });

  it('is seen through whole windows of 500', () => {
    // 20 speakers: a 310 times, the others 10 times each; what comes after 500 messages is no window.
    const others = Array.from({ length: 19 }, (_, i) => String.fromCharCode(98 + i).repeat(10));
    const found = participationStatistics(spoken(`${'a'.repeat(310)}${others.join('')}zzz`));
    expect(found.speakers500).toBe(20);
    expect(found.top1_500).toBeCloseTo(0.62);
    expect(found.top10pct_500).toBeCloseTo(0.64);
    expect(countsOf(['b', 'a', 'b'])).toEqual([2, 1]);
  });
});

describe('mentions', () => {
  it('name users seen before, at the start or anywhere, never oneself', () => {
    const [chat = []] = log(
      '0 anna: will is here',
      '1 will: anna: hi',
      '2 bo: @Anna, and Will too, said anna',
      '3 bo: bo: and bo',
      '4 anna: carlos, hello',
      '5 carlos: anna?',
    );
    const { mentions, atStart, any } = mentionsOf(chat);
    expect(mentions.map(({ from, to }) => `${from}>${to}`)).toEqual([
      'will>anna',
      'bo>anna',
      'anna>carlos',
      'carlos>anna',
    ]);
    expect([atStart, any]).toEqual([3, 4]);
  });

  it('are returned, and answered in time', () => {
    const found = mentionStatistics(
      log(
        '0 anna: x',
        '10 berta: anna: x',
        '50 anna: berta: x',
        '60 berta: anna: x',
        '900 anna: x',
        '950 carla: x',
        '960 berta: carla: x',
        '980 carla: x',
      ),
    );
    // anna and berta: min(2, 1) from either side; berta and carla: none, of four in all.
    expect(found.reciprocity).toBeCloseTo(2 / 4);
    expect(found.startMention).toBeCloseTo(4 / 8);
    // After 40 and 10 and 20 seconds; the third call is answered after 14 minutes.
    expect(found.mentionedReplies10min).toBeCloseTo(3 / 4);
    expect(found.mentionReply_p50).toBe(20);
    expect(found.mentionReply_p90).toBeCloseTo(36);
  });

  it('takes what the platform marks', () => {
    const [chat = []] = log('0 ann: x', '1 bo: look');
    const marked = chat.map((row) => (row.user === 'bo' ? { ...row, ment: ['ann'] } : row));
    expect(mentionsOf(marked).any).toBe(1);
  });
});

describe('text', () => {
  it('is measured in code points and words', () => {
    const found = textStatistics(
      log('0 a: ab', '1 a: abcd', '2 a: 👍🏽👍🏽 xyz', `3 a: ${'w '.repeat(30)}`),
    );
    expect(found.chars_p50).toBe((4 + 8) / 2);
    expect(found.le3words).toBeCloseTo(3 / 4);
    expect(found.ge30words).toBeCloseTo(1 / 4);
    expect(textStatistics(log('0 a: xx', '1 a: xxxxxxxx')).chars_sigma).toBeCloseTo(Math.LN2);
  });

  it('begins and ends as people write', () => {
    const found = textStatistics(
      log(
        '0 a: Well?',
        '1 a: so it is.',
        '2 a: hm...',
        '3 a: ok :)',
        '4 a: see https://x.y/z',
        '5 a: No',
      ),
    );
    expect(found.endsQuestion).toBeCloseTo(1 / 6);
    expect(found.endsPeriod).toBeCloseTo(1 / 6);
    expect(found.noTerminalPunct).toBeCloseTo(2 / 6);
    expect(found.startsLower).toBeCloseTo(4 / 6);
    expect(found.url).toBeCloseTo(1 / 6);
    expect(found.emoticon).toBeCloseTo(1 / 6);
  });

  it('knows emoticons, pictographs and named ones', () => {
    for (const text of ['fine :)', ';-) yes', 'so :-D', '🙂', 'well :thumbsup:', '<3', 'XD'])
      expect(hasEmoticon(text), text).toBe(true);
    for (const text of ['a: b', '10:30', 'https://x.y', 'f(x)', 'note: (1)'])
      expect(hasEmoticon(text), text).toBe(false);
  });
});

describe('rows and bands', () => {
  it('reads JSON Lines and names the bad one', () => {
    const row = { chat: 'c', i: 1, t: 2, user: 'a', text: 'x', reply: 0 };
    expect(readRows(`${JSON.stringify(row)}\n\n`)).toEqual([row]);
    expect(() => readRows('{"chat":"c"}')).toThrow('line 1');
    expect(() => readRows('\nnope')).toThrow('line 2');
  });

  it('counts 31 bands of the dynamics and 12 of the surface', () => {
    const found = judge({ B_withinHour: 0.5, url: 0.07, emoticon: 0.5 });
    expect(found.dynamics).toEqual({ inside: 1, of: 31 });
    expect(found.surface).toEqual({ inside: 1, of: 12 });
    expect(found.outside).toHaveLength(41);
  });
});
