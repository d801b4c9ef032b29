// Keeps what the terminal room prints as a file that names its command: node scripts/keep.mjs FILE [options of npm start]
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fail, root, say } from './run/process.mjs';

const [file, ...args] = process.argv.slice(2);
if (file === undefined || file.startsWith('-'))
  fail(
    'give a file, then the options of npm start: npm run keep -- docs/samples/a.txt --ticks 90',
    2,
  );
const run = spawnSync(process.execPath, [join(root, 'scripts', 'run.mjs'), 'start', ...args], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 2],
  maxBuffer: 64 * 2 ** 20,
});
if (run.status !== 0) fail('the room gave no report; the lines above say why', run.status ?? 1);
// The folder of a log is the machine's own; its name belongs to the report.
const shown = args.map((arg, place) =>
  args[place - 1] === '--replay' ? `PATH/${basename(arg)}` : /[\s'"]/.test(arg) ? `'${arg}'` : arg,
);
const machine = `Node.js ${process.version}, ${process.platform} ${process.arch}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores`;
const head = [
  `$ npm run keep -- ${[file, ...shown].join(' ')}`,
  `  ${new Date().toISOString().slice(0, 10)}, ${machine}`,
];
mkdirSync(join(root, dirname(file)), { recursive: true });
writeFileSync(join(root, file), `${head.join('\n')}\n\n${run.stdout.trimEnd()}\n`);
say(`wrote ${file}`);
