import { describe, expect, it } from 'vitest';
import { marketRoom } from '../../../../examples/terminal-room/scenes/market-room/index.js';
import { compose } from '../../src/in-process/scripted/compose.js';
import { turkish } from '../../src/in-process/scripted/tr/pack.js';
import { findForbiddenPhrase } from '../../src/review/forbidden-phrases.js';
import { findUnsafe } from '../../src/review/safety.js';
import { foldForMatch, lowerCase } from '../../src/text/case.js';
import { sentiment } from '../../src/text/sentiment.js';
import { sentences } from '../../src/text/tokenize.js';
import { castOf, simulateRoom } from './room.js';
import { SHARES, turkishRoom } from './room-language.js';
import {
  defectsIn,
  foreignWords,
  repeatRates,
  unrelatedReplies,
  writerAccuracy,
} from './room-quality.js';

const MESSAGES = 2_000;
const cast = castOf(marketRoom);
const { answer, foreign, names, slipsIn } = turkishRoom;
const leaning = (text: string): number => (sentiment(text, 'tr') < 0 ? -1 : 1);
const SEN =
  /(?<!\p{L})(?:sence|sana|seni|senin|haklısın|demişsin|dersin|soyle|söyle|anlat|sorarsan|bastın|ağzına|bakma|söyledin)(?!\p{L})/u;
const SIZ =
  /(?<!\p{L})(?:sizce|sizi|haklısınız|demişsiniz|söyleyin|anlatın|sorarsanız|bastınız|ağzınıza|bakmayın|söylediniz)(?!\p{L})/u;

// More seeds, in rooms that the engine itself runs, are in test-long/rooms.ts.
describe.each([1, 2])('a market room of 2,000 messages, seed %i', (seed) => {
  const messages = simulateRoom(marketRoom, seed, MESSAGES, (brief, draw) =>
    compose(brief, draw, turkish),
  );
  const texts = messages.map(({ text }) => text);

  it('seldom repeats itself', () => {
    const rates = repeatRates(texts);
    expect(rates.exact).toBeLessThanOrEqual(0.01);
    expect(rates.near).toBeLessThanOrEqual(0.05);
  }, 60_000);

  it('answers what was said', () => {
    const replies = messages.filter(({ move }) => move === 'reply').length;
    const unrelated = unrelatedReplies(messages, 'tr', answer).length;
    expect(replies).toBeGreaterThan(MESSAGES / 2);
    expect(unrelated / replies).toBeLessThanOrEqual(0.1);
  });

  it('has voices that can be told apart', () => {
    expect(writerAccuracy(messages, names)).toBeGreaterThanOrEqual(3 / marketRoom.bots.length);
  });

  it('is written without a slip, and without English', () => {
    expect(defectsIn(texts)).toEqual([]);
    expect(foreignWords(texts, foreign.words, foreign.letters)).toEqual([]);
    expect(texts.filter((text) => /\u0307|[âîû]\p{Lu}/u.test(text))).toEqual([]);
  });

  it('puts the right ending on every name', () => {
    expect(slipsIn(texts)).toEqual([]);
  });

  it('says either sen or siz to one person, each persona its own', () => {
    const formal = new Set(
      cast
        .filter(({ bot }) => ['professional', 'academic'].includes(bot.persona.tone))
        .map(({ bot }) => bot.id),
    );
    const mixed = messages.filter(({ botId, text }) => {
      const said = lowerCase(text.replace(/"[^"]*"/gu, ''), 'tr');
      return (formal.has(botId) ? SEN : SIZ).test(said);
    });
    expect(mixed.map(({ name, text }) => `${name}: ${text}`)).toEqual([]);
  });

  it('gives no advice, no figure and no word on a share', () => {
    const bots = new Map(cast.map(({ bot }) => [bot.id, bot]));
    for (const { botId, text } of messages) {
      expect(findUnsafe(text, 'on'), text).toBeUndefined();
      const neverDo = bots.get(botId)?.persona.neverDo ?? [];
      expect(findForbiddenPhrase(text, neverDo, [], 'tr'), text).toBeUndefined();
    }
    expect(texts.filter((text) => /\d|%|₺|(?<!\p{L})hedef fiyat/u.test(text))).toEqual([]);
    const judged = texts
      .flatMap((text) => sentences(text).map((sentence) => sentence.text))
      .filter((sentence) => [...SHARES].some((share) => sentence.includes(share)))
      .filter((sentence) =>
        /ucuz|pahal|yüksel|düş(?:er|tü|üyor|ecek)|çıkar|kazan|kâr|zarar|temettü/u.test(sentence),
      );
    expect(judged).toEqual([]);
  }, 60_000);
});

describe('the market room', () => {
  it('has a cast whose stances lean the way they read', () => {
    const contra = ['al-sat', 'kaldıraç', 'söylenti', 'halka arz', 'gün içi işlemler', 'tavsiye'];
    for (const { bot, stances } of cast) {
      for (const stance of stances) {
        const isAgainst = contra.includes(stance.topic) && bot.id !== 'kaan';
        const isWry =
          ['grafik', 'temettü'].includes(stance.topic) && /yavaş|zayıf/u.test(stance.text);
        expect([stance.text, leaning(stance.text)]).toEqual([
          stance.text,
          isAgainst || isWry ? -1 : 1,
        ]);
      }
    }
  });

  it('says that it is no advice, and brings up ten subjects or more that all are known', () => {
    expect(marketRoom.notice).toContain('Yatırım tavsiyesi değildir');
    expect(marketRoom.topics.length).toBeGreaterThanOrEqual(10);
    expect(marketRoom.bots.length).toBeGreaterThanOrEqual(6);
    const { domains } = turkish;
    const known = Object.values(domains[0]?.aspects ?? {}).flatMap(({ words }) =>
      words.split(/\s+/).map((word) => word.replaceAll('-', ' ')),
    );
    const unknown = [
      ...marketRoom.topics,
      ...marketRoom.headlines.map(({ title }) => title),
    ].filter((text) => !known.some((word) => foldForMatch(text).includes(word)));
    expect(unknown).toEqual([]);
  });
});
