// Lists the benchmarks (bench/NAME/index.ts) or runs one: node bench/run.mjs [NAME [--data PATH] [--pages FOLDER] [--json]]
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { register } from 'tsx/esm/api';
import { machine } from '../scripts/run/machine.mjs';

const folder = dirname(fileURLToPath(import.meta.url));
const entry = (name) => join(folder, name, 'index.ts');
const names = readdirSync(folder)
  .filter((name) => existsSync(entry(name)))
  .sort();

function stop(line) {
  process.stderr.write(`bench: ${line}\n`);
  process.exit(2);
}

function readArguments() {
  try {
    const options = {
      data: { type: 'string' },
      pages: { type: 'string', default: join(tmpdir(), 'coterie-bench') },
      json: { type: 'boolean', default: false },
    };
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    return stop(error.message);
  }
}

const { values, positionals } = readArguments();
const load = async (name) => (await import(pathToFileURL(entry(name)).href)).default;
register();

if (positionals.length === 0) {
  for (const name of names) {
    const { about, data } = await load(name);
    const needs =
      data === 'required' ? ' (--data PATH)' : data === 'optional' ? ' ([--data PATH])' : '';
    console.log(`${name.padEnd(12)} ${about}${needs}`);
  }
  if (names.length === 0) console.log('there is no benchmark yet');
} else {
  const [name, ...rest] = positionals;
  const list = names.length === 0 ? 'there is none yet' : `there are: ${names.join(', ')}`;
  if (!names.includes(name)) stop(`no benchmark is called '${name}'; ${list}`);
  if (rest.length > 0) stop(`one benchmark a run; '${rest.join(' ')}' is too much`);
  const benchmark = await load(name);
  if (benchmark.data === 'required' && values.data === undefined)
    stop(`${name} not run: give --data PATH`);
  if (values.data !== undefined && benchmark.data === undefined) stop(`${name} takes no --data`);
  if (values.data !== undefined && !existsSync(values.data))
    stop(`--data ${values.data} does not exist`);
  const log = (line) => process[values.json ? 'stderr' : 'stdout'].write(`${line}\n`);
  const page = (file, content) => {
    mkdirSync(values.pages, { recursive: true });
    writeFileSync(join(values.pages, file), content);
    log(`wrote ${join(values.pages, file)}`);
  };
  const figures = await benchmark.run({
    log,
    page,
    ...(values.data === undefined ? {} : { data: resolve(values.data) }),
  });
  const result = { name, figures, machine: machine(), date: new Date().toISOString() };
  console.log(JSON.stringify(result, null, values.json ? 0 : 2));
}
