import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { lively } from './lively.js';

const run = promisify(execFile);
const program = fileURLToPath(new URL('./print-transcript.ts', import.meta.url));
const tsx = createRequire(import.meta.url).resolve('tsx');

async function inAnotherProcess(seed: string, workerId: string): Promise<string> {
  const args = ['--import', tsx, '--conditions', '@coterie/source', program, seed, workerId];
  const { stdout } = await run(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 24 });
  return stdout.trim();
}

async function here(seed: string, minutes: number): Promise<string> {
  const { room } = await lively({ seed, workerId: 'worker-here', minutes });
  await room.engine.stop();
  const lines = room.transcript();
  expect(lines.length).toBeGreaterThan(100);
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

test('the same seed gives the same transcript, byte for byte, in another process and under another worker', {
  timeout: 120_000,
}, async () => {
  const own = await here('one', 90);
  const [other, third] = await Promise.all([
    inAnotherProcess('one', 'worker-a'),
    inAnotherProcess('one', 'worker-b'),
  ]);
  expect(other).toBe(own);
  expect(third).toBe(own);
});

test('another seed gives another transcript', { timeout: 60_000 }, async () => {
  expect(await here('two', 45)).not.toBe(await here('three', 45));
});

test('bots, chats and stances stored in another order change nothing', {
  timeout: 60_000,
}, async () => {
  const forward = await lively({ seed: 'order', minutes: 30 });
  const backward = await lively({ seed: 'order', minutes: 30, isReversed: true });
  expect(backward.room.transcript()).toEqual(forward.room.transcript());
  await forward.room.engine.stop();
  await backward.room.engine.stop();
});

test('an engine over records that were exported and imported goes the same way', {
  timeout: 60_000,
}, async () => {
  const first = await lively({ seed: 'moved', minutes: 30 });
  const again = await lively({ seed: 'moved', minutes: 30, isImported: true });
  expect(again.room.transcript()).toEqual(first.room.transcript());
  await first.room.engine.stop();
  await again.room.engine.stop();
});
