// A room that is talked in for long, and how much it holds: node --expose-gc soaked-room.ts MESSAGES MESSAGES ...
// Prints the retained heap, in bytes, after each count of messages, as one JSON array.
import { createEngine } from '../../packages/core/src/engine.js';
import { loopbackTransport } from '../../packages/core/src/in-process/loopback/index.js';
import { memoryStorage } from '../../packages/core/src/in-process/memory-storage/index.js';
import { manualClock } from '../../packages/core/src/testing/manual-clock.js';
import { castOf, wordyModel } from '../../packages/core/test/engine/cast.js';

const counts = process.argv.slice(2).map(Number);
const clock = manualClock();
const loopback = loopbackTransport({ clock, chats: ['chat-0'] });
const engine = await createEngine({
  seed: 'soak',
  clock,
  storage: memoryStorage(),
  transports: [loopback],
  models: [wordyModel()],
  settings: {
    speaking: { scaleFactor: 10 },
    limits: { maxMessagesPerMinute: { chat: 60 }, loop: { chain: 60, chatPerHour: 3_000 } },
    pacing: { answerDelay: 'prompt' },
  },
});
const cast = castOf(10, 1);
for (const bot of cast.bots) await engine.bots.put(bot);
for (const chat of cast.chats)
  await engine.chats.put({ externalId: chat.id, ...chat, platform: 'loopback' });
let messages = 0;
engine.on('message:sent', () => {
  messages += 1;
});
engine.on('message:received', () => {
  messages += 1;
});
await engine.start();

const heaps: number[] = [];
let said = 0;
for (const count of counts) {
  const until = messages + count;
  while (messages < until) {
    said += 1;
    await loopback.say({
      chat: 'chat-0',
      // New people keep coming.
      author: `person ${said % 20 === 0 ? said : said % 7}`,
      text: `${said % 5 === 0 ? `@handle_${said % 10} ` : ''}what about number ${said}?`,
      threadId: `thread ${said % 3 === 0 ? said : 0}`,
    });
    await clock.advance(2_000);
  }
  heaps.push(retained());
}
await engine.stop();
process.stdout.write(`${JSON.stringify(heaps)}\n`);

function retained(): number {
  const { gc } = globalThis;
  if (gc === undefined) throw new Error('start this with --expose-gc');
  for (let round = 0; round < 4; round += 1) gc();
  return process.memoryUsage().heapUsed;
}
