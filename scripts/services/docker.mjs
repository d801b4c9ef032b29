import { spawnSync } from 'node:child_process';

const docker = (...args) => spawnSync('docker', args, { encoding: 'utf8' });

/** Whether a Docker engine answers; the client alone is not enough. */
export function hasDocker() {
  return docker('info').status === 0;
}

/**
 * Starts a container that removes itself, with its port on a free loopback port.
 * `isReady` is a command run inside it until it succeeds.
 */
export async function startContainer({ image, port, env = {}, isReady, args = [] }) {
  const variables = Object.entries(env).flatMap(([name, value]) => ['-e', `${name}=${value}`]);
  const run = docker('run', '-d', '--rm', '-p', `127.0.0.1::${port}`, ...variables, image, ...args);
  if (run.status !== 0) throw new Error(`docker run ${image} failed: ${run.stderr.trim()}`);
  const id = run.stdout.trim();
  const stop = async () => {
    docker('rm', '-f', id);
  };
  const deadline = Date.now() + 60_000;
  while (docker('exec', id, ...isReady).status !== 0) {
    if (Date.now() > deadline) {
      await stop();
      throw new Error(`${image} was not ready within 60 s`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const address = docker('port', id, String(port)).stdout.trim().split('\n')[0] ?? '';
  return { port: Number(address.split(':').at(-1)), stop };
}
