import type { InputLine } from './input-line.js';
import type { Paint } from './paint.js';
import { type Footer, type LineStream, type Screen, widthOfStream } from './screen.js';
import { cut, widthOf } from './width.js';

const CLEAR_LINE = '\u001b[K';
const CLEAR_BELOW = '\u001b[J';
const up = (lines: number) => (lines === 0 ? '' : `\u001b[${lines}A`);
const right = (columns: number) => (columns === 0 ? '' : `\u001b[${columns}C`);

/** What was drawn last: widths of the lines above the input line, and the columns there were. */
interface Drawn {
  readonly above: readonly number[];
  readonly columns: number;
}

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
  let footer: Footer = { typing: '', status: '' };
  let drawn: Drawn | undefined;

  /**
   * To the first line of what was drawn last. A terminal that has become narrower has wrapped the lines above the input, so all below is cleared;
   * whether it has wrapped the input too, terminals differ: then a line too many stays, and none is lost.
   */
  const back = (columns: number): string => {
    if (drawn === undefined) return '\r';
    if (columns >= drawn.columns) return `\r${up(drawn.above.length)}`;
    const rows = drawn.above.map((each) => Math.max(1, Math.ceil(each / (columns + 1))));
    const lines = rows.reduce((sum, each) => sum + each, 0);
    return `\r${up(lines)}${CLEAR_BELOW}`;
  };
  const draw = (lines: readonly string[]) => {
    const columns = widthOfStream(stream);
    const body = lines.map((line) => `${line}${CLEAR_LINE}\n`).join('');
    const typing = cut(footer.typing, columns);
    const status = cut(footer.status, columns);
    const prompt = cut(`${options.prompt} › `, Math.floor(columns / 2));
    const { text, cursor } = visible(input.line(), input.cursor(), columns - widthOf(prompt));
    const place = widthOf(prompt) + cursor;
    stream.write(
      [
        `${back(columns)}${body}${paint('italic', typing)}${CLEAR_LINE}`,
        `${paint('dim', status)}${CLEAR_LINE}`,
        `${paint('bold', prompt)}${text}${CLEAR_BELOW}\r${right(place)}`,
      ].join('\n'),
    );
    drawn = { above: [widthOf(typing), widthOf(status)], columns };
  };
  const redraw = () => draw([]);
  const stopInput = input.onChange(redraw);
  stream.on?.('resize', redraw);
  return {
    show: draw,
    setFooter(next) {
      if (next.typing === footer.typing && next.status === footer.status) return;
      footer = next;
      redraw();
    },
    columns: () => widthOfStream(stream),
    close() {
      stopInput();
      stream.off?.('resize', redraw);
      if (drawn !== undefined) stream.write(`${back(widthOfStream(stream))}${CLEAR_BELOW}`);
      drawn = undefined;
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
