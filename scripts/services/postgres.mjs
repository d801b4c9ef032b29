import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installOnDebian } from './debian.mjs';
import { hasDocker, startContainer } from './docker.mjs';
import { executable, findFolder } from './find.mjs';
import { freePort, startServer } from './server.mjs';

const programs = ['initdb', 'postgres'];
const places = [
  '/usr/lib/postgresql/*/bin',
  '/usr/pgsql-*/bin',
  '/usr/local/pgsql/bin',
  '/opt/homebrew/opt/postgresql*/bin',
  '/usr/local/opt/postgresql*/bin',
  '/Applications/Postgres.app/Contents/Versions/*/bin',
  'C:/Program Files/PostgreSQL/*/bin',
];

export async function startPostgres() {
  const given = process.env.COTERIE_TEST_POSTGRES_URL;
  if (given) return { url: given, stop: async () => {} };
  const password = randomBytes(12).toString('hex');
  const find = () => findFolder(programs, places);
  const bin = find() ?? (installOnDebian(['postgresql']) ? find() : undefined);
  const started =
    bin !== undefined
      ? await startInstalled(bin, password)
      : hasDocker()
        ? await startContainer({
            image: 'postgres:17-alpine',
            port: 5432,
            env: { POSTGRES_USER: 'coterie', POSTGRES_PASSWORD: password, POSTGRES_DB: 'postgres' },
            isReady: ['pg_isready', '-h', '127.0.0.1', '-U', 'coterie'],
          })
        : undefined;
  if (started === undefined) {
    throw new Error(
      'These tests need PostgreSQL. Install it (Debian: apt-get install postgresql; macOS: brew install postgresql; Windows: its installer), start Docker, or set COTERIE_TEST_POSTGRES_URL to a database that may be filled and emptied.',
    );
  }
  return {
    url: `postgres://coterie:${password}@127.0.0.1:${started.port}/postgres`,
    stop: started.stop,
  };
}

async function startInstalled(bin, password) {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-postgres-'));
  const secret = join(folder, 'password');
  writeFileSync(secret, password, { mode: 0o600 });
  // Postgres refuses to run as root.
  const user = process.getuid?.() === 0 ? unprivileged() : {};
  if (user.uid !== undefined)
    for (const path of [secret, folder]) chownSync(path, user.uid, user.gid);
  chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  const options = ['-U', 'coterie', '-A', 'scram-sha-256', `--pwfile=${secret}`, '-E', 'UTF8'];
  execFileSync(
    join(bin, executable('initdb')),
    ['-D', data, ...options, '--locale=C', '--no-sync'],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
      ...user,
    },
  );
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const { stop } = await startServer({
    name: 'PostgreSQL',
    file: join(bin, executable('postgres')),
    args: ['-D', data, '-p', String(port), ...flags],
    folder,
    ready: /ready to accept connections/,
    signal: 'SIGINT',
    user,
  });
  return { port, stop };
}

function unprivileged() {
  const id = (flag, name) => spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout.trim();
  const name = id('-u', 'postgres') === '' ? 'nobody' : 'postgres';
  return { uid: Number(id('-u', name)), gid: Number(id('-g', name)) };
}
