/** One message of a log: `t` in seconds; `reply` is the `i` of the message answered; `ment` are users whom the platform itself marks as mentioned. */
export interface Row {
  readonly chat: string;
  readonly i: number;
  readonly t: number;
  readonly user: string;
  readonly text: string;
  readonly reply?: number | string;
  readonly ment?: readonly string[];
}

/** The rows of each chat, sorted by time, then by `i`. */
export type Chats = readonly (readonly Row[])[];

/** Reads a message log: JSON Lines, one row a line. @throws SyntaxError that names the line. */
export function readRows(text: string): readonly Row[] {
  const rows: Row[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const row = parse(line, index + 1) as Partial<Row>;
    const { chat, i, t, user, text: said } = row;
    const isRow =
      typeof chat === 'string' &&
      typeof i === 'number' &&
      typeof t === 'number' &&
      typeof user === 'string' &&
      typeof said === 'string';
    if (!isRow)
      throw new SyntaxError(`line ${index + 1} is no row {chat, i, t, user, text, reply?, ment?}`);
    rows.push({ ...row, chat, i, t, user, text: said });
  }
  return rows;
}

/** Splits rows by chat, each in the order in which it was said. */
export function byChat(rows: readonly Row[]): Chats {
  const chats = new Map<string, Row[]>();
  for (const row of rows) {
    const chat = chats.get(row.chat);
    if (chat === undefined) chats.set(row.chat, [row]);
    else chat.push(row);
  }
  return [...chats.values()].map((chat) =>
    chat.sort((left, right) => left.t - right.t || left.i - right.i),
  );
}

function parse(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new SyntaxError(`line ${number} is no JSON`, { cause: error });
  }
}
