import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** The line that a person is typing. */
export interface InputLine {
  readonly line: () => string;
  /** Place of the cursor in the line, in UTF-16 units. */
  readonly cursor: () => number;
  /** Called after every key; the returned function ends it. */
  readonly onChange: (listener: () => void) => () => void;
  readonly close: () => void;
}

/** What a person does. */
export interface InputListener {
  readonly onLine: (line: string) => void;
  /** Ctrl-C. */
  readonly onInterrupt: () => void;
  /** The input has ended. */
  readonly onEnd: () => void;
}

/** Reads lines from a stream; with `isTerminal` they can be edited, with a history, and are drawn by the screen alone. */
export function inputLine(
  stream: NodeJS.ReadableStream,
  isTerminal: boolean,
  listener: InputListener,
): InputLine {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({
    input: stream,
    ...(isTerminal ? { output: nowhere, terminal: true } : { terminal: false }),
    historySize: 100,
    removeHistoryDuplicates: true,
  });
  let isClosed = false;
  reader.on('line', listener.onLine);
  reader.on('SIGINT', listener.onInterrupt);
  reader.on('close', () => {
    if (!isClosed) listener.onEnd();
  });
  return {
    line: () => reader.line ?? '',
    cursor: () => reader.cursor ?? 0,
    onChange(changed) {
      if (!isTerminal) return () => {};
      stream.on('keypress', changed);
      return () => void stream.off('keypress', changed);
    },
    close() {
      isClosed = true;
      reader.close();
    },
  };
}
