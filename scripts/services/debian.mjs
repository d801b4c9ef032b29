import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';

const policy = '/usr/sbin/policy-rc.d';

/** Installs packages on Debian as root, without starting their services. False where that cannot be done here. */
export function installOnDebian(packages) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  process.stderr.write(`coterie: installing ${packages.join(' ')} (apt-get) ...\n`);
  const isOwnPolicy = !existsSync(policy);
  if (isOwnPolicy) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    const wait = ['-o', 'DPkg::Lock::Timeout=300', '-q'];
    apt([...wait, 'update']);
    return apt([...wait, 'install', '-y', '--no-install-recommends', ...packages]);
  } finally {
    if (isOwnPolicy) rmSync(policy, { force: true });
  }
}

function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env }).status === 0;
}
