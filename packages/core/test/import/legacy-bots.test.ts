import { describe, expect, it } from 'vitest';
import { normalizeBot } from '../../src/import/index.js';
import { Bot } from '../../src/records/index.js';

const options = { now: 1_750_000_000_000 };
const NOW = options.now;

/** A row as the predecessor stored it. */
const ROW = {
  id: 17,
  name: 'Mehmet Abi',
  username: '@mehmet_abi',
  is_enabled: 'evet',
  persona_hint: 'Bugün kısa yaz, sakın uzatma.',
  persona_profile: {
    tone: 'samimi',
    risk_profile: 'yüksek',
    watchlist: 'BIST:AKBNK, THYAO',
    never_do: 'kesin kazanç sözü vermek\nyatırım tavsiyesi vermek',
    style: 'kisa ve oz',
  },
  emotion_profile: { empathy: 'yuksek', energy: 0.9, signature_emoji: ['🚀'] },
  speed_profile: { base_delay_seconds: 45, typing_wpm: [3, 4], typing_min_seconds: 1 },
  active_hours: { ranges: ['09:30-18:00', [20, 23]], days: 'pzt sal', timezone: 'Europe/Istanbul' },
  stances: [{ topic: 'AKBNK', stance_text: 'Ucuz kaldı.', confidence: 'high' }],
  holdings: { AKBNK: { avg_price: '34,50', size: '1.250,00' }, THYAO: 12 },
  created_at: '2024-03-01T10:00:00+03:00',
  updated_at: 1_714_564_800,
};

