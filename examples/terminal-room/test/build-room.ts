import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'tsup';
import type { TestProject } from 'vitest/node';
import { folder } from './paths.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The file to start. */
    readonly room: string;
  }
}

/** Before all tests: bundles the room from source, so that each process of its own starts at once. */
export default async function buildRoom(project: TestProject): Promise<() => void> {
  mkdirSync(join(folder, '.cache'), { recursive: true });
  const out = mkdtempSync(join(folder, '.cache', 'room-'));
  await build({
    config: false,
    silent: true,
    entry: { index: join(folder, 'src', 'index.ts') },
    outDir: out,
    format: 'esm',
    target: 'node20',
    tsconfig: join(folder, 'tsconfig.json'),
    noExternal: [/./],
    esbuildOptions: (options) => {
      options.conditions = ['@coterie/source'];
    },
  });
  project.provide('room', join(out, 'index.js'));
  return () => rmSync(out, { recursive: true, force: true });
}
