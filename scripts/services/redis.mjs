import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installOnDebian } from './debian.mjs';
import { hasDocker, startContainer } from './docker.mjs';
import { executable, findFolder } from './find.mjs';
import { freePort, startServer } from './server.mjs';

const names = ['redis-server', 'valkey-server'];
const places = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin', 'C:/Program Files/Redis'];

export async function startRedis() {
  const given = process.env.COTERIE_TEST_REDIS_URL;
  if (given) return { url: given, stop: async () => {} };
  const file = find() ?? (installOnDebian(['redis-server']) ? find() : undefined);
  const started =
    file !== undefined
      ? await startInstalled(file)
      : hasDocker()
        ? await startContainer({
            image: 'redis:7-alpine',
            port: 6379,
            isReady: ['redis-cli', 'ping'],
          })
        : undefined;
  if (started === undefined) {
    throw new Error(
      'These tests need Redis. Install it (Debian: apt-get install redis-server; macOS: brew install redis), start Docker (Windows), or set COTERIE_TEST_REDIS_URL to a server that may be filled and emptied.',
    );
  }
  return { url: `redis://127.0.0.1:${started.port}`, stop: started.stop };
}

function find() {
  for (const name of names) {
    const folder = findFolder([name], places);
    if (folder !== undefined) return join(folder, executable(name));
  }
  return undefined;
}

async function startInstalled(file) {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-redis-'));
  const port = await freePort();
  const settings = {
    port,
    bind: '127.0.0.1',
    save: '',
    appendonly: 'no',
    dir: folder,
    daemonize: 'no',
  };
  const { stop } = await startServer({
    name: 'Redis',
    file,
    args: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
    folder,
    ready: /eady to accept connections/,
    signal: 'SIGTERM',
  });
  return { port, stop };
}
