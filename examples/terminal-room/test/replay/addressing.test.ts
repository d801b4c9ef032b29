import { describe, expect, it } from 'vitest';
import { addressing, leadOf } from '../../src/replay/addressing.js';
import type { LogEntry } from '../../src/replay/log-entry.js';
import { mostAddressed } from '../../src/replay/most-addressed.js';
import { logAt } from '../paths.js';

const line = (nick: string, text: string, more: Partial<LogEntry> = {}): LogEntry => ({
  nick,
  text,
  isNotice: false,
  ...more,
});

describe('whom a line of a log speaks to', () => {
  const address = addressing([{ nick: 'Mossy' }, { nick: 'las[m]', botId: 'june' }]);
  address.read(line('wren', 'morning'));

  it.each([
    ['mossy: hello', 'start'],
    ['Mossy, hello', 'start'],
    ['@mossy : hello', 'start'],
    ['las[m]: hello', 'start'],
    ['thanks mossy', 'name'],
    ["I have mossy's book", 'name'],
    ['wren: hello', 'another'],
    ['wren: ask mossy', 'name'],
    ['hello: wren', 'nobody'],
    ['mossyback: hello', 'nobody'],
    ['the las[m] of them', 'name'],
    ['a glass', 'nobody'],
    ['https://mossy.example', 'name'],
    ['10:30 it is', 'nobody'],
  ])('%s: %s', (text, kind) => {
    expect(address.read(line('tilda', text))).toBe(kind);
  });

  it('knows only those who have spoken before', () => {
    const fresh = addressing([{ nick: 'mossy' }]);
    expect(fresh.read(line('tilda', 'ivo: hello'))).toBe('nobody');
    fresh.read(line('ivo', 'hello tilda'));
    expect(fresh.read(line('tilda', 'ivo: hello'))).toBe('another');
  });

  it('goes by what the log marks: replies and mentions', () => {
    const marked = addressing([{ nick: 'mossy' }]);
    marked.withhold(line('mossy', 'yes', { key: 'c#3' }), marked.placeOf('mossy'));
    expect(marked.read(line('tilda', 'how often?', { replyKey: 'c#3' }))).toBe('reply');
    expect(marked.repliedTo(line('tilda', 'how often?', { replyKey: 'c#3' }))).toBe(0);
    expect(marked.read(line('tilda', 'how often?', { replyKey: 'c#2' }))).toBe('another');
    expect(marked.read(line('tilda', 'the expert', { mentions: ['Mossy'] }))).toBe('name');
  });

  it('tells whose lines are withheld', () => {
    expect(['MOSSY', 'las[m]', 'mossy_', 'wren'].map(address.placeOf)).toEqual([0, 1, -1, -1]);
  });
});

describe('the name that a line opens with', () => {
  it.each([
    ['ada: hi', 'ada'],
    ['Ada, hi', 'ada'],
    ['@ada: hi', 'ada'],
    ['ada : hi', 'ada'],
    ['ada:', 'ada'],
    ['ada hi', undefined],
    ['http://x.example', undefined],
    [': hi', undefined],
  ])('%s', (text, lead) => {
    expect(leadOf(text)).toBe(lead);
  });
});

describe('whoever a log speaks to most', () => {
  it('is found by names at the start', async () => {
    expect(await mostAddressed(logAt('garden.irc.txt'))).toBe('mossy');
  });

  it('is found by what the log marks', async () => {
    expect(await mostAddressed(logAt('garden.jsonl'))).toBe('mossy');
  });
});
