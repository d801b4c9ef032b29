import type { MemoryEvent } from '../../records/memory-event.js';

/** One stored event with its number in the order of storing. */
export interface LoggedEvent {
  readonly number: number;
  readonly event: MemoryEvent;
}

/** Events of one bot's memories, or of population memories, oldest first. */
export interface MemoryLog {
  entries: LoggedEvent[];
  /** Number of the newest event that was swept or dropped for want of room. */
  gone: number;
}

/** An empty log that begins after the events numbered so far. */
export function createLog(after: number): MemoryLog {
  return { entries: [], gone: after };
}

/** Adds an entry, and drops the oldest where there are too many. */
export function push(log: MemoryLog, entry: LoggedEvent, most: number): void {
  log.entries.push(entry);
  // Room is made for a tenth at a time, so that a full log costs no shift for every event.
  if (log.entries.length <= most * 1.1) return;
  const dropped = log.entries.splice(0, log.entries.length - most);
  log.gone = (dropped.at(-1) as LoggedEvent).number;
}
