import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ambient = [
  'Math.random()',
  'Math.random',
  "Math['random']()",
  'Date.now()',
  "Date['now']()",
  'globalThis.Date.now()',
  'new Date()',
  'new Date',
  'new globalThis.Date()',
  'Date()',
  'Date',
  'setTimeout(() => {}, 1)',
  'globalThis.setTimeout(() => {}, 1)',
  'setTimeout',
  '{ timer: setTimeout }',
  'setInterval(() => {}, 1)',
  'setImmediate(() => {})',
  'AbortSignal.timeout(1)',
  'performance.now()',
  'globalThis.performance.now()',
  'crypto.randomUUID()',
  'crypto',
  'globalThis.crypto.subtle',
  "globalThis['crypto']",
  'console.log(1)',
  'console',
  'process.env',
  'Buffer.from([])',
  "fetch('x')",
];

const allowed = [
  'new Date(1)',
  'Date.UTC(2026, 0, 1)',
  "Date.parse('2026-01-01')",
  'Math.max(1, 2)',
  'queueMicrotask(() => {})',
  'new AbortController()',
  '(clock: { now(): number; setTimeout(): void }) => [clock.now(), clock.setTimeout()]',
  '(value: unknown) => value instanceof Date',
];

const free = ['system', 'testing', 'contracts'];

describe('no ambient world in the core', () => {
  let folder: string;
  const reported = new Set<string>();

  beforeAll(() => {
    const root = join(import.meta.dirname, '..');
    folder = mkdtempSync(join(tmpdir(), 'coterie-lint-'));
    cpSync(join(root, 'biome.json'), join(folder, 'biome.json'));
    cpSync(join(root, 'tools'), join(folder, 'tools'), { recursive: true });
    const write = (path: string, value: string) => {
      const file = join(folder, 'packages/core/src', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `export const value = ${value};\n`);
    };
    ambient.forEach((code, index) => {
      write(`ambient-${index}.ts`, code);
    });
    allowed.forEach((code, index) => {
      write(`allowed-${index}.ts`, code);
    });
    for (const name of free) write(`${name}/clock.ts`, 'Date.now()');
    const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
    const run = spawnSync(
      process.execPath,
      [biome, 'lint', '--vcs-enabled=false', '--max-diagnostics=none', '--reporter=github', '.'],
      { cwd: folder, encoding: 'utf8' },
    );
    for (const match of `${run.stdout}${run.stderr}`.matchAll(/^::error .*?file=([^,]+),/gm)) {
      const path = (match[1] ?? '').replaceAll('\\', '/');
      reported.add(path.slice(path.indexOf('packages/core/src/') + 'packages/core/src/'.length));
    }
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(ambient.map((code, index) => [code, index] as const))('refuses %s', (_code, index) => {
    expect(reported).toContain(`ambient-${index}.ts`);
  });

  it.each(allowed.map((code, index) => [code, index] as const))('allows %s', (_code, index) => {
    expect(reported).not.toContain(`allowed-${index}.ts`);
  });

  it.each(free)('leaves %s free', (name) => {
    expect(reported).not.toContain(`${name}/clock.ts`);
  });
});
