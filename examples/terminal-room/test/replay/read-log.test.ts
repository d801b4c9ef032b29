import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { MAX_LINE, type TimedEntry } from '../../src/replay/log-entry.js';
import { readLog } from '../../src/replay/read-log.js';
import { logAt } from '../paths.js';

const temporary = mkdtempSync(join(tmpdir(), 'coterie-log-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const FIRST_DAY = 20_000;

async function read(path: string) {
  const counts = { messages: 0, system: 0, unreadable: 0 };
  const entries: TimedEntry[] = [];
  for await (const entry of readLog(path, FIRST_DAY, counts)) entries.push(entry);
  return { counts, entries };
}

async function readText(text: string) {
  const path = join(temporary, 'log.txt');
  writeFileSync(path, text);
  return await read(path);
}

const clock = ({ at }: TimedEntry) =>
  `${Math.floor(at / 86_400_000) - FIRST_DAY} ${new Date(at).toISOString().slice(11, 19)}`;

describe('an IRC log', () => {
  it('is read line by line, with what was left out counted', async () => {
    const { counts, entries } = await read(logAt('garden.irc.txt'));
    expect(counts).toEqual({ messages: 20, system: 3, unreadable: 1 });
    expect(entries).toHaveLength(20);
    expect(entries[0]?.entry).toEqual({ nick: 'wren', text: 'morning all', isNotice: false });
    expect(entries.filter(({ entry }) => entry.isNotice).map(({ entry }) => entry.nick)).toEqual([
      'gardenbot',
    ]);
  });

  it('spreads the lines of a minute over it, and goes on after midnight', async () => {
    const { entries } = await read(logAt('garden.irc.txt'));
    expect(entries.slice(0, 4).map(clock)).toEqual([
      '0 09:58:15',
      '0 09:58:45',
      '0 09:59:15',
      '0 09:59:45',
    ]);
    expect(entries.slice(-2).map(clock)).toEqual(['0 23:58:30', '1 00:03:30']);
  });

  it('keeps its own days and seconds, and never lets time go back', async () => {
    const { entries } = await readText(
      [
        'rust 2018-05-29 [21:20:37] <ada> one',
        'rust 2018-05-29 [21:20:36] <bo> two',
        'rust 2018-05-31 [08:00:00] <ada> three',
      ].join('\r\n'),
    );
    expect(entries.map(({ at }) => new Date(at).toISOString())).toEqual([
      '2018-05-29T21:20:37.000Z',
      '2018-05-29T21:20:37.000Z',
      '2018-05-31T08:00:00.000Z',
    ]);
  });

  it('keeps its order where a minute holds more lines than are held back', async () => {
    const lines = Array.from({ length: 2_500 }, (_, place) => `[10:00] <ada> ${place}`);
    const { entries } = await readText(lines.join('\n'));
    expect(entries.map(({ entry }) => Number(entry.text))).toEqual(lines.map((_, place) => place));
    expect(entries.every(({ at }, place) => at >= (entries[place - 1]?.at ?? 0))).toBe(true);
  });

  it('cuts a line that is far too long', async () => {
    const { entries } = await readText(`[10:00] <ada> ${'a'.repeat(2 * MAX_LINE)}`);
    expect(entries[0]?.entry.text.length).toBeLessThanOrEqual(MAX_LINE);
  });
});

describe('a log as JSON Lines', () => {
  it('is told from an IRC log by its first line', async () => {
    const { counts, entries } = await read(logAt('garden.jsonl'));
    expect(counts).toEqual({ messages: 8, system: 0, unreadable: 1 });
    expect(entries[4]).toEqual({
      at: 1_767_607_230_000,
      entry: {
        nick: 'tilda',
        text: 'how often did you water them?',
        isNotice: false,
        key: 'garden#4',
        replyKey: 'garden#3',
      },
    });
  });

  it('may begin with a byte order mark and blank lines', async () => {
    const { counts } = await readText('\uFEFF\n{"t":1,"user":"ada","text":"hi"}\n');
    expect(counts).toEqual({ messages: 1, system: 0, unreadable: 0 });
  });
});
