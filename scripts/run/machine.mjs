import { arch, availableParallelism, cpus, platform, totalmem } from 'node:os';

/** What a figure was measured on. */
export function machine() {
  return {
    node: process.version,
    platform: `${platform()}-${arch()}`,
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
  };
}
