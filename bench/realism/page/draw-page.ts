import {
  type Column,
  dailyClock,
  interMessageTimes,
  type Panel,
  participation,
  turnPatterns,
} from './panels.js';
import { label } from './svg.js';

const WIDTH = 260;
const HEIGHT = 110;
const GAP = 44;
const LEFT = 24;
const TOP = 84;
const STYLE = `
text{font-family:system-ui,sans-serif;fill:#1f2328}
.title{font-size:18px;font-weight:600}.head{font-size:13px;font-weight:600}.small{font-size:10px;fill:#57606a}
.axis{stroke:#8c959f;stroke-width:1}.band{fill:#d0d7de;opacity:.6}.bar{fill:#2f6f9f}
.change{fill:none;stroke:#2f6f9f;stroke-width:1.6}.same{fill:none;stroke:#bc5b21;stroke-width:1.6}`;

const ROWS: readonly (readonly [string, Panel])[] = [
  ['Time to the next message: of another speaker (blue), of the same (orange)', interMessageTimes],
  ['Turn patterns; grey: the band of eight open chats', turnPatterns],
  ['Participation', participation],
  ['Daily clock (UTC)', dailyClock],
];

/** One page: a column a log, a row a view. */
export function drawPage(columns: readonly Column[]): string {
  const width = LEFT * 2 + columns.length * WIDTH + (columns.length - 1) * GAP;
  const rowHeight = HEIGHT + 60;
  const height = TOP + ROWS.length * rowHeight;
  const parts = [label(LEFT, 32, 'A room of bots, measured as real chats are', 'title')];
  for (const [index, column] of columns.entries()) {
    const x = LEFT + index * (WIDTH + GAP);
    parts.push(label(x, 58, column.name, 'head'));
    for (const [row, [name, panel]] of ROWS.entries()) {
      const y = TOP + row * rowHeight;
      if (index === 0) parts.push(label(LEFT, y + 4, name));
      parts.push(`<g transform="translate(${x} ${y + 16})">${panel(column, WIDTH, HEIGHT)}</g>`);
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><style>${STYLE}</style><rect width="100%" height="100%" fill="#ffffff"/>${parts.join('\n')}</svg>\n`;
}
