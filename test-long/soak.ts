import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../scripts/run/process.mjs';
import { type Proof, prove } from './kit/prove.js';

const BYTES_A_MESSAGE = 0.1 * 1_000;
const ROOM_BYTES = 100 * 1_000_000;

/** Long use: once the caps are reached nothing more is kept of a message, and a room stays small. */
await prove({
  name: 'soak',
  // After 12,000 messages the caps that fill slowest are not reached yet: the heap grew by 237 bytes a message then, and by 52 later on.
  short: { warmUp: 37_000, messages: 16_000, roomTicks: 2_000 },
  full: { warmUp: 37_000, messages: 50_000, roomTicks: 52_000 },
  async run({ warmUp, messages, roomTicks }, proof) {
    const half = messages / 2;
    const [from = 0, middle = 0, to = 0] = soak([warmUp, half, half]);
    const [first, second] = [(middle - from) / half, (to - middle) / half];
    const all = (to - from) / messages;
    proof.figure('retainedHeapAfterCapsBytes', from);
    proof.figure('retainedBytesAMessage', { first, second, all });
    proof.holds(
      `after the caps, ${messages} messages keep at most 0.1 KB each`,
      all <= BYTES_A_MESSAGE,
      all,
    );
    for (const scene of ['market-room', 'book-club']) sizeOfRoom(scene, roomTicks, proof);
  },
});

/** Retained heap, in bytes, after each count of messages. */
function soak(counts: readonly number[]): number[] {
  const child = join(root, 'test-long', 'kit', 'soaked-room.ts');
  const args = [
    '--expose-gc',
    '--import',
    import.meta.resolve('tsx'),
    child,
    ...counts.map(String),
  ];
  const { status, signal, stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 2],
  });
  if (status !== 0) throw new Error(`the soaked room ended with ${status ?? signal}`);
  return JSON.parse(stdout);
}

/** Runs the terminal room as `npm start -- --ticks N` does, and measures its process. */
function sizeOfRoom(scene: string, ticks: number, proof: Proof): void {
  const program = join(root, 'examples', 'terminal-room', 'dist', 'index.js');
  const kit = new URL('./kit/peak-memory.mjs', import.meta.url).href;
  const args = ['--import', kit, program, '--scene', scene, '--ticks', `${ticks}`, '--json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const peak = Number(/peak memory (\d+)/.exec(stderr)?.[1]);
  if (status !== 0 || Number.isNaN(peak))
    throw new Error(`the room ended with ${status}: ${stderr}`);
  const { sent, failed } = JSON.parse(stdout);
  proof.figure(`room of ${scene}`, { ticks, sent, failed, peakResidentBytes: peak });
  proof.holds(`the ${scene} stays under 100 MB over ${ticks} ticks`, peak < ROOM_BYTES, peak);
  proof.holds(`the ${scene} fails no tick`, failed === 0, failed);
}
