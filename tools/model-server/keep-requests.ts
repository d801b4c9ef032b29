// Writes the fifty requests that the adapters' golden bodies are made of:
//   npx tsx --conditions=@coterie/source tools/model-server/keep-requests.ts
import { writeFileSync } from 'node:fs';
import { bookClub } from '../../examples/terminal-room/scenes/book-club/index.js';
import { marketRoom } from '../../examples/terminal-room/scenes/market-room/index.js';
import { recordedRoom } from './scene-requests.js';

const A_SCENE = 25;
const EVERY = 3;

const kept: object[] = [];
for (const scene of [bookClub, marketRoom]) {
  const { room, requests } = await recordedRoom(scene, 'golden');
  for (let turn = 0; requests.length < A_SCENE * EVERY && turn < 60; turn += 1) {
    const { name = '' } = scene.bots[turn % scene.bots.length]?.bot ?? {};
    const text =
      scene.locale === 'tr' ? `${name}, sence bu iş nereye gider?` : `${name}, what do you think?`;
    await room.transport.say({ chat: 'room', author: turn % 2 === 0 ? 'Ayşe' : 'Sam 🍵', text });
    await room.runTicks(8);
  }
  await room.engine.stop();
  const chosen = requests.filter((_, place) => place % EVERY === 0).slice(0, A_SCENE);
  for (const { request } of chosen) {
    const { brief: _, ...sent } = request;
    kept.push(sent);
  }
}
if (kept.length !== 2 * A_SCENE) throw new Error(`only ${kept.length} requests were made`);
const lines = kept.map((request) => JSON.stringify(request)).join('\n');
writeFileSync(new URL('./golden-requests.jsonl', import.meta.url), `${lines}\n`);
console.log(`kept ${kept.length} requests`);
