import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decayed,
  FIRST_STABILITY,
  MOST_STABILITY,
  reinforcedStability,
  retrievability,
  utility,
} from '../../src/memory/strength.js';
import { testMemory } from '../../src/testing/builders.js';

const DAY_MS = 86_400_000;
const days = fc.double({ min: 0, max: 4_000, noNaN: true });
const stability = fc.double({ min: 0.5, max: MOST_STABILITY, noNaN: true });
const unit = fc.double({ min: 0, max: 1, noNaN: true });

describe('retrievability', () => {
  it('decays by a and then by b as by a + b', () => {
    fc.assert(
      fc.property(days, days, stability, unit, (a, b, s, r) => {
        const twice = decayed(decayed(r, a, s), b, s);
        expect(Math.abs(twice - decayed(r, a + b, s))).toBeLessThan(1e-9);
      }),
    );
  });

  it('falls with time and rises with stability', () => {
    fc.assert(
      fc.property(days, days, stability, stability, (a, b, s, t) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const [weak, firm] = s < t ? [s, t] : [t, s];
        const memory = testMemory({ recordedAt: 0, stability: weak });
        const at = (day: number) => Math.round(day * DAY_MS);
        expect(retrievability(memory, at(late))).toBeLessThanOrEqual(
          retrievability(memory, at(early)),
        );
        expect(retrievability({ ...memory, stability: firm }, at(late))).toBeGreaterThanOrEqual(
          retrievability(memory, at(late)),
        );
      }),
    );
  });

  it('is 1 at birth and at a use, and 1/e after as many days as its stability', () => {
    const memory = testMemory({ recordedAt: 0, stability: 60 });
    expect(retrievability(memory, 0)).toBe(1);
    expect(retrievability(memory, 60 * DAY_MS)).toBeCloseTo(Math.exp(-1), 9);
    expect(retrievability({ ...memory, lastUsedAt: 60 * DAY_MS }, 60 * DAY_MS)).toBe(1);
  });

  it('holds for a commitment until seven days after it was due', () => {
    const stable = FIRST_STABILITY.commitment;
    const promise = testMemory({
      kind: 'commitment',
      recordedAt: 0,
      dueAt: 100 * DAY_MS,
      stability: stable,
    });
    expect(retrievability(promise, 107 * DAY_MS)).toBe(1);
    expect(retrievability(promise, (107 + stable) * DAY_MS)).toBeCloseTo(Math.exp(-1), 9);
  });
});

describe('reinforcement', () => {
  it('never weakens, is bounded, and gains more from a sent message than from retrieval', () => {
    fc.assert(
      fc.property(stability, unit, (s, r) => {
        const sent = reinforcedStability(s, r, true);
        const retrieved = reinforcedStability(s, r, false);
        expect(retrieved).toBeGreaterThanOrEqual(s);
        expect(sent).toBeGreaterThanOrEqual(retrieved);
        expect(sent).toBeLessThanOrEqual(MOST_STABILITY);
        if (sent < MOST_STABILITY) {
          expect(sent).toBeCloseTo(s * (1 + 0.6 * (1 - r)), 6);
          expect(retrieved - s).toBeCloseTo(0.2 * (sent - s), 6);
        }
      }),
    );
  });

  it('keeps a stability beyond the bound as it is', () => {
    expect(reinforcedStability(MOST_STABILITY * 2, 0, true)).toBe(MOST_STABILITY * 2);
  });
});

describe('utility', () => {
  it('is half salience, three tenths retrievability, two tenths use', () => {
    const fresh = testMemory({ recordedAt: 0, salience: 1, useCount: 20 });
    expect(utility(fresh, 0)).toBeCloseTo(1, 9);
    expect(utility({ ...fresh, useCount: 0 }, 0)).toBeCloseTo(0.8, 9);
    expect(utility({ ...fresh, salience: 0 }, 0)).toBeCloseTo(0.5, 9);
  });
});
