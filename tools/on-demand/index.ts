import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { npmCli, root } from '../../scripts/run/process.mjs';

const run = promisify(execFile);

/**
 * Packages that only a few tests need, installed beside the workspace when they are first asked for, and kept from run to run. Gives the
 * folder that holds their `node_modules`.
 */
export async function installed(name: string, packages: readonly string[]): Promise<string> {
  const cache = join(root, '.cache', 'on-demand');
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'installing-'));
  writeFileSync(join(work, 'package.json'), '{ "private": true }\n');
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--omit=optional', '--force'];
  await run(process.execPath, [npmCli(), 'install', ...flags, ...packages], { cwd: work });
  try {
    renameSync(work, folder);
  } catch (error) {
    // Another run was sooner.
    if (!existsSync(folder)) throw error;
    rmSync(work, { recursive: true, force: true });
  }
  return folder;
}

/** Another Node.js, from the registry's package of this platform. */
export async function nodeOf(version: string): Promise<string> {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${system}-${process.arch}`;
  const folder = await installed(`node-${version}`, [`${name}@${version}`]);
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  return join(folder, 'node_modules', name, 'bin', file);
}
