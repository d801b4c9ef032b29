import type { LineTime, LogEntry, ParsedLine } from './log-entry.js';

const STAMP = /^(?:\S+ (\d{4})-(\d{2})-(\d{2}) )?\[(\d{1,2}):(\d{2})(?::(\d{2}))?\]\s+(.*)$/;
const SAID = /^<\s?([^>\s]+)>\s*(.*)$/;
const ACTION = /^\*\s+(\S+)\s+(.*)$/;
const NOTICE = /^-([^\s-][^\s]*)-\s+(.*)$/;
const SYSTEM = /^(?:===|\*\*\*|-!-|-->|<--)(?:\s|$)/;

/**
 * Reads one line of an IRC log: `[HH:MM] <nick> text`, `channel YYYY-MM-DD [HH:MM:SS] <nick> text`, an action `* nick text`, a notice
 * `-nick- text`, or a system line `=== ...`. Never throws.
 */
export function parseIrcLine(line: string): ParsedLine<LineTime> {
  if (line.trim() === '') return { kind: 'blank' };
  if (SYSTEM.test(line)) return { kind: 'system' };
  const stamp = STAMP.exec(line);
  const time = stamp === null ? undefined : timeOf(stamp);
  if (stamp === null || time === undefined) return { kind: 'unreadable' };
  const rest = stamp[7] ?? '';
  if (SYSTEM.test(rest)) return { kind: 'system' };
  const entry = entryOf(rest);
  return entry === undefined ? { kind: 'unreadable' } : { kind: 'message', entry, time };
}

function entryOf(rest: string): LogEntry | undefined {
  const said = SAID.exec(rest);
  if (said !== null) return entry(said[1], said[2]);
  const action = ACTION.exec(rest);
  if (action !== null) return entry(action[1], `* ${action[1]} ${action[2]}`);
  const notice = NOTICE.exec(rest);
  return notice === null ? undefined : entry(notice[1], notice[2], true);
}

function entry(nick = '', text = '', isNotice = false): LogEntry {
  return { nick, text: text.trim(), isNotice };
}

function timeOf(stamp: RegExpExecArray): LineTime | undefined {
  const [year, month, day, hour, minute, second] = stamp
    .slice(1, 7)
    .map((part: string | undefined) => (part === undefined ? undefined : Number(part)));
  if (hour === undefined || minute === undefined) return undefined;
  if (hour > 23 || minute > 59 || (second ?? 0) > 60) return undefined;
  const date =
    year === undefined ? undefined : Date.UTC(year, (month ?? 1) - 1, day ?? 1) / 86_400_000;
  return {
    ...(date === undefined ? {} : { day: date }),
    minute: hour * 60 + minute,
    ...(second === undefined ? {} : { second: Math.min(second, 59) }),
  };
}
