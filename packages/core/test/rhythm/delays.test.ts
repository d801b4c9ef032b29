import { describe, expect, it } from 'vitest';
import { streamAt } from '../../src/chance/stream.js';
import { Delay } from '../../src/records/speed.js';
import { baseSeconds, drawGapMs, noticingMs } from '../../src/rhythm/delays.js';
import { profileOf, rhythmProfileNames } from '../../src/rhythm/profiles.js';
import { applySettings, defaultSettings } from '../../src/settings.js';

const QUIET = Date.parse('2026-06-03T20:00:00Z');
const PRIME = Date.parse('2026-06-03T10:00:00Z');
const set = (patch: Parameters<typeof applySettings>[1]) => applySettings(defaultSettings, patch);
const delay = (fields: object = {}) => Delay.parse(fields);

describe('baseSeconds', () => {
  it('is 30 s, and 18 s in prime hours', () => {
    expect(baseSeconds(defaultSettings, undefined, QUIET, 'UTC')).toBe(30);
    expect(baseSeconds(defaultSettings, undefined, PRIME, 'UTC')).toBe(18);
  });

  it('was: a bot with its own base ignored scale and prime hours', () => {
    const own = delay({ baseSeconds: 60, multiplier: 2 });
    const twice = set({ speaking: { scaleFactor: 2 } });
    expect(baseSeconds(defaultSettings, own, QUIET, 'UTC')).toBe(120);
    expect(baseSeconds(twice, own, QUIET, 'UTC')).toBe(60);
    expect(baseSeconds(defaultSettings, own, PRIME, 'UTC')).toBeCloseTo(72);
    expect(baseSeconds(twice, own, PRIME, 'UTC')).toBeCloseTo(36);
  });

  it('never divides by less than 0.1', () => {
    const still = { ...defaultSettings, speaking: { ...defaultSettings.speaking, scaleFactor: 0 } };
    expect(baseSeconds(still, undefined, QUIET, 'UTC')).toBeCloseTo(300);
  });
});

describe('drawGapMs', () => {
  const many = (
    name: string,
    base: number,
    bounds = delay(),
    turn: 'bot-reply' | 'idle' = 'bot-reply',
  ) =>
    Array.from({ length: 4_000 }, (_, index) =>
      drawGapMs(profileOf(name), turn, base, bounds, streamAt('gap', index)),
    ).sort((left, right) => left - right);

  it("draws 'legacy' exponentially with the base as mean, inside the bot's 2 to 180 s", () => {
    const draws = many('legacy', 30);
    expect(draws[0]).toBeGreaterThanOrEqual(2_000);
    expect(draws.at(-1)).toBeLessThanOrEqual(180_000);
    const mean = draws.reduce((sum, ms) => sum + ms, 0) / draws.length;
    expect(mean / 1000).toBeGreaterThan(27);
    expect(mean / 1000).toBeLessThan(33);
  });

  it('draws the others log-normally around the median of the turn type, in proportion to the base', () => {
    const { turns } = profileOf('open-community');
    const median = (draws: number[]) => (draws[2_000] ?? 0) / 1000;
    expect(median(many('open-community', 30)) / turns['bot-reply'].medianSeconds).toBeCloseTo(1, 0);
    const half = median(many('open-community', 15)) / median(many('open-community', 30));
    expect(half).toBeCloseTo(0.5, 1);
  });

  it('keeps every log-normal draw between 1 s and 6 h, whatever the bot’s own bounds', () => {
    const tight = delay({ minSeconds: 50, maxSeconds: 60 });
    for (const name of rhythmProfileNames.filter((each) => each !== 'legacy')) {
      for (const base of [0.001, 30, 2_000_000]) {
        const draws = many(name, base, tight, 'idle');
        expect(draws[0]).toBeGreaterThanOrEqual(1_000);
        expect(draws.at(-1)).toBeLessThanOrEqual(21_600_000);
      }
    }
    expect(many('open-community', 30, tight)[0]).toBeLessThan(50_000);
  });
});

describe('profiles', () => {
  it('has the five built-in ones, open-community the default', () => {
    expect(rhythmProfileNames).toEqual([
      'open-community',
      'support-channel',
      'moderated-meeting',
      'family',
      'legacy',
    ]);
    expect(defaultSettings.pacing.profile).toBe('open-community');
    expect(profileOf('legacy')).toMatchObject({
      continuation: 0,
      initiative: 1,
      kind: 'exponential',
    });
    for (const name of rhythmProfileNames) expect(profileOf(name).maxInARow).toBe(5);
  });

  it('names the known ones where there is none of that name', () => {
    expect(() => profileOf('constructor')).toThrow(
      /"pacing.profile" cannot be "constructor": takes one of "open-community".*"legacy"/,
    );
  });

  it('notices at once where answers are prompt, and in legacy rooms', () => {
    const prompt = set({ pacing: { answerDelay: 'prompt' } });
    const stream = () => streamAt('notice');
    expect(noticingMs(profileOf('family'), prompt, stream())).toBe(0);
    expect(noticingMs(profileOf('legacy'), defaultSettings, stream())).toBe(0);
    expect(noticingMs(profileOf('family'), defaultSettings, stream())).toBeGreaterThan(0);
  });
});
