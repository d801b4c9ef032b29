import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { CoterieError } from '../../src/errors.js';
import {
  importCharacter,
  normalizeBot,
  normalizeChat,
  normalizeHolding,
  normalizePersona,
  normalizeSettings,
  normalizeStance,
  type Repair,
} from '../../src/import/index.js';
import { Bot, Chat, Emotion, Holding, Persona, Stance } from '../../src/records/index.js';
import { applySettings, defaultSettings } from '../../src/settings.js';
import { anyBytes, anyJson, namedRow } from './any-file.js';

const options = { now: 1_750_000_000_000 };
/** The same files in every run of the tests; COTERIE_FUZZ_SEED tries others. */
const seed = Number(process.env['COTERIE_FUZZ_SEED'] ?? 8);
const runs = { numRuns: 10_000, seed };
const TIME = 240_000;

/** Throws where a record is not what its schema gives back, is not plain JSON or can be changed. */
function expectRecord(schema: z.ZodType, record: unknown): void {
  const parsed = schema.safeParse(record);
  if (!parsed.success) throw parsed.error;
  if (!isDeepStrictEqual(parsed.data, record)) throw new Error(`not as parsed: ${show(record)}`);
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(record)), record))
    throw new Error(`not plain: ${show(record)}`);
  if (!isFrozenDeep(record)) throw new Error(`not frozen: ${show(record)}`);
}

/** Throws where a repair does not say what was wrong and what it became, in a line each. */
function expectRepairs(repairs: readonly Repair[]): void {
  if (repairs.length > 201) throw new Error(`${repairs.length} repairs`);
  for (const [index, repair] of repairs.entries()) {
    const isLast = index === 200;
    const isClear =
      repair.problem !== '' &&
      (repair.became !== '' || isLast) &&
      repair.path.length <= 300 &&
      repair.value.length <= 80 &&
      !/[\n\r]/.test(Object.values(repair).join(''));
    if (!isClear) throw new Error(show(repair));
  }
}

describe('for any JSON whatever', () => {
  it(
    'normalizePersona never throws, gives valid records and clear repairs',
    () => {
      fc.assert(
        fc.property(anyJson, (given) => {
          const { persona, emotion, repairs } = normalizePersona(given);
          expectRecord(Persona, persona);
          expectRecord(Emotion, emotion);
          expectRepairs(repairs);
        }),
        runs,
      );
    },
    TIME,
  );

  it(
    'normalizeBot never throws, and gives a valid bot with what it thinks and holds, or none',
    () => {
      let bots = 0;
      fc.assert(
        fc.property(fc.oneof(anyJson, namedRow), (given) => {
          const { bot, stances, holdings, repairs } = normalizeBot(given, options);
          expectRepairs(repairs);
          if (bot === undefined) return;
          bots += 1;
          expectRecord(Bot, bot);
          applySettings(defaultSettings, bot.settings, 'bot');
          for (const stance of stances) expectRecord(Stance, stance);
          for (const holding of holdings) expectRecord(Holding, holding);
        }),
        runs,
      );
      expect(bots).toBeGreaterThan(3_000);
    },
    TIME,
  );

  it(
    'normalizeStance and normalizeHolding never throw, and give a valid record or none',
    () => {
      fc.assert(
        fc.property(fc.oneof(anyJson, namedRow), fc.boolean(), (given, isTold) => {
          const told = { ...options, ...(isTold ? { botId: 'ada' } : {}) };
          const stance = normalizeStance(given, told);
          const holding = normalizeHolding(given, told);
          if (stance.record !== undefined) expectRecord(Stance, stance.record);
          if (holding.record !== undefined) expectRecord(Holding, holding.record);
          for (const { record, repairs } of [stance, holding]) {
            expectRepairs(repairs);
            if (record === undefined) expect(repairs).not.toEqual([]);
          }
        }),
        runs,
      );
    },
    TIME,
  );

  it(
    'normalizeChat never throws, and gives a valid chat or none',
    () => {
      fc.assert(
        fc.property(fc.oneof(anyJson, namedRow), (given) => {
          const { record, repairs } = normalizeChat(given, options);
          expectRepairs(repairs);
          if (record === undefined) {
            expect(repairs).not.toEqual([]);
            return;
          }
          expectRecord(Chat, record);
          applySettings(defaultSettings, record.settings, 'chat');
        }),
        runs,
      );
    },
    TIME,
  );

  it(
    'normalizeSettings never throws, and gives a patch that applies',
    () => {
      fc.assert(
        fc.property(anyJson, (given) => {
          const { patch, repairs } = normalizeSettings(given);
          expectRepairs(repairs);
          applySettings(defaultSettings, patch);
          if (!isFrozenDeep(patch)) throw new Error('not frozen');
        }),
        runs,
      );
    },
    TIME,
  );

  it(
    'importCharacter gives a valid bot, or one error that says what to do',
    () => {
      let bots = 0;
      fc.assert(
        fc.property(fc.oneof(anyJson, namedRow), (given) => {
          bots += expectCharacter(given);
        }),
        runs,
      );
      expect(bots).toBeGreaterThan(3_000);
    },
    TIME,
  );
});

