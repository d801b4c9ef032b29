import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIrcLine } from '../../src/replay/irc-lines.js';

const messageOf = (line: string) => {
  const parsed = parseIrcLine(line);
  if (parsed.kind !== 'message') throw new Error(`${line} is ${parsed.kind}`);
  return parsed;
};

describe('a line of an IRC log', () => {
  it('says who, what, and the minute', () => {
    expect(messageOf('[09:14] <ada> hello there ')).toEqual({
      kind: 'message',
      entry: { nick: 'ada', text: 'hello there', isNotice: false },
      time: { minute: 9 * 60 + 14 },
    });
  });

  it('may name its channel, its day and its second, with a tab before the text', () => {
    const { entry, time } = messageOf('rust 2018-05-29 [21:20:37] <ada[m]>\t is it done?  ');
    expect(entry).toEqual({ nick: 'ada[m]', text: 'is it done?', isNotice: false });
    expect(time).toEqual({
      day: Date.UTC(2018, 4, 29) / 86_400_000,
      minute: 21 * 60 + 20,
      second: 37,
    });
  });

  it('may be an action, told as one', () => {
    expect(messageOf('[10:02] * tilda takes notes').entry).toMatchObject({
      nick: 'tilda',
      text: '* tilda takes notes',
    });
  });

  it('may be the notice of a program', () => {
    expect(messageOf('rust 2018-05-29 [22:26:06] -eval- 4').entry).toEqual({
      nick: 'eval',
      text: '4',
      isNotice: true,
    });
  });

  it.each([
    '=== ada has joined #rust',
    '[10:02] === ada has joined #rust',
    '--> ada (a@b) has joined',
    '-!- ada is away',
    '[10:02] *** ada is known as ada_',
  ])('may be a system line: %s', (line) => {
    expect(parseIrcLine(line)).toEqual({ kind: 'system' });
  });

  it.each(['', '   ', '\t'])('may be blank: "%s"', (line) => {
    expect(parseIrcLine(line)).toEqual({ kind: 'blank' });
  });

  it.each([
    'hello',
    '[25:14] <ada> hello',
    '[09:61] <ada> hello',
    '[09:14] hello',
    '<ada> hello',
    '[09:14] <> hello',
  ])('may be unreadable: %s', (line) => {
    expect(parseIrcLine(line)).toEqual({ kind: 'unreadable' });
  });

  it('never throws', () => {
    const unit = fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.string({ unit }), fc.boolean(), (text, isStamped) => {
        const { kind } = parseIrcLine(isStamped ? `[10:00] ${text}` : text);
        return ['message', 'system', 'blank', 'unreadable'].includes(kind);
      }),
      { numRuns: 500 },
    );
  });
});
