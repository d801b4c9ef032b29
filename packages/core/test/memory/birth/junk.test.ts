import { describe, expect, it } from 'vitest';
import { stableUnit } from '../../../src/text/hash.js';
import { junkLine } from './junk.js';
import { kept } from './keeping.js';

const LINES = 5_000;

describe('ten thousand lines that say nothing', () => {
  it.each(['en', 'tr'] as const)('leave at most one memory in a hundred (%s)', async (locale) => {
    const { keeper, say, all, events } = await kept({ locale });
    let draw = 0;
    const next = () => stableUnit('junk', locale, String(draw++));
    const lines = new Map<string, string>();
    for (let line = 0; line < LINES; line += 1) {
      const { id, text } = await say(junkLine(locale, next));
      lines.set(id, text);
      if (line % 100 === 99) await keeper.settle();
    }
    await keeper.settle();
    const born = (await all()).map(({ evidence }) => lines.get(evidence[0]?.messageId ?? ''));
    expect(events.filter(({ name }) => name === 'memory:failed')).toEqual([]);
    expect(born.slice(0, 20)).toEqual([]);
    expect(born.length).toBeLessThanOrEqual(LINES / 100);
  });
});
