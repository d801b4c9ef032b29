/** When a line was written, as far as its log says. */
export interface LineTime {
  /** Days since 1970-01-01; absent where the log has no dates. */
  readonly day?: number;
  /** Minutes since midnight. */
  readonly minute: number;
  /** Seconds in the minute; absent where the log has only minutes. */
  readonly second?: number;
}

/** One message of a log. */
export interface LogEntry {
  readonly nick: string;
  readonly text: string;
  /** A program's announcement: part of the talk, never answered. */
  readonly isNotice: boolean;
  /** Names a message in its log, where the log names them. */
  readonly key?: string;
  /** The key of the message replied to. */
  readonly replyKey?: string;
  /** Nicks that the log says are mentioned. */
  readonly mentions?: readonly string[];
}

/** What a line of a log is. */
export type ParsedLine<Time> =
  | { readonly kind: 'message'; readonly entry: LogEntry; readonly time: Time }
  /** Joins, parts, topics: read, and left out. */
  | { readonly kind: 'system' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable' };

/** A log's message at its time, epoch ms; times never go back. */
export interface TimedEntry {
  readonly entry: LogEntry;
  readonly at: number;
}

/** Longest text that is taken of one line, in UTF-16 units. */
export const MAX_LINE = 20_000;
