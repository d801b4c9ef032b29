import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { roomLog } from '../../src/record/room-log.js';
import type { RoomEvent, Said } from '../../src/record/story.js';
import { transcriptHash } from '../../src/record/transcript-hash.js';
import { parseJsonLine } from '../../src/replay/json-lines.js';

const temporary = mkdtempSync(join(tmpdir(), 'coterie-room-log-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const said = (index: number, name: string, text: string, reply?: number): Said => ({
  kind: 'said',
  index,
  at: 1_000 * index,
  name,
  text,
  ...(reply === undefined ? {} : { replyTo: { index: reply, name: 'x', text: 'y' } }),
});

describe('the log of a room', () => {
  it('holds each message as a line that a replay can read', () => {
    const path = join(temporary, 'room.jsonl');
    const log = roomLog(path, 'book-club', new Map([['June', 'june_and_tea']]));
    log.add(said(0, 'Mia', 'hello @june_and_tea.'));
    log.add({ kind: 'typing', name: 'June', botId: 'june', ms: 10 });
    log.add(said(1, 'June', 'hello Mia, and "quotes"\nand lines', 0));
    log.close();
    log.close();
    log.add(said(2, 'Mia', 'too late'));
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { chat: 'book-club', i: 0, t: 0, user: 'Mia', text: 'hello @june_and_tea.', ment: ['June'] },
      {
        chat: 'book-club',
        i: 1,
        t: 1,
        user: 'June',
        text: 'hello Mia, and "quotes"\nand lines',
        reply: 0,
        ment: ['Mia'],
      },
    ]);
    expect(lines.map((line) => parseJsonLine(line).kind)).toEqual(['message', 'message']);
  });
});

describe('the hash of a transcript', () => {
  const hashOf = (...events: RoomEvent[]) => {
    const hash = transcriptHash();
    for (const event of events) hash.add(event);
    return hash.digest();
  };

  it('tells who, when, what and to what, and leaves typing out', () => {
    const one = said(0, 'Mia', 'hello');
    const all = [
      hashOf(one),
      hashOf(said(0, 'Mia', 'hello!')),
      hashOf(said(0, 'Bo', 'hello')),
      hashOf(said(0, 'Mia', 'hello', 4)),
      hashOf({ ...one, at: 1 }),
      hashOf(one, one),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(hashOf(one, { kind: 'typing', name: 'June', botId: 'june', ms: 10 })).toBe(all[0]);
  });
});
