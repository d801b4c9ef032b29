import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { webDigest } from '../../src/system/digest.js';

describe('webDigest', () => {
  const digest = webDigest();

  it('makes the SHA-256 that every other implementation makes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        const expected = createHash('sha256').update(text, 'utf8').digest('hex');
        expect(await digest.sha256(text)).toBe(expected);
      }),
      { numRuns: 50 },
    );
  });

  it('makes the HMAC-SHA-256 that every other implementation makes, with an empty key too', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.string({ unit: 'grapheme' }),
        async (key, text) => {
          const expected = createHmac('sha256', key).update(text, 'utf8').digest('hex');
          expect(await digest.hmacSha256(key, text)).toBe(expected);
        },
      ),
      { numRuns: 50, examples: [['', 'text']] },
    );
  });

  it('makes identifiers of 26 lower-case letters and digits that do not repeat', () => {
    const ids = new Set(Array.from({ length: 2000 }, () => digest.freshId()));
    expect(ids.size).toBe(2000);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]{26}$/);
  });
});
