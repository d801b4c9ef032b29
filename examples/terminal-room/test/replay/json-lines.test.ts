import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJsonLine } from '../../src/replay/json-lines.js';

describe('a line of a log as JSON Lines', () => {
  it('says who, what, when, and what it is about', () => {
    const line = '{"chat":"c","i":4,"t":12.5,"user":" ada ","text":"hi","reply":3,"ment":["bo",7]}';
    expect(parseJsonLine(line)).toEqual({
      kind: 'message',
      time: 12.5,
      entry: {
        nick: 'ada',
        text: 'hi',
        isNotice: false,
        key: 'c#4',
        replyKey: 'c#3',
        mentions: ['bo'],
      },
    });
  });

  it('needs no more than a time, a writer and a text', () => {
    expect(parseJsonLine('{"t":0,"user":"ada","text":""}')).toEqual({
      kind: 'message',
      time: 0,
      entry: { nick: 'ada', text: '', isNotice: false },
    });
  });

  it.each([
    '{"t":"0","user":"ada","text":"hi"}',
    '{"t":-1,"user":"ada","text":"hi"}',
    '{"t":1e15,"user":"ada","text":"hi"}',
    '{"t":0,"user":" ","text":"hi"}',
    '{"t":0,"user":"ada"}',
    '{"t":0,"user":"ada","text":"hi"',
    '[1]',
    'null',
    'hi',
  ])('may be unreadable: %s', (line) => {
    expect(parseJsonLine(line)).toEqual({ kind: 'unreadable' });
  });

  it('never throws', () => {
    const any = fc.oneof(
      fc.string(),
      fc.json(),
      fc.record({ t: fc.double(), user: fc.anything(), text: fc.string() }).map(safeJson),
    );
    fc.assert(
      fc.property(any, (line) =>
        ['message', 'blank', 'unreadable'].includes(parseJsonLine(line).kind),
      ),
      { numRuns: 500 },
    );
  });
});

function safeJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '{';
  }
}