describe('normalizeBot', () => {
  it("reads the predecessor's whole row", () => {
    const { bot, stances, holdings, repairs } = normalizeBot(ROW, options);
    expect(bot).toMatchObject({
      id: '17',
      name: 'Mehmet Abi',
      username: 'mehmet_abi',
      enabled: true,
      locale: 'tr',
      hint: 'Bugün kısa yaz, sakın uzatma.',
      persona: {
        tone: 'friendly',
        riskProfile: 'high',
        watchlist: ['AKBNK', 'THYAO'],
        neverDo: ['kesin kazanç sözü vermek', 'yatırım tavsiyesi vermek'],
        style: { length: 'short', note: 'kisa ve oz' },
      },
      emotion: { tone: 'friendly', empathy: 0.8, energy: 'lively', signatureEmoji: '🚀' },
      activeHours: {
        ranges: [
          { from: '09:30', to: '18:00' },
          { from: '20:00', to: '23:00' },
        ],
        weekdays: [1, 2],
        timeZone: 'Europe/Istanbul',
      },
      createdAt: Date.UTC(2024, 2, 1, 7),
      updatedAt: 1_714_564_800_000,
    });
    expect(stances).toEqual([
      { botId: '17', topic: 'AKBNK', text: 'Ucuz kaldı.', confidence: 0.8, updatedAt: NOW },
    ]);
    expect(holdings).toEqual([
      { botId: '17', symbol: 'AKBNK', averagePrice: 34.5, size: 1250, updatedAt: NOW },
      { botId: '17', symbol: 'THYAO', size: 12, updatedAt: NOW },
    ]);
    expect(repairs.filter(({ path }) => path === '')).toMatchObject([
      { problem: 'names no language' },
    ]);
    expect(Bot.parse(bot)).toEqual(bot);
  });

  it('reads one flat mapping of speed for delay and for typing', () => {
    const speed_profile = {
      ...{ base: 40, multiplier: 2, jitter: [0.5, 1.5], min: 5, max: 90 },
      ...{ wpm: 45, typing_multiplier: 1.2, typing_min_seconds: 1, typing_max_seconds: 6 },
    };
    const { bot } = normalizeBot({ name: 'Ada', speed_profile }, options);
    expect(bot?.speed).toEqual({
      delay: {
        ...{ baseSeconds: 40, multiplier: 2, jitterMin: 0.5, jitterMax: 1.5 },
        ...{ minSeconds: 5, maxSeconds: 90 },
      },
      typing: { wpmMin: 45, wpmMax: 45, multiplier: 1.2, minSeconds: 1, maxSeconds: 6 },
    });
  });

  it.each([
    ['the legacy unit, characters a second', { cps: [3, 4] }, [36, 48]],
    ['a figure under 10 under the name of wpm, which is that unit', { wpm: 3.5 }, [42, 42]],
    ['words a minute', { wpm_min: 35, wpm_max: 60 }, [35, 60]],
    ['ends the wrong way round', { wpm: { min: 60, max: 35 } }, [35, 60]],
  ])('reads a typing speed in %s', (_name, typing, [wpmMin, wpmMax]) => {
    const { bot } = normalizeBot({ name: 'Ada', speed: { typing } }, options);
    expect(bot?.speed.typing).toMatchObject({ wpmMin, wpmMax });
  });

  it.each([
    ['milliseconds', { base_delay_ms: 1500 }, 1.5],
    ['minutes', { base_delay_minutes: 2 }, 120],
    ['a number alone', 25, 25],
    ['a text', '25', 25],
  ])('reads a delay in %s', (_name, speed_profile, seconds) => {
    const { bot } = normalizeBot({ name: 'Ada', speed_profile }, options);
    expect(bot?.speed.delay.baseSeconds).toBe(seconds);
  });

  it.each([
    ['a text', '09:30-12:00, 9pm - 23.30'],
    ['a list of texts', ['09:30-12:00', '21:00–23:30']],
    [
      'pairs',
      [
        [9.5, 12],
        ['21', '23:30'],
      ],
    ],
    [
      'mappings',
      [
        { start: '9:30', end: 12 },
        { from: '21:00', to: '23:30' },
      ],
    ],
    ['a mapping that holds them', { hours: '09:30-12:00; 21:00-23:30' }],
  ])('reads active hours as %s', (_name, active_hours) => {
    const { bot } = normalizeBot({ name: 'Ada', active_hours }, options);
    expect(bot?.activeHours.ranges).toEqual([
      { from: '09:30', to: '12:00' },
      { from: '21:00', to: '23:30' },
    ]);
  });

  it('reads active hours as one range', () => {
    const active_hours = { start: '22:00', end: '24:00', weekdays: [7, 'saturday', 'never'] };
    const { bot, repairs } = normalizeBot({ name: 'Ada', active_hours }, options);
    expect(bot?.activeHours).toEqual({
      ranges: [{ from: '22:00', to: '23:59' }],
      weekdays: [0, 6],
    });
    expect(repairs.map(({ path }) => path)).toContain('active_hours.weekdays');
  });

  it('takes a flat row for the persona, also beside a persona that is a text', () => {
    const row = { name: 'Ada', persona: 'Reads for spite.', tone: 'young', watchlist: ['Emma'] };
    const { bot } = normalizeBot(row, options);
    expect(bot?.persona).toMatchObject({
      background: 'Reads for spite.',
      tone: 'young',
      watchlist: ['Emma'],
    });
  });

  it('takes an emotion that is a text for its tone', () => {
    const { bot } = normalizeBot({ name: 'Ada', tone: 'young', emotion: 'sarcastic' }, options);
    expect(bot?.persona.tone).toBe('young');
    expect(bot?.emotion.tone).toBe('ironic');
  });

  it('gives the same id to the same row, and the handle or the id for a missing name', () => {
    const [one, two] = [{ name: 'Ayşe Demir' }, { name: 'Ayşe Demir' }].map((row) =>
      normalizeBot(row, options),
    );
    expect(one?.bot?.id).toMatch(/^ayse-demir-[0-9a-f]{8}$/);
    expect(two?.bot?.id).toBe(one?.bot?.id);
    expect(normalizeBot({ username: 'ada_reads' }, options).bot?.name).toBe('ada_reads');
    expect(normalizeBot({ id: 5 }, options).bot).toMatchObject({ id: '5', name: '5' });
  });

  it.each([
    ['nothing', null, 'is no bot: it takes a mapping with a name'],
    ['a mapping without name or id', { tone: 'young' }, 'has neither a name nor an id'],
    ['more than 5 MB', { name: 'x'.repeat(5_000_001) }, 'is larger than 5 MB'],
  ])('gives no bot for %s, and says so', (_name, given, problem) => {
    const { bot, repairs } = normalizeBot(given, options);
    expect(bot).toBeUndefined();
    expect(repairs.map((repair) => repair.problem)).toContain(problem);
  });

  it.each([
    ['tr', 'tr'],
    ['tr_TR', 'tr-TR'],
    ['Türkçe', 'tr'],
    ['English', 'en'],
    ['klingon', 'en'],
  ])('reads the language %s as %s', (language, locale) => {
    expect(normalizeBot({ name: 'Ada', language }, options).bot?.locale).toBe(locale);
  });

  it('keeps the later of two stances on one topic', () => {
    const stances = [
      { topic: 'Emma', text: 'Tiresome.' },
      { topic: 'Emma', text: 'Good after all.', confidence: 3 },
      { topic: 'Dracula' },
    ];
    const read = normalizeBot({ name: 'Ada', stances }, options);
    expect(read.stances).toMatchObject([{ topic: 'Emma', text: 'Good after all.', confidence: 1 }]);
    expect(read.repairs.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['stances[1]', 'stances[1].confidence', 'stances[2]']),
    );
  });
});
