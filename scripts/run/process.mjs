import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the workspace. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Says one line on standard error. */
export function say(line) {
  process.stderr.write(`coterie: ${line}\n`);
}

/** Says why and ends the process. */
export function fail(line, code = 1) {
  say(line);
  process.exit(code);
}

/**
 * Runs a JavaScript file with this Node and waits. Its output goes to standard error, its input is closed.
 * Ends this process with the same exit code when it fails, or with 128 + n when signal n ended it.
 */
export function runNode(file, args, { what, env = {} }) {
  const child = spawnSync(process.execPath, [file, ...args], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...env },
  });
  if (child.error !== undefined) fail(`${what} could not be started: ${child.error.message}`);
  if (child.signal !== null) process.exit(128 + constants.signals[child.signal]);
  if (child.status !== 0)
    fail(`${what} failed (exit code ${child.status}); the lines above say why`, child.status);
}

/** npm's own JavaScript: the one that started this process, else the one installed beside this Node. */
export function npmCli() {
  const beside = dirname(process.execPath);
  const found = [
    /npm-cli\.c?js$/.test(process.env.npm_execpath ?? '') ? process.env.npm_execpath : '',
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'share', 'nodejs', 'npm', 'bin', 'npm-cli.js'),
  ].find((path) => path !== '' && existsSync(path));
  return (
    found ?? fail('npm was not found beside Node.js; start this with `npm start` or `npm test`')
  );
}
