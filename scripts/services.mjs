// Throw-away servers for tests, on free loopback ports, in temporary folders.
//   node scripts/services.mjs postgres redis               starts them, prints their addresses, stops on Ctrl-C
//   node scripts/services.mjs postgres redis -- COMMAND    runs the command with the addresses in its environment
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { startPostgres } from './services/postgres.mjs';
import { startRedis } from './services/redis.mjs';

export { locateChromium } from './services/chromium.mjs';
export { startPostgres, startRedis };

const services = {
  postgres: [startPostgres, 'COTERIE_TEST_POSTGRES_URL'],
  redis: [startRedis, 'COTERIE_TEST_REDIS_URL'],
};

async function main(args) {
  const split = args.includes('--') ? args.indexOf('--') : args.length;
  const names = args.slice(0, split);
  const [command, ...rest] = args.slice(split + 1);
  const unknown = names.filter((name) => services[name] === undefined);
  if (names.length === 0 || unknown.length > 0) {
    console.error(`give one or more of: ${Object.keys(services).join(', ')}`);
    return 2;
  }
  const stops = [];
  const env = {};
  try {
    for (const name of names) {
      const [start, variable] = services[name];
      const { url, stop } = await start();
      stops.push(stop);
      env[variable] = url;
      if (command === undefined) console.log(`${variable}=${url}`);
    }
    return command === undefined ? await untilInterrupted() : await run(command, rest, env);
  } finally {
    await Promise.all(stops.map((stop) => stop()));
  }
}

function untilInterrupted() {
  return new Promise((resolve) => {
    const idle = setInterval(() => {}, 2 ** 30);
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.once(signal, () => {
        clearInterval(idle);
        resolve(0);
      });
    }
  });
}

function run(command, args, env) {
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await main(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    return 1;
  });
}
