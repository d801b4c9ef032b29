import { describe, expect, it } from 'vitest';
import type { RoomEvent } from '../../src/record/story.js';
import { clean, eventLines, type LineStyle } from '../../src/screen/event-lines.js';
import { painterFor } from '../../src/screen/paint.js';
import { wordsOf } from '../../src/words/index.js';

const style: LineStyle = {
  words: wordsOf('en'),
  paint: (_format, text) => text,
  nameColumns: 6,
  paintName: (name) => name,
  timeOf: () => '10:00',
};

const said: RoomEvent = {
  kind: 'said',
  index: 3,
  at: 0,
  name: 'June',
  botId: 'june',
  text: 'I keep Persuasion for exactly that reason, mind you',
  replyTo: { index: 2, name: 'Mia', text: 'June, which would you read again?' },
};

describe('the lines of an event', () => {
  it('quote what is replied to, and go on under the text', () => {
    expect(eventLines(said, { ...style, columns: 48 })).toEqual([
      '10:00 June   ↳ Mia: June, which would you read…',
      '             I keep Persuasion for exactly that',
      '             reason, mind you',
    ]);
  });

  it('stand under the name where the terminal is narrow', () => {
    expect(eventLines(said, { ...style, columns: 30 })).toEqual([
      '10:00 June   ',
      '  ↳ Mia: June, which would yo…',
      '  I keep Persuasion for',
      '  exactly that reason, mind',
      '  you',
    ]);
  });

  it('may be of any length where nothing bounds them', () => {
    expect(eventLines({ ...said, text: 'word '.repeat(100).trim() }, style)).toHaveLength(2);
  });

  it('tell a reaction and an edit', () => {
    const target = { index: 1, name: 'Mia', text: 'hello' };
    const by = { at: 0, name: 'June', botId: 'june' };
    expect(eventLines({ kind: 'reacted', ...by, emoji: '👍', target }, style)).toEqual([
      '10:00 June   reacts 👍 ↳ Mia: hello',
    ]);
    expect(eventLines({ kind: 'edited', ...by, target, text: 'hullo' }, style)).toEqual([
      '10:00 June   (edited) hullo',
    ]);
    expect(eventLines({ kind: 'typing', name: 'June', botId: 'june', ms: 5 }, style)).toEqual([]);
  });

  it('let nothing that is said steer the terminal', () => {
    const hostile = 'a\u001b[2Jb\r\nc\u0007d\u009b1me\u202Ef';
    const [line = ''] = eventLines({ ...said, name: hostile, text: hostile }, style).slice(1);
    expect(line).not.toMatch(/[\p{Cc}\u202E]/u);
    expect(clean(hostile)).toBe('a [2Jb c d 1me f');
  });
});

describe('a painter', () => {
  const terminal = { isTTY: true };
  const paints = (stream: { isTTY?: boolean }, environment: Record<string, string>) =>
    painterFor(stream, environment)('red', 'x') !== 'x';

  it.each([
    [terminal, {}, true],
    [{}, {}, false],
    [terminal, { NO_COLOR: '1' }, false],
    [terminal, { NO_COLOR: '' }, true],
    [terminal, { TERM: 'dumb' }, false],
    [{}, { FORCE_COLOR: '1' }, true],
    [terminal, { NO_COLOR: '1', FORCE_COLOR: '1' }, true],
    [{}, { FORCE_COLOR: '0' }, false],
  ])('of %j with %j colours: %s', (stream, environment, isColoured) => {
    expect(paints(stream, environment)).toBe(isColoured);
  });
});
