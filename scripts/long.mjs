// The long proofs, one shard a file: node scripts/long.mjs [--full] [NAME ...]
// A shard is test-long/NAME.ts: it runs at its stated short size, or whole when given --full, and fails by exit code.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './run/build.mjs';
import { install } from './run/install.mjs';
import { fail, root, say } from './run/process.mjs';

const isFull = process.argv.includes('--full');
const asked = process.argv.slice(2).filter((argument) => argument !== '--full');
const folder = join(root, 'test-long');
const shards = (existsSync(folder) ? readdirSync(folder) : [])
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -'.ts'.length))
  .sort();
const unknown = asked.filter((name) => !shards.includes(name));
const list = shards.length === 0 ? 'there is none yet' : `there are: ${shards.join(', ')}`;
if (unknown.length > 0) fail(`no long test is called '${unknown.join("', '")}'; ${list}`, 2);
if (shards.length === 0) {
  say('there is no long test yet (test-long/NAME.ts); nothing was run');
  process.exit(0);
}

install();
build();
const failed = [];
for (const name of asked.length > 0 ? asked : shards) {
  say(`long test ${name}, ${isFull ? 'whole' : 'short'} ...`);
  const from = performance.now();
  const args = [
    '--import',
    import.meta.resolve('tsx'),
    join(folder, `${name}.ts`),
    ...(isFull ? ['--full'] : []),
  ];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 1, 2] });
  if (status !== 0) failed.push(name);
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  say(`long test ${name}: ${status === 0 ? 'held' : 'FAILED'} in ${seconds} s`);
}
if (failed.length > 0) fail(`failed: ${failed.join(', ')}`);
