import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Message } from '@coterie/core';

/** One log with the annotated antecedents of its last part. */
export interface AnnotatedLog {
  readonly name: string;
  /** One for each line; lines of the channel itself (joins, renames) have an author of the kind 'system'. */
  readonly messages: readonly Message[];
  /** Lines annotated, by number, each with the lines that it answers; its own number where it starts a conversation. */
  readonly antecedents: ReadonlyMap<number, ReadonlySet<number>>;
}

const TEXT_END = '.ascii.txt';
const LINKS_END = '.annotation.txt';
const DAY_MINUTES = 24 * 60;
/** `[hh:mm] <nick> text`, with seconds or not, and with the channel and the date before it or not. */
const LINE = /^(?:\S+ \d{4}-\d\d-\d\d )?\[(\d\d):(\d\d)(?::(\d\d))?\]\s*(.*)$/;
const SAID = /^(?:<([^>\s]+)>|\(([^/)\s]+)\/[^)]*\)|-([^:\s]+):\S*-|\*\s*([^\s*]+))(?:\s+(.*))?$/;
const RENAMED = /^===\s+(\S+) is now known as (\S+)/;

/** The logs with annotations of a folder: its own, else those of the folder `dev` in it or in its folder `data`, else all below it but those of `train`. */
export function readLogs(folder: string): readonly AnnotatedLog[] {
  for (const place of [folder, join(folder, 'dev'), join(folder, 'data', 'dev')]) {
    const found = existsSync(place) ? logsIn(place) : [];
    if (found.length > 0) return found.map(readLog);
  }
  return below(folder).flatMap(logsIn).map(readLog);
}

function below(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name !== 'train' && statSync(join(folder, name)).isDirectory())
    .sort()
    .flatMap((name) => [join(folder, name), ...below(join(folder, name))]);
}

function logsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(LINKS_END))
    .map((name) => join(folder, name.slice(0, -LINKS_END.length)))
    .filter((path) => existsSync(path + TEXT_END))
    .sort();
}

function readLog(path: string): AnnotatedLog {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  const lines = readFileSync(path + TEXT_END, 'utf8').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  const antecedents = new Map<number, Set<number>>();
  for (const line of readFileSync(path + LINKS_END, 'utf8').split('\n')) {
    const numbers = (line.match(/\d+/g) ?? []).map(Number);
    if (numbers.length === 0) continue;
    const source = Math.max(...numbers);
    const links = antecedents.get(source) ?? new Set();
    links.add(Math.min(...numbers));
    antecedents.set(source, links);
  }
  return { name, messages: readLines(name, lines), antecedents };
}

/** Lines as messages of one chat. A nick that was changed keeps its person; days follow where the clock goes back. */
export function readLines(chatId: string, lines: readonly string[]): readonly Message[] {
  const people = new Map<string, string>();
  let minutes = 0;
  return lines.map((line, place) => {
    const [, hours, minute, seconds, rest] = LINE.exec(line) ?? [];
    if (hours !== undefined) {
      const clock = Number(hours) * 60 + Number(minute) + Number(seconds ?? 0) / 60;
      const days = Math.floor(minutes / DAY_MINUTES);
      minutes =
        days * DAY_MINUTES + clock + (clock < (minutes % DAY_MINUTES) - 60 ? DAY_MINUTES : 0);
    }
    const renamed = RENAMED.exec(line);
    if (renamed !== null) {
      const [, before = '', after = ''] = renamed;
      people.set(after, people.get(before) ?? before);
    }
    const said = rest === undefined ? null : SAID.exec(rest);
    const nick = said?.slice(1, 5).find((name) => name !== undefined);
    const id = `${chatId}/${place}`;
    return Object.freeze({
      id,
      chatId,
      author: Object.freeze(
        nick === undefined
          ? { kind: 'system' as const }
          : {
              kind: 'human' as const,
              userId: people.get(nick) ?? nick,
              username: nick,
              displayName: nick,
            },
      ),
      text: nick === undefined ? line : (said?.[5] ?? ''),
      sentAt: Math.round(minutes * 60_000),
      causationId: id,
      hops: 0,
      status: 'received' as const,
      meta: { symbols: [], keywords: [], sentiment: 0 },
    });
  });
}
