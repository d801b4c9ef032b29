import { describe, expect, it } from 'vitest';
import { normalizePersona } from '../../src/import/index.js';
import { Emotion, Persona } from '../../src/records/index.js';
import { LEGACY_BOOLEANS, LEGACY_SHAPES } from './legacy-shapes.js';

describe('normalizePersona', () => {
  it.each(Object.entries(LEGACY_SHAPES))('%s', (_name, shape) => {
    const { persona, emotion, repairs } = normalizePersona(shape.given);
    expect(persona).toEqual({ ...Persona.parse({}), ...shape.persona });
    const felt = shape.emotion?.tone ?? shape.persona?.tone ?? 'neutral';
    expect(emotion).toEqual({ ...Emotion.parse({}), tone: felt, ...shape.emotion });
    expect(repairs.map(({ path }) => path)).toEqual(shape.repaired);
    expect(repairs.filter(({ problem, became }) => problem === '' || became === '')).toEqual([]);
  });

  it.each(LEGACY_BOOLEANS)('reads %j in a style as %s', (given, read) => {
    const { persona, repairs } = normalizePersona({
      style: { emojis: given, abbreviations: given },
    });
    expect(persona.style).toMatchObject({ emojis: read, abbreviations: read });
    expect(repairs).toHaveLength(typeof given === 'boolean' ? 0 : 2);
  });

  it('says what it repaired: where, what was wrong, what stood there and what it became', () => {
    const { repairs } = normalizePersona({ empathy: 'yüksek', watchlist: 'Emma,Emma', mood: 7 });
    expect(repairs).toEqual([
      { path: 'watchlist', problem: 'is no list', value: 'Emma,Emma', became: 'a list of 2' },
      {
        path: 'mood',
        problem: 'is a number, which names no tone',
        value: '7',
        became: 'left out',
      },
      { path: 'empathy', problem: 'is a word', value: 'yüksek', became: '0.8' },
    ]);
  });

  it('gives frozen records, and leaves its input as it was', () => {
    const given = { tone: 'young', watchlist: ['Emma'] };
    const { persona } = normalizePersona(given);
    expect(Object.isFrozen(persona) && Object.isFrozen(persona.watchlist)).toBe(true);
    expect(Object.isFrozen(given.watchlist)).toBe(false);
  });

  it.each([
    ['a cycle', cycle()],
    ['a chain of 100,000 mappings', nested(100_000)],
    ['more than 5 MB', { background: 'x'.repeat(5_000_001) }],
    ['JSON of 200,000 brackets', '['.repeat(200_000)],
  ])('does not trip over %s', (_name, given) => {
    const { persona, repairs } = normalizePersona(given);
    expect(Persona.safeParse(persona).success).toBe(true);
    expect(repairs.length).toBeGreaterThan(0);
  });

  it('lists at most 200 repairs, and says that there were more', () => {
    const given = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`key${at}`, at]));
    const { repairs } = normalizePersona(given);
    expect(repairs).toHaveLength(201);
    expect(repairs.at(-1)?.problem).toBe('more repairs than are listed');
  });
});

function cycle(): unknown {
  const row: Record<string, unknown> = { tone: 'young' };
  row['persona'] = row;
  return row;
}

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let at = 0; at < depth; at += 1) value = { style: value };
  return value;
}
