import { describe, expect, it } from 'vitest';
import { firstLost, spanKinds } from './generated-spans.js';
import { keepsSpans } from './keeps-spans.js';

describe.each(['tr', 'en'] as const)('voice in %s', (language) => {
  it.each(Object.keys(spanKinds(language)))(
    'alters and splits no %s (was: 34,50 became 3450)',
    (kind) => {
      keepsSpans(language, { numRuns: 250, seed: 1, kinds: [kind] });
    },
  );

  it('alters and splits none of them among one another', () => {
    keepsSpans(language, { numRuns: 2_000, seed: 1 });
  });
});

describe('the oracle', () => {
  it.each([
    ['34,50', '3450 olur'],
    ['34,50', '134,50 olur'],
    ['10.500', '10.\n500 lira'],
    ['"bir şey"', '"bi şey"'],
    ['@ann', '@anna geldi'],
  ])('misses %s in %s', (span, said) => {
    expect(firstLost(said, [span])).toBe(span);
  });

  it('finds what is there, in order', () => {
    expect(firstLost('Bak, 3. gün @ann geldi', ['3.', '@ann'])).toBeUndefined();
    expect(firstLost('@ann 3.', ['3.', '@ann'])).toBe('@ann');
  });
});
