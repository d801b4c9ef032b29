import { PassThrough } from 'node:stream';
import xterm from '@xterm/headless';
import type { LineStream } from '../../src/screen/screen.js';

/** A terminal that can be looked at and typed into. */
export interface TestTerminal {
  readonly output: LineStream & { columns: number };
  readonly input: PassThrough & { readonly isTTY: true };
  /** Presses keys, one after another. */
  readonly type: (keys: string) => void;
  readonly resize: (columns: number) => void;
  /** What stands on the screen and above it: lines without the spaces at their ends. */
  readonly lines: () => Promise<string[]>;
  /** The line and the column of the cursor. */
  readonly cursor: () => Promise<{ readonly line: string; readonly column: number }>;
  /** Resolves when what is shown matches. */
  readonly until: (pattern: RegExp) => Promise<void>;
}

/** Opens a terminal of so many columns; it shows what a real one would. */
export function testTerminal(columns: number, rows = 24): TestTerminal {
  const screen = new xterm.Terminal({
    cols: columns,
    rows,
    allowProposedApi: true,
    scrollback: 2_000,
  });
  screen.options.convertEol = true;
  const resized = new Set<() => void>();
  const settled = () => new Promise<void>((resolve) => screen.write('', resolve));
  const output: TestTerminal['output'] = {
    columns,
    isTTY: true,
    write: (text: string) => screen.write(text),
    on: (_event: 'resize', listener: () => void) => resized.add(listener),
    off: (_event: 'resize', listener: () => void) => resized.delete(listener),
  };
  const input = Object.assign(new PassThrough(), { isTTY: true as const });
  const lines = async () => {
    await settled();
    const { active } = screen.buffer;
    const all = Array.from({ length: active.length }, (_, place) =>
      (active.getLine(place)?.translateToString(true) ?? '').trimEnd(),
    );
    while (all.at(-1) === '') all.pop();
    return all;
  };
  return {
    output,
    input,
    lines,
    type: (keys) => void input.write(keys),
    resize(next) {
      screen.resize(next, rows);
      output.columns = next;
      for (const listener of resized) listener();
    },
    async cursor() {
      await settled();
      const { active } = screen.buffer;
      const line = active.getLine(active.baseY + active.cursorY)?.translateToString(true) ?? '';
      return { line: line.trimEnd(), column: active.cursorX };
    },
    async until(pattern) {
      const deadline = Date.now() + 60_000;
      while (!pattern.test((await lines()).join('\n'))) {
        if (Date.now() > deadline)
          throw new Error(`${pattern} was not shown:\n${(await lines()).join('\n')}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}
