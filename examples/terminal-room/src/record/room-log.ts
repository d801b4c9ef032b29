import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import type { RoomEvent } from './story.js';

/** A room's messages as JSON Lines `{chat,i,t,user,text,reply?,ment?}`: `t` in seconds, `reply` the `i` of the message replied to. */
export interface RoomLog {
  readonly add: (event: RoomEvent) => void;
  /** Everything is on the disk when it returns; may be called again. */
  readonly close: () => void;
}

/** One line of a {@link RoomLog}. */
export interface LogLine {
  readonly chat: string;
  readonly i: number;
  readonly t: number;
  readonly user: string;
  readonly text: string;
  readonly reply?: number;
  readonly ment?: readonly string[];
}

/** Names that are remembered for `ment`, so that a log of any length stays small in memory. */
const MAX_NAMES = 5_000;

/**
 * Opens `path` for writing, over what is there. Each line is written whole, at once. `handles` are the bots' handles by name.
 * @throws where the file cannot be written.
 */
export function roomLog(path: string, chat: string, handles: ReadonlyMap<string, string>): RoomLog {
  const file = openSync(path, 'w');
  const names = new Map<string, string>();
  for (const [name, handle] of handles) {
    names.set(name.toLowerCase(), name);
    names.set(handle.toLowerCase(), name);
  }
  let isOpen = true;
  return {
    add(event) {
      if (event.kind !== 'said' || !isOpen) return;
      const mentioned = mentionsIn(event.text, names).filter((name) => name !== event.name);
      const line: LogLine = {
        chat,
        i: event.index,
        t: event.at / 1000,
        user: event.name,
        text: event.text,
        ...(event.replyTo === undefined ? {} : { reply: event.replyTo.index }),
        ...(mentioned.length === 0 ? {} : { ment: mentioned }),
      };
      writeSync(file, `${JSON.stringify(line)}\n`);
      if (names.size < MAX_NAMES) names.set(event.name.toLowerCase(), event.name);
    },
    close() {
      if (!isOpen) return;
      isOpen = false;
      try {
        fsyncSync(file);
      } catch {
        // A pipe or a device cannot be synced; what was written is there.
      }
      closeSync(file);
    },
  };
}

/** The users whom a text names: by handle, or by a name that is one word. */
function mentionsIn(text: string, names: ReadonlyMap<string, string>): string[] {
  const found = new Set<string>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}_.-]+/gu) ?? []) {
    const name = names.get(word) ?? names.get(word.replace(/[.-]+$/, ''));
    if (name !== undefined) found.add(name);
  }
  return [...found];
}
