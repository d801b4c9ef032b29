import { describe, expect, it } from 'vitest';
import { beyondCaps, type Capped, cappedOf } from '../../../src/memory/care/caps.js';
import { rulesOf } from '../../../src/memory/care/rules.js';
import { standingOf } from '../../../src/memory/care/standing.js';
import { sinksAt, utility } from '../../../src/memory/strength.js';
import type { SettingsPatch } from '../../../src/records/setting.js';
import { applySettings, defaultSettings } from '../../../src/settings.js';
import { testMemory } from '../../../src/testing/builders.js';

const DAY_MS = 86_400_000;
const rules = (retention: SettingsPatch[string] = {}) =>
  rulesOf(applySettings(defaultSettings, { retention }).retention);
const memory = (overrides: Parameters<typeof testMemory>[0] = {}) =>
  testMemory({ recordedAt: 0, validFrom: 0, salience: 0.1, stability: 60, ...overrides });
const fateOn = (day: number, of = memory(), by = rules()) => standingOf(of, by, day * DAY_MS).fate;

describe('by the default policy a memory', () => {
  // 0.05 + 0.3 exp(-t/60) falls under 0.15 after 60 ln 3 days.
  const sinks = 60 * Math.log(3);

  it('is dormant under 0.15, archived 30 days later, and erased when retention says so', () => {
    expect(fateOn(sinks - 0.01)).toBe('active');
    expect(fateOn(sinks + 0.01)).toBe('dormant');
    expect(fateOn(sinks + 29.9)).toBe('dormant');
    expect(fateOn(sinks + 30.1)).toBe('archived');
    expect(fateOn(sinks + 394.9)).toBe('archived');
    expect(fateOn(sinks + 395.1)).toBe('erased');
    expect(fateOn(sinks + 31.1, memory(), rules({ archivedMemoryDays: 1 }))).toBe('erased');
  });

  it('sinks at the instant at which its utility does', () => {
    const at = sinksAt(memory(), 0.15);
    expect(at / DAY_MS).toBeCloseTo(sinks, 9);
    expect(utility(memory(), at - 1)).toBeGreaterThan(0.15);
    expect(utility(memory(), at + 1)).toBeLessThan(0.15);
    expect(sinksAt(memory({ salience: 0.3 }), 0.15)).toBe(Number.POSITIVE_INFINITY);
    expect(sinksAt(memory(), 0.5)).toBe(Number.NEGATIVE_INFINITY);
  });

  it('is awake again once it was used, and stays by salience, by use or where it is pinned', () => {
    const used = { state: 'archived', lastUsedAt: 300 * DAY_MS, useCount: 1 } as const;
    expect(fateOn(301, memory(used))).toBe('active');
    expect(fateOn(9_000, memory({ salience: 0.31 }))).toBe('active');
    expect(fateOn(9_000, memory({ useCount: 9 }))).toBe('active');
    expect(fateOn(9_000, memory({ pinned: true }))).toBe('active');
    expect(fateOn(9_000, memory({ pinned: true, state: 'disputed' }))).toBe('disputed');
  });

  it('holds as a commitment until seven days after it is due', () => {
    const promise = memory({ kind: 'commitment', stability: 7, dueAt: 100 * DAY_MS });
    expect(fateOn(107, promise)).toBe('active');
    expect(fateOn(107 + 7 * Math.log(3) + 0.1, promise)).toBe('dormant');
  });

  it.each(['candidate', 'superseded', 'disputed'] as const)(
    'keeps its state %s until it is erased',
    (state) => {
      expect(fateOn(sinks + 394, memory({ state }))).toBe(state);
      expect(fateOn(sinks + 396, memory({ state }))).toBe('erased');
    },
  );
});

