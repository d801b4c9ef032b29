import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';

/** A port that was free on 127.0.0.1 a moment ago. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * Starts a server that stays in the foreground and waits until it says that it is ready.
 * The folder is removed when it stops, and both end with this process.
 */
export function startServer({ file, args, folder, ready, signal, user = {}, name }) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
      ...user,
    });
    let said = '';
    const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    const onExit = () => {
      child.kill('SIGKILL');
      remove();
    };
    const ended = new Promise((done) => child.once('close', done));
    const stop = async () => {
      process.off('exit', onExit);
      child.kill(signal);
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(late);
      remove();
    };
    const fail = (why) => stop().then(() => reject(new Error(`${name} ${why}\n${said.trim()}`)));
    const deadline = setTimeout(() => fail('was not ready within 60 s:'), 60_000);
    const onClose = () => {
      clearTimeout(deadline);
      fail('ended before it was ready:');
    };
    const listen = (chunk) => {
      said += chunk;
      if (!ready.test(said)) return;
      clearTimeout(deadline);
      for (const stream of [child.stdout, child.stderr]) stream.off('data', listen).resume();
      child.off('close', onClose);
      said = '';
      resolve({ stop });
    };
    process.once('exit', onExit);
    child.once('error', (error) =>
      reject(new Error(`${name} could not be started: ${error.message}`)),
    );
    child.once('close', onClose);
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', listen);
  });
}
