import { readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { npmCli, root, runNode, say } from './process.mjs';

const lock = join(root, 'package-lock.json');
const installed = join(root, 'node_modules', '.package-lock.json');

/** Runs `npm ci` when node_modules is missing or does not hold what the lock file names. */
export function install() {
  if (isFresh()) return;
  say('installing dependencies (npm ci) ...');
  const from = performance.now();
  const args = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--loglevel=warn',
    '--no-audit',
    '--no-fund',
  ];
  runNode(npmCli(), args, { what: 'npm ci' });
  say(`installed in ${((performance.now() - from) / 1000).toFixed(1)} s`);
}

function isFresh() {
  const has = statSync(installed, { throwIfNoEntry: false });
  if (has === undefined) return false;
  if (has.mtimeMs >= statSync(lock).mtimeMs) return true;
  // npm may write the lock file last, and git touches it without a change: what counts is what it names.
  if (!holdsAll(packagesOf(lock), packagesOf(installed))) return false;
  utimesSync(installed, new Date(), new Date());
  return true;
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

function holdsAll(wanted, present) {
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith('node_modules/')) return true;
    const found = present[path];
    if (found === undefined) return entry.optional === true || entry.devOptional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}
