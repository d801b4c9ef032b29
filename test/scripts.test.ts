import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtPackages } from '../scripts/run/workspace.mjs';
import { executable, findFolder } from '../scripts/services/find.mjs';

const root = join(import.meta.dirname, '..');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'coterie-scripts-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('looking for a program', () => {
  const install = (version: string, program: string) => {
    const bin = join(folder, 'server', version, 'bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, executable(program)), '');
    chmodSync(join(bin, executable(program)), 0o755);
  };
  const place = () => `${folder.replaceAll('\\', '/')}/server/*/bin`;

  it('takes the newest version that has all of them', () => {
    for (const version of ['9.6', '15', '16']) install(version, 'coterie-one');
    for (const version of ['9.6', '15']) install(version, 'coterie-two');
    expect(findFolder(['coterie-one', 'coterie-two'], [place()])).toContain('/server/15/');
    expect(findFolder(['coterie-one'], [place()])).toContain('/server/16/');
  });

  it('finds nothing where nothing is', () => {
    expect(findFolder(['coterie-three'], [place(), '/nowhere/*/bin'])).toBeUndefined();
  });
});

describe('what is built', () => {
  const write = (folder: string, manifest: object) => {
    mkdirSync(join(place(), folder), { recursive: true });
    writeFileSync(join(place(), folder, 'package.json'), JSON.stringify(manifest));
  };
  const place = () => join(folder, 'workspace');
  const scripts = { build: 'tsup' };

  it('is what a program is made of, however far down', () => {
    write('packages/core', { name: 'core', scripts });
    write('packages/model', { name: 'model', scripts, peerDependencies: { core: '*' } });
    write('packages/other', { name: 'other', scripts, dependencies: { core: '*' } });
    write('packages/plain', { name: 'plain' });
    const dependencies = { model: '*', plain: '*', zod: '*' };
    write('examples/room', { name: 'room', scripts, dependencies });
    const room = ['examples/room', 'packages/core', 'packages/model'];
    expect([...builtPackages(place(), 'examples/room').keys()]).toEqual(room);
    const all = builtPackages(place());
    expect(all.get('examples/room')).toEqual(room);
    expect([...all.keys()].sort()).toEqual([...room, 'packages/other'].sort());
  });

  it('holds for the rooms of this workspace', () => {
    const needed = [...builtPackages(root, 'examples/terminal-room').keys()];
    expect(needed).toContain('packages/core');
    expect(needed).not.toContain('packages/news-rss');
  });
});

describe('the counts that close a CI run', () => {
  const close = (report: unknown) => {
    const file = join(folder, 'report.json');
    writeFileSync(file, JSON.stringify(report));
    return run('scripts/ci/counts.mjs', file);
  };
  const run = (...args: string[]) =>
    spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  const report = {
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [{ status: 'passed', assertionResults: [{}] }],
  };

  it('names what passed', () => {
    expect(close(report)).toMatchObject({ stdout: '3 passed, 0 failed\n', status: 0 });
  });

  it('counts a file that could not be loaded as a failure', () => {
    const broken = { ...report, testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(close(broken)).toMatchObject({ stdout: '3 passed, 1 failed\n', status: 1 });
  });

  it('fails a run that tested nothing, and one that left no report', () => {
    expect(close({ ...report, numPassedTests: 0, testResults: [] }).status).toBe(1);
    expect(run('scripts/ci/counts.mjs', join(folder, 'none.json')).status).toBe(1);
  });
});

describe('the doors', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });

  it('a benchmark that does not exist is one clear error', () => {
    const { status, stdout, stderr } = run('bench/run.mjs', 'no-such-benchmark');
    expect({ status, stdout, lines: stderr.trim().split('\n').length }).toEqual({
      status: 2,
      stdout: '',
      lines: 1,
    });
    expect(stderr).toContain("no benchmark is called 'no-such-benchmark'");
  });

  it('an unknown command is one clear error', () => {
    expect(run('scripts/run.mjs', 'fly')).toMatchObject({ status: 2, stdout: '' });
  });

  it('an unknown service is one clear error', () => {
    expect(run('scripts/services.mjs', 'mysql')).toMatchObject({ status: 2, stdout: '' });
  });
});
