import type { InputLine } from './input-line.js';
import type { Paint } from './paint.js';
import { type Footer, type LineStream, type Screen, widthOfStream } from './screen.js';
import { cut, widthOf } from './width.js';

const CLEAR_LINE = '\u001b[K';
const CLEAR_BELOW = '\u001b[J';
const up = (lines: number) => (lines === 0 ? '' : `\u001b[${lines}A`);
const right = (columns: number) => (columns === 0 ? '' : `\u001b[${columns}C`);
/** Lines above the input line. */
const FOOTER_LINES = 2;

/** Options of {@link terminalScreen}. */
export interface TerminalScreenOptions {
  readonly stream: LineStream;
  readonly input: InputLine;
  readonly paint: Paint;
  readonly prompt: string;
}

/**
 * A scrolling room over three lines that stay: who types, the status, and what the person is typing. Each change is one write, line by line
 * over the old one, so that nothing flickers; the person's text is drawn from the editor's state and survives everything.
 */
export function terminalScreen(options: TerminalScreenOptions): Screen {
  const { stream, input, paint } = options;
  const prompt = `${options.prompt} › `;
  let footer: Footer = { typing: '', status: '' };
  let isDrawn = false;

  const draw = (lines: readonly string[]) => {
    const columns = widthOfStream(stream);
    const start = isDrawn ? `\r${up(FOOTER_LINES)}` : '\r';
    const body = lines.map((line) => `${line}${CLEAR_LINE}\n`).join('');
    const typing = paint('italic', cut(footer.typing, columns));
    const status = paint('dim', cut(footer.status, columns));
    const { text, cursor } = visible(input.line(), input.cursor(), columns - widthOf(prompt));
    const line = `${paint('bold', prompt)}${text}`;
    stream.write(
      `${start}${body}${typing}${CLEAR_LINE}\n${status}${CLEAR_LINE}\n${line}${CLEAR_BELOW}\r${right(widthOf(prompt) + cursor)}`,
    );
    isDrawn = true;
  };
  const stopInput = input.onChange(() => draw([]));
  return {
    show: draw,
    setFooter(next) {
      if (next.typing === footer.typing && next.status === footer.status) return;
      footer = next;
      draw([]);
    },
    columns: () => widthOfStream(stream),
    close() {
      stopInput();
      if (isDrawn) stream.write(`\r${up(FOOTER_LINES)}${CLEAR_BELOW}`);
      isDrawn = false;
    },
  };
}

/** The part of a long input around its cursor that fits into `columns`, and the cursor's column in it. */
function visible(text: string, cursor: number, columns: number) {
  const before = text.slice(0, cursor);
  let from = 0;
  while (widthOf(before.slice(from)) > columns - 1) from += 1;
  let end = text.length;
  while (widthOf(text.slice(from, end)) > columns) end -= 1;
  return { text: text.slice(from, end), cursor: widthOf(before.slice(from)) };
}
