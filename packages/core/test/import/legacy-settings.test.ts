import { describe, expect, it } from 'vitest';
import { legacyBaseSettings, normalizeSettings } from '../../src/import/index.js';
import { LEGACY_SETTING_KEYS } from '../../src/import/legacy-setting-keys.js';
import { applySettings, defaultSettings } from '../../src/settings.js';

describe('normalizeSettings', () => {
  it.each([
    ['max_msgs_per_min', 4, { limits: { maxMessagesPerMinute: { chat: 4 } } }],
    ['max_msgs_per_min', { min: 2, max: 4 }, { limits: { maxMessagesPerMinute: { chat: 4 } } }],
    ['simulation_active', 'false', { speaking: { active: false } }],
    ['scale_factor', { value: '1,5' }, { speaking: { scaleFactor: 1.5 } }],
    ['bot_hourly_msg_limit', { min: 5, max: 12 }, { limits: { botHourlyLimit: { max: 12 } } }],
    ['short_reaction_probability', 0.2, { speaking: { reactionProbability: 0.2 } }],
    [
      'typing_speed_wpm',
      { min: 2.5, max: 4.5 },
      { pacing: { typing: { wpmMin: 30, wpmMax: 54 } } },
    ],
    ['typing_speed_wpm', [40, 55], { pacing: { typing: { wpmMin: 40, wpmMax: 55 } } }],
    ['prime_hours_boost', 'evet', { pacing: { primeHours: { boost: true } } }],
    ['dedup_max_attempts', '3', { review: { dedup: { maxAttempts: 3 } } }],
    ['priority_batch_size', 4.0, { inbox: { batch: { size: 4 } } }],
    ['news_trigger_enabled', 0, { speaking: { newsTrigger: { enabled: false } } }],
    [
      'prime_hours',
      ['09:30-12:00', { start: '14:00', end: '18:00' }],
      {
        pacing: {
          primeHours: {
            ranges: [
              { from: '09:30', to: '12:00' },
              { from: '14:00', to: '18:00' },
            ],
          },
        },
      },
    ],
    [
      'length_profile',
      '{"short": 0.5, "medium": 0.4, "long": 0.1}',
      { speaking: { lengthProfile: { short: 0.5, medium: 0.4, long: 0.1 } } },
    ],
  ])('reads the legacy key %s with %j', (key, value, patch) => {
    expect(normalizeSettings({ [key]: value }).patch).toEqual(patch);
  });

  it.each([
    ['as a mapping', { scale_factor: 2, dedup_enabled: false }],
    [
      'as rows',
      [
        { key: 'scale_factor', value: 2 },
        { name: 'dedup_enabled', value: 'no' },
      ],
    ],
    ['as JSON', '{"scale_factor": {"value": 2}, "dedup_enabled": 0}'],
    ['in camelCase', { scaleFactor: '2', dedupEnabled: false }],
    ['in our own groups', { speaking: { scaleFactor: 2 }, review: { dedup: { enabled: false } } }],
    ['with dots', { 'speaking.scaleFactor': 2, 'review.dedup.enabled': 'hayır' }],
  ])('reads settings %s', (_name, given) => {
    expect(normalizeSettings(given).patch).toEqual({
      speaking: { scaleFactor: 2 },
      review: { dedup: { enabled: false } },
    });
  });

  it('leaves out and reports what is unknown, refused or secret', () => {
    const { patch, repairs } = normalizeSettings({
      scale_factor: -3,
      unheard_of: 1,
      openai_api_key: 'sk-0123456789abcdefghij',
      reply_probability: 0.4,
    });
    expect(patch).toEqual({ speaking: { replyProbability: 0.4 } });
    expect(repairs.map(({ path }) => path)).toEqual([
      'scale_factor',
      'unheard_of',
      'openai_api_key',
    ]);
    expect(repairs[0]?.problem).toContain('speaking.scaleFactor');
    expect(repairs[1]).toMatchObject({ problem: 'is no known setting', value: '1' });
    expect(JSON.stringify(repairs)).not.toContain('0123456789');
  });

  it('knows every legacy key by a setting that exists', () => {
    for (const { path } of Object.values(LEGACY_SETTING_KEYS)) {
      const [group = '', name = ''] = path.split('.');
      const settings = Object(Reflect.get(defaultSettings, group));
      expect(Object.keys(settings), path).toContain(name);
    }
  });

  it('keeps what the predecessor did where it said nothing, as a patch of its own', () => {
    const base = applySettings(defaultSettings, legacyBaseSettings);
    expect(base.limits.botHourlyLimit.max).toBe(12);
    expect(base.pacing.profile).toBe('legacy');
    expect(base.speaking.initiative).toBe(1);
    const { patch } = normalizeSettings({ bot_hourly_msg_limit: 30 });
    expect(applySettings(base, patch).limits.botHourlyLimit.max).toBe(30);
  });
});
