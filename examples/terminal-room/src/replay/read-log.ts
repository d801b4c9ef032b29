import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseIrcLine } from './irc-lines.js';
import { parseJsonLine } from './json-lines.js';
import { MAX_LINE, type TimedEntry } from './log-entry.js';
import { timeSpreader } from './spread-times.js';

/** Lines of a log by what they were, counted while it is read. */
export interface LineCounts {
  messages: number;
  system: number;
  unreadable: number;
}

/** Reads a chat log line by line, in bounded memory: an IRC log, or JSON Lines where its first line is an object. */
export async function* readLog(
  path: string,
  firstDay: number,
  counts: LineCounts = { messages: 0, system: 0, unreadable: 0 },
): AsyncGenerator<TimedEntry, void> {
  const input = createReadStream(path, { encoding: 'utf8' });
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  const spreader = timeSpreader(firstDay);
  let isJson: boolean | undefined;
  let last = 0;
  try {
    for await (const whole of lines) {
      const line = whole.slice(0, MAX_LINE).replace(/^\uFEFF/, '');
      isJson ??= line.trim() === '' ? undefined : line.trimStart().startsWith('{');
      const parsed = isJson === true ? parseJsonLine(line) : parseIrcLine(line);
      if (parsed.kind === 'blank') continue;
      if (parsed.kind !== 'message') {
        counts[parsed.kind] += 1;
        continue;
      }
      counts.messages += 1;
      if (typeof parsed.time !== 'number') {
        yield* spreader.add(parsed.entry, parsed.time);
        continue;
      }
      last = Math.max(last, Math.round(parsed.time * 1000));
      yield { entry: parsed.entry, at: last };
    }
    yield* spreader.end();
  } finally {
    lines.close();
    input.destroy();
  }
}