describe('for any bytes whatever', () => {
  it(
    'importCharacter gives a valid bot, or one error that says what to do',
    () => {
      let bots = 0;
      fc.assert(
        fc.property(anyBytes, (given) => {
          bots += expectCharacter(given);
        }),
        runs,
      );
      expect(bots).toBeGreaterThan(500);
    },
    TIME,
  );
});

describe('what was imported', () => {
  it(
    'comes through once more as it is',
    () => {
      fc.assert(
        fc.property(anyJson, (given) => {
          const { persona, emotion } = normalizePersona(given);
          const again = normalizePersona({ persona_profile: persona, emotion_profile: emotion });
          expect(again).toEqual({ persona, emotion, repairs: [] });
        }),
        runs,
      );
    },
    TIME,
  );

  it(
    'never holds a secret, in whatever text it also stood',
    () => {
      const secret = fc.stringMatching(/^[A-Za-z0-9]{8,40}$/);
      const key = fc.constantFrom('bot_token', 'apiKey', 'password', 'DISCORD_API_TOKEN');
      const door = fc.constantFrom(
        normalizePersona,
        normalizeSettings,
        (row: object) => normalizeBot(row, options),
        (row: object) => normalizeChat({ ...row, id: 'den' }, options),
        importedFrom,
      );
      fc.assert(
        fc.property(fc.oneof(anyJson, namedRow), secret, key, door, (given, hidden, name, read) => {
          const planted: object = Object(plant(given, hidden));
          const result = read({ ...planted, name: 'Ada', [name]: hidden });
          if (JSON.stringify(result).includes(hidden)) throw new Error(show(result));
        }),
        runs,
      );
    },
    TIME,
  );
});

/** The character in a file, else the error. */
function importedFrom(file: unknown): unknown {
  try {
    return importCharacter(file, options);
  } catch (error) {
    return String(error);
  }
}

/** 1 where there is a bot in it, and that is valid; 0 where it is refused in the right way. */
function expectCharacter(given: unknown): 0 | 1 {
  try {
    const { bot, stances, holdings, repairs } = importCharacter(given, options);
    expectRecord(Bot, bot);
    for (const stance of stances) expectRecord(Stance, stance);
    for (const holding of holdings) expectRecord(Holding, holding);
    expectRepairs(repairs);
    return 1;
  } catch (error) {
    const isClear =
      CoterieError.isInstance(error) &&
      error.code === 'invalid-import' &&
      /^Nothing was imported: .+\. \S.+\.$/s.test(error.message);
    if (!isClear) throw error;
    return 0;
  }
}

/** The value with a text behind every text and every key in it. */
function plant(value: unknown, text: string): unknown {
  if (typeof value === 'string') return `${value} ${text}`;
  if (Array.isArray(value)) return value.map((inner) => plant(inner, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => [
      [key, plant(inner, text)],
      [`${key} ${text}`, text],
    ]),
  );
}

function isFrozenDeep(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isFrozenDeep);
}

function show(value: unknown): string {
  return JSON.stringify(value).slice(0, 2_000);
}
