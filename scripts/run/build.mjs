import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, runNode, say } from './process.mjs';

const stamp = join(root, 'node_modules', '.cache', 'coterie', 'build');
const inputs = ['package.json', 'tsup.config.ts', 'tsconfig.json'];

/** Builds every package that changed, through turbo. Asks turbo only when a source file did change since the last time. */
export function build() {
  const folders = buildFolders();
  const before = fingerprint(folders);
  const isBuilt = folders.every((folder) => existsSync(join(root, folder, 'dist')));
  if (isBuilt && existsSync(stamp) && readFileSync(stamp, 'utf8') === before) return;
  say('building (turbo) ...');
  const from = performance.now();
  const turbo = join(root, 'node_modules', 'turbo', 'bin', 'turbo');
  runNode(turbo, ['run', 'build', '--output-logs=errors-only'], {
    what: 'the build',
    env: { TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1', DO_NOT_TRACK: '1' },
  });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, before);
  say(`built in ${((performance.now() - from) / 1000).toFixed(1)} s`);
}

function buildFolders() {
  return ['packages', 'examples']
    .flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`))
    .filter((folder) => {
      const file = join(root, folder, 'package.json');
      return (
        existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).scripts?.build !== undefined
      );
    });
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
