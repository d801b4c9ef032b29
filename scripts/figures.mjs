// Makes docs/figures/NAME.json from the benchmark of that name: node scripts/figures.mjs NAME [--data PATH]
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, root, say } from './run/process.mjs';

const [name, ...rest] = process.argv.slice(2);
if (name === undefined || name.startsWith('-'))
  fail('give the name of a benchmark; `npm run bench` lists them', 2);
const run = spawnSync(
  process.execPath,
  [
    join(root, 'scripts', 'run.mjs'),
    'bench',
    name,
    ...rest,
    '--pages',
    join(root, 'docs', 'figures'),
    '--json',
  ],
  {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 2],
    maxBuffer: 64 * 2 ** 20,
  },
);
if (run.status !== 0) fail(`${name} gave no figures`, run.status ?? 1);
const result = JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '');
// The path of the data is the machine's own; what it was belongs to the figures.
const command = `npm run bench -- ${name}${rest.includes('--data') ? ' --data PATH' : ''} --json`;
const file = join('docs', 'figures', `${name}.json`);
mkdirSync(join(root, 'docs', 'figures'), { recursive: true });
writeFileSync(join(root, file), `${JSON.stringify({ command, ...result }, null, 2)}\n`);
say(`wrote ${file}`);
