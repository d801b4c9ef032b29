import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { inject } from 'vitest';
import { folder } from './paths.js';

/** A room as a process of its own. */
export interface Started {
  readonly child: ChildProcessWithoutNullStreams;
  /** What it has written so far. */
  readonly output: () => string;
  readonly errors: () => string;
  /** Resolves when what was written, on either stream, matches; rejects when the process ends first. */
  readonly until: (pattern: RegExp) => Promise<void>;
  readonly ended: Promise<Ended>;
}

/** How a process ended. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Starts the room with these arguments; its input stays open. */
export function start(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Started {
  const { FORCE_COLOR: _force, NO_COLOR: _no, ...own } = process.env;
  const child = spawn(process.execPath, [inject('room'), ...args], {
    cwd: folder,
    env: { ...own, LANG: 'en_GB.UTF-8', LC_ALL: '', ...environment },
  });
  let output = '';
  let errors = '';
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    tell();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
    tell();
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, output, errors }));
  });
  return {
    child,
    output: () => output,
    errors: () => errors,
    ended,
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!pattern.test(output) && !pattern.test(errors)) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        void ended.then(() => reject(new Error(`It ended before ${pattern}: ${output}${errors}`)));
        look();
      }),
  };
}

/** Runs the room to its end with an input that is closed. */
export function run(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const started = start(args, environment);
  started.child.stdin.end();
  return started.ended;
}
