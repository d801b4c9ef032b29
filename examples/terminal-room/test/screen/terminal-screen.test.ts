import { describe, expect, it } from 'vitest';
import { inputLine } from '../../src/screen/input-line.js';
import { terminalScreen } from '../../src/screen/terminal-screen.js';
import { type TestTerminal, testTerminal } from './terminal.js';

const said: string[] = [];
const acts = { interrupts: 0, ends: 0 };

function open(terminal: TestTerminal, prompt = 'Mia') {
  const input = inputLine(terminal.input, true, {
    onLine: (line) => said.push(line),
    onInterrupt: () => {
      acts.interrupts += 1;
    },
    onEnd: () => {
      acts.ends += 1;
    },
  });
  const screen = terminalScreen({
    stream: terminal.output,
    input,
    paint: (_format, text) => text,
    prompt,
  });
  return { input, screen };
}

const STATUS = 'running · 12 ticks · 9 messages · scripted';

describe('the screen of a room', () => {
  it('keeps who types, the status and the input under what is said', async () => {
    const terminal = testTerminal(60);
    const { screen } = open(terminal);
    screen.setFooter({ typing: '', status: STATUS });
    screen.show(['10:00 Ada  hello']);
    screen.setFooter({ typing: 'Bo is typing…', status: STATUS });
    screen.show(['10:00 Bo   hello to you', '           and welcome']);
    expect(await terminal.lines()).toEqual([
      '10:00 Ada  hello',
      '10:00 Bo   hello to you',
      '           and welcome',
      'Bo is typing…',
      STATUS,
      'Mia ›',
    ]);
    screen.setFooter({ typing: '', status: STATUS });
    expect((await terminal.lines()).slice(3)).toEqual(['', STATUS, 'Mia ›']);
  });

  it('keeps what is being typed, and its cursor, through all that is said', async () => {
    const terminal = testTerminal(60);
    const { screen } = open(terminal);
    screen.setFooter({ typing: '', status: STATUS });
    terminal.type('good mornin');
    await terminal.until(/mornin$/);
    screen.show(['10:00 Ada  hello']);
    terminal.type('\u001b[D\u001b[D');
    terminal.type('X');
    await terminal.until(/mornXin$/);
    expect(await terminal.lines()).toEqual(['10:00 Ada  hello', '', STATUS, 'Mia › good mornXin']);
    expect(await terminal.cursor()).toEqual({
      line: 'Mia › good mornXin',
      column: 'Mia › good mornX'.length,
    });
    terminal.type('\r');
    await terminal.until(/›$/);
    expect(said.at(-1)).toBe('good mornXin');
  });

  it('shows the part of a long line around its cursor, wide letters counted', async () => {
    const terminal = testTerminal(30);
    const { screen } = open(terminal);
    screen.setFooter({ typing: '', status: 'running' });
    terminal.type(`${'a'.repeat(60)}漢字漢字`);
    await terminal.until(/漢字漢字$/);
    const { line, column } = await terminal.cursor();
    expect(line).toMatch(/^Mia › a+漢字漢字$/);
    expect(column).toBeLessThan(30);
    expect((await terminal.lines()).slice(-3)).toEqual(['', 'running', line]);
  });

  it.each([120, 60, 46, 33, 24])(
    'leaves nothing behind where it becomes %i wide',
    async (width) => {
      const terminal = testTerminal(80);
      const { screen } = open(terminal);
      const status = `${STATUS} · seed 1234 · 100% ok`;
      screen.setFooter({ typing: 'Ada, Bo and Cleo are typing…', status });
      screen.show(['10:00 Ada  hello']);
      terminal.type('a line that is longer than a narrow terminal');
      await terminal.until(/narrow terminal$/);
      terminal.resize(width);
      screen.show(['10:01 Bo   hi']);
      const lines = await terminal.lines();
      expect(lines.slice(0, 2)).toEqual(['10:00 Ada  hello', '10:01 Bo   hi']);
      expect(lines).toHaveLength(5);
      expect(lines[2]?.startsWith('Ada, Bo and Cleo are')).toBe(true);
      expect(lines[3]?.startsWith('running · 12 ticks')).toBe(true);
      expect(lines[4]?.startsWith('Mia › ')).toBe(true);
    },
  );

  it('takes its footer away when it closes', async () => {
    const terminal = testTerminal(60);
    const { screen, input } = open(terminal);
    screen.setFooter({ typing: 'Bo is typing…', status: STATUS });
    screen.show(['10:00 Ada  hello']);
    terminal.type('half a li');
    await terminal.until(/half a li$/);
    screen.close();
    input.close();
    terminal.output.write('the report\n');
    expect(await terminal.lines()).toEqual(['10:00 Ada  hello', 'the report']);
  });

  it('tells Ctrl-C from the end of the input', async () => {
    const terminal = testTerminal(60);
    open(terminal);
    const before = { ...acts };
    terminal.type('\u0003');
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(acts).toEqual({ interrupts: before.interrupts + 1, ends: before.ends });
    terminal.type('\u0004');
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(acts.ends).toBe(before.ends + 1);
  });
});
