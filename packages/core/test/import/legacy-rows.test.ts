import { describe, expect, it } from 'vitest';
import { normalizeChat, normalizeHolding, normalizeStance } from '../../src/import/index.js';

const now = 1_750_000_000_000;

describe('normalizeStance', () => {
  it.each([
    ['a number', 0.7, 0.7],
    ['a numeric string', '0.7', 0.7],
    ['a percentage', '%70', 0.7],
    ['an English word', 'high', 0.8],
    ['a Turkish word without its diacritics', 'dusuk', 0.2],
    ['more than 1', 9, 1],
    ['less than 0', -0.5, 0],
  ])('reads a confidence as %s', (_name, confidence, read) => {
    const row = { bot_id: 3, topic: 'Emma', text: 'Good.', confidence };
    expect(normalizeStance(row, { now }).record).toEqual({
      ...{ botId: '3', topic: 'Emma', text: 'Good.' },
      confidence: read,
      updatedAt: now,
    });
  });

  it('is told whose it is where the row does not say', () => {
    const row = { topic: 'Emma', stance: 'Good.', cooldown_until: '2025-07-01T12:00:00Z' };
    expect(normalizeStance(row, { now, botId: 'ada' }).record).toMatchObject({
      botId: 'ada',
      cooldownUntil: Date.UTC(2025, 6, 1, 12),
    });
    const { record, repairs } = normalizeStance(row, { now });
    expect(record).toBeUndefined();
    expect(repairs.map(({ problem }) => problem)).toEqual(['names no bot']);
  });
});

describe('normalizeHolding', () => {
  it('reads figures with a decimal comma, and BIST:AKBNK as AKBNK', () => {
    const row = { symbol: 'BIST:AKBNK', maliyet: '1.034,50', adet: '200', not: 'uzun vade' };
    expect(normalizeHolding(row, { now, botId: 'ada' }).record).toEqual({
      ...{ botId: 'ada', symbol: 'AKBNK', averagePrice: 1034.5, size: 200, note: 'uzun vade' },
      updatedAt: now,
    });
  });

  it('leaves out a holding of nothing, and says so', () => {
    const { record, repairs } = normalizeHolding({ size: 5 }, { now, botId: 'ada' });
    expect(record).toBeUndefined();
    expect(repairs.at(-1)).toMatchObject({ problem: 'is a holding without a symbol' });
  });
});

describe('normalizeChat', () => {
  it('reads a row, its topics as one text, and its settings by their legacy keys', () => {
    const { record, repairs } = normalizeChat(
      {
        chat_id: -1001234,
        title: 'Borsa Sohbet',
        topics: 'BIST, altın',
        is_active: 1,
        tz: 'Europe/Istanbul',
        language: 'Türkçe',
        settings: { max_msgs_per_min: { value: { min: 2, max: 4 } }, scale_factor: 2 },
      },
      { now },
    );
    expect(record).toEqual({
      id: expect.stringMatching(/^borsa-sohbet-[0-9a-f]{8}$/),
      platform: 'telegram',
      externalId: '-1001234',
      title: 'Borsa Sohbet',
      enabled: true,
      topics: ['BIST', 'altın'],
      members: [],
      locale: 'tr',
      timeZone: 'Europe/Istanbul',
      settings: { limits: { maxMessagesPerMinute: { chat: 4 } }, speaking: { scaleFactor: 2 } },
      createdAt: now,
    });
    expect(repairs.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['is_active', 'language', 'topics']),
    );
  });

  it('was: no membership: a chat has the members that its row lists, and no others', () => {
    expect(normalizeChat({ id: 5 }, { now }).record?.members).toEqual([]);
    expect(normalizeChat({ id: 5, members: [1, 'ada'] }, { now }).record?.members).toEqual([
      '1',
      'ada',
    ]);
  });

  it('leaves out settings that hold for the whole engine', () => {
    const settings = {
      limits: { maxMessagesPerMinute: { global: 9 } },
      retention: { messageDays: 3 },
    };
    const { record, repairs } = normalizeChat({ id: 5, settings }, { now });
    expect(record?.settings).not.toHaveProperty('retention');
    expect(repairs.map(({ path }) => path)).toContain('settings.retention');
  });

  it('leaves out a chat without an id, and says so', () => {
    const { record, repairs } = normalizeChat({ title: 'Somewhere' }, { now });
    expect(record).toBeUndefined();
    expect(repairs).toMatchObject([{ path: '', problem: 'is a chat without an id' }]);
  });
});
