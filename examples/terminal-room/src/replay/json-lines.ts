import type { ParsedLine } from './log-entry.js';

/** Reads one line `{chat,i,t,user,text,reply?,ment?}` of a log as JSON Lines; its time is `t`, in seconds. Never throws. */
export function parseJsonLine(line: string): ParsedLine<number> {
  if (line.trim() === '') return { kind: 'blank' };
  const row = rowOf(line);
  if (row === undefined) return { kind: 'unreadable' };
  const { chat = '', i, t, user, text, reply, ment } = row;
  const isWhole =
    typeof t === 'number' &&
    Number.isFinite(t) &&
    t >= 0 &&
    t < 1e11 &&
    typeof user === 'string' &&
    user.trim() !== '' &&
    typeof text === 'string';
  if (!isWhole) return { kind: 'unreadable' };
  const keyOf = (index: unknown) =>
    typeof index === 'number' || typeof index === 'string' ? `${String(chat)}#${index}` : undefined;
  const key = keyOf(i);
  const replyKey = keyOf(reply);
  const mentions = Array.isArray(ment)
    ? ment.filter((name): name is string => typeof name === 'string')
    : [];
  return {
    kind: 'message',
    time: t,
    entry: {
      nick: user.trim(),
      text,
      isNotice: false,
      ...(key === undefined ? {} : { key }),
      ...(replyKey === undefined ? {} : { replyKey }),
      ...(mentions.length === 0 ? {} : { mentions }),
    },
  };
}

function rowOf(line: string): Partial<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
