// What `npm start`, `npm test`, `npm run bench` and `npm run load-test` call: install what is missing, build what
// changed, then run the target in this very process, so that signals, the terminal and the exit code are its own.
// Set-up speaks on standard error only.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './run/build.mjs';
import { install } from './run/install.mjs';
import { fail, root } from './run/process.mjs';

const targets = {
  start: { file: 'examples/terminal-room/dist/index.js', builds: 'examples/terminal-room' },
  test: { file: 'node_modules/vitest/vitest.mjs', first: ['run'] },
  bench: { file: 'bench/run.mjs' },
  'load-test': { file: 'examples/load-test/dist/index.js' },
};

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(
    `Coterie needs Node.js 20.19 or newer; this is ${process.version}. Install a newer one: https://nodejs.org`,
  );
}

const [name = '', ...args] = process.argv.slice(2);
const target = targets[name];
if (target === undefined) {
  fail(`unknown command '${name}'; give one of: ${Object.keys(targets).join(', ')}`, 2);
}

process.chdir(root);
install();
const { file, builds, first = [] } = target;
build(builds);
const path = join(root, file);
if (!existsSync(path)) fail(`${file} does not exist, so there is nothing to run`, 2);
process.argv = [process.argv[0], path, ...first, ...args];
await import(pathToFileURL(path).href);