describe.each([
  ['legacy', 180, 0.3],
  ['legacy-aggressive', 90, 0.5],
] as const)('by the policy %s a memory', (memoryPolicy, days, least) => {
  const by = rules({ memoryPolicy });
  const under = least - 0.01;
  it.each([
    ['young', { salience: 0.1 }, days - 1, 'active'],
    ['unused and of a low score', { salience: under }, days, 'dropped'],
    ['used once', { salience: under, useCount: 1 }, days, 'dropped'],
    ['used twice', { salience: under, useCount: 2 }, days, 'active'],
    ['used lately', { salience: under, useCount: 1, lastUsedAt: DAY_MS }, days, 'active'],
    [
      'of a score that x0.9 takes under the bound',
      { salience: least / 0.9 - 0.01 },
      days,
      'dropped',
    ],
    ['of a score that x0.9 leaves above it', { salience: least / 0.9 + 0.01 }, days, 'active'],
    [
      'of that score after as many days more',
      { salience: least / 0.9 + 0.01 },
      2 * days,
      'dropped',
    ],
    ['of a high score for long', { salience: 1 }, 2 * days, 'active'],
    ['dormant by another policy', { salience: 0.9, state: 'dormant' }, 1, 'active'],
    ['pinned', { salience: 0, pinned: true }, 10 * days, 'active'],
  ] as const)('that is %s', (_, overrides, day, fate) => {
    expect(fateOn(day, memory(overrides), by)).toBe(fate);
  });

  it('has a cap over all of its bot', () => {
    const most = memoryPolicy === 'legacy' ? 50 : 30;
    const capped = ['chat-1', 'chat-2'].flatMap((chatId) =>
      Array.from({ length: most }, (_, index) =>
        cappedOf(
          memory({ id: `${chatId}/${index}`, chatId, salience: index / most }),
          by.policy,
          0,
        ),
      ),
    );
    expect(beyondCaps(capped)).toHaveLength(most);
    expect(beyondCaps(capped)).toContain('chat-1/0');
    expect(beyondCaps(capped)).not.toContain(`chat-1/${most - 1}`);
  });
});

describe('caps', () => {
  const each = (memoryId: string, overrides: Partial<Capped> = {}): Capped => ({
    memoryId,
    group: 'g',
    most: 2,
    worth: 0.5,
    recordedAt: 0,
    isPinned: false,
    ...overrides,
  });

  it('let go the least worth, of equals the oldest, and never what is pinned', () => {
    const all = [
      each('pinned', { worth: 0, isPinned: true }),
      each('low', { worth: 0.1 }),
      each('old'),
      each('new', { recordedAt: 1 }),
      each('other', { group: 'h', worth: 0 }),
    ];
    expect(beyondCaps(all)).toEqual(['low', 'old']);
  });

  it('go by bot and chat, messages apart from the rest, and what was given to a bot apart from both', () => {
    const of = (overrides: Parameters<typeof testMemory>[0]) =>
      cappedOf(memory({ origin: 'self', ...overrides }), rules().policy, 0);
    const evidence = [{ messageId: 'm', quote: 'q' }];
    expect(of({ kind: 'episode', evidence }).most).toBe(5_000);
    expect(of({})).toMatchObject({ most: 1_000 });
    expect(of({ origin: 'persona', kind: 'preference' }).most).toBe(50);
    const groups = [
      of({ chatId: 'a' }),
      of({ chatId: 'b' }),
      of({ chatId: 'a', ownerBotId: 'bot-2' }),
      of({ chatId: 'a', kind: 'episode', evidence }),
      of({ chatId: 'a', origin: 'imported' }),
    ].map(({ group }) => group);
    expect(new Set(groups).size).toBe(5);
    expect(of({ chatId: 'a', kind: 'opinion' }).group).toBe(groups[0]);
  });
});

describe('the name of a policy', () => {
  const own = {
    rule: 'score',
    deleteUnder: 1,
    fewerUsesThan: 9,
    unusedDays: 1,
    fade: 1,
    memories: 5,
  };

  it('may be one of an operator’s own', () => {
    const by = rules({ memoryPolicy: 'brief', memoryPolicies: { brief: own } });
    expect(by).toMatchObject({ name: 'brief', policy: own });
    expect(fateOn(2, memory(), by)).toBe('dropped');
  });

  it.each([
    [
      { memoryPolicy: 'brief' },
      /"retention.memoryPolicy" cannot be "brief": takes the name of a policy: "default", "legacy"/,
    ],
    [{ memoryPolicy: 'constructor' }, /takes the name of a policy/],
    [{ memoryPolicies: { brief: { ...own, fade: 2 } } }, /retention.memoryPolicies.brief.fade/],
    [{ memoryPolicies: { brief: { rule: 'none' } } }, /retention.memoryPolicies.brief/],
  ])('is refused where there is no such policy, or where it is none: %j', (retention, message) => {
    expect(() => rules(retention as SettingsPatch[string])).toThrow(message);
  });
});
