/** The two lines above the input, and nothing else. */
export interface Footer {
  readonly typing: string;
  readonly status: string;
}

/** Where a room shows itself. */
export interface Screen {
  /** Shows whole lines for good. */
  readonly show: (lines: readonly string[]) => void;
  /** Replaces the footer, where there is one. */
  readonly setFooter: (footer: Footer) => void;
  /** Columns of a line; undefined where lines may be of any length. */
  readonly columns: () => number | undefined;
  /** Takes the footer away and gives the terminal back. */
  readonly close: () => void;
}

/** A stream that lines are written to. */
export interface LineStream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
  /** Tells when a terminal has other columns than before. */
  on?(event: 'resize', listener: () => void): unknown;
  off?(event: 'resize', listener: () => void): unknown;
}

/** Plain lines for files, pipes and logs: no footer, no wrapping. */
export function plainScreen(stream: LineStream): Screen {
  return {
    show: (lines) => {
      if (lines.length > 0) stream.write(`${lines.join('\n')}\n`);
    },
    setFooter: () => {},
    columns: () => (stream.isTTY === true ? widthOfStream(stream) : undefined),
    close: () => {},
  };
}

/** Columns of a terminal, one less than it has: a full line would wrap on some. */
export function widthOfStream({ columns = 80 }: LineStream): number {
  return Math.max(20, columns || 80) - 1;
}
