import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, runNode, say } from './process.mjs';
import { builtPackages } from './workspace.mjs';

/** What each folder was built from, as last seen. */
const stamps = join(root, 'node_modules', '.cache', 'coterie', 'built.json');
const inputs = ['package.json', 'tsup.config.ts', 'tsconfig.json'];

/**
 * Builds every package that changed, through turbo; with `only`, a folder, what that one needs. Asks turbo only when a source file did change since
 * the last time.
 */
export function build(only) {
  const packages = builtPackages(root, only);
  const before = Object.fromEntries(
    Array.from(packages, ([folder, madeOf]) => [folder, fingerprint(madeOf)]),
  );
  const known = readStamps();
  const isBuilt = ([folder, print]) =>
    known[folder] === print && existsSync(join(root, folder, 'dist'));
  if (Object.entries(before).every(isBuilt)) return;
  say(`building ${only === undefined ? '' : `what ${only} needs `}(turbo) ...`);
  const from = performance.now();
  const turbo = join(root, 'node_modules', 'turbo', 'bin', 'turbo');
  const filter = only === undefined ? [] : [`--filter=./${only}...`];
  runNode(turbo, ['run', 'build', '--output-logs=errors-only', ...filter], {
    what: 'the build',
    env: { TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1', DO_NOT_TRACK: '1' },
  });
  mkdirSync(dirname(stamps), { recursive: true });
  writeFileSync(stamps, `${JSON.stringify({ ...readStamps(), ...before }, null, 2)}\n`);
  say(`built in ${((performance.now() - from) / 1000).toFixed(1)} s`);
}

function readStamps() {
  try {
    return JSON.parse(readFileSync(stamps, 'utf8'));
  } catch {
    return {};
  }
}

function fingerprint(folders) {
  const hash = createHash('sha256');
  const add = (path) => {
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    hash.update(`${path} ${stat?.size} ${stat?.mtimeMs}\n`);
  };
  for (const name of ['package-lock.json', 'tsconfig.base.json', 'turbo.json']) add(name);
  for (const folder of folders) {
    for (const name of inputs) add(`${folder}/${name}`);
    for (const name of sources(join(root, folder, 'src'))) add(`${folder}/src/${name}`);
  }
  return hash.digest('hex');
}

function sources(folder) {
  return existsSync(folder) ? readdirSync(folder, { recursive: true }).sort() : [];
}
