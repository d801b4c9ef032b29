import { describe, expect, it } from 'vitest';
import { findUnsafe, SAFETY_RULES } from '../../src/review/safety.js';
import { HARMLESS, UNSAFE } from './safety-corpus.js';

const unsafe = Object.entries(UNSAFE).flatMap(([concern, texts]) =>
  texts.map((text) => [concern, text] as const),
);

describe('the safety filters', () => {
  it('are held to at least 60 texts of each sort, and every rule to one of them', () => {
    expect(unsafe.length).toBeGreaterThanOrEqual(60);
    expect(HARMLESS.length).toBeGreaterThanOrEqual(60);
    const used = new Set(unsafe.map(([, text]) => findUnsafe(text, 'on')?.rule));
    expect(SAFETY_RULES.map((rule) => rule.name).filter((name) => !used.has(name))).toEqual([]);
  });

  it.each(unsafe)('refuse %s: %s', (concern, text) => {
    expect(findUnsafe(text, 'on')?.concern).toBe(concern);
  });

  it.each(unsafe)('refuse %s behind another sentence, in capitals: %s', (concern, text) => {
    if (concern !== 'secret' && concern !== 'prompt-leak')
      expect(findUnsafe(`Selam. ${text.toUpperCase()}`, 'on')?.concern).toBe(concern);
    expect(findUnsafe(`Güzel gün. ${text}`, 'on')?.concern).toBe(concern);
  });

  it.each(HARMLESS)('let through: %s', (text) => {
    expect(findUnsafe(text, 'on')).toBeUndefined();
  });

  it('let a claim to be human through where disclosure is off', () => {
    for (const text of UNSAFE['human-claim']) expect(findUnsafe(text, 'off')).toBeUndefined();
  });
});
