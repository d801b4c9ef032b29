import { scriptedModel } from '@coterie/core/scripted';
import { simulatedRoom } from '@coterie/core/testing';
import type { Benchmark } from '../benchmark.js';
import { castOf } from '../cast.js';

const BOTS = 1_000;
const CHATS = 100;
const HOURS = 24;
const HOUR_MS = 3_600_000;
const MIB = 2 ** 20;

const benchmark: Benchmark = {
  about: 'a day of 1,000 scripted personas in 100 chats on the virtual clock, profile legacy',
  async run({ log }) {
    const model = scriptedModel();
    const room = await simulatedRoom({
      seed: 'bench',
      models: [model],
      settings: { pacing: { profile: 'legacy' } },
      ...castOf(BOTS, CHATS),
    });
    const cpuBefore = process.cpuUsage();
    const startedAt = performance.now();
    const heapMiBByHour: number[] = [];
    for (let hour = 1; hour <= HOURS; hour += 1) {
      await room.run(HOUR_MS);
      heapMiBByHour.push(Math.round(process.memoryUsage().heapUsed / MIB));
      log(`hour ${hour}: ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`);
    }
    const seconds = (performance.now() - startedAt) / 1_000;
    const { user, system } = process.cpuUsage(cpuBefore);
    const { ticks, messages, models } = room.engine.metrics();
    await room.engine.stop();
    return {
      bots: BOTS,
      chats: CHATS,
      simulatedHours: HOURS,
      model: model.id,
      seconds,
      cpuSeconds: (user + system) / 1e6,
      msATick: (seconds * 1_000) / ticks.total,
      ticks: ticks.total,
      sent: ticks.sent,
      reacted: ticks.reacted,
      silent: ticks.silent,
      failed: ticks.failed,
      silentReasons: ticks.silentReasons,
      messages: messages.sent,
      modelCalls: models.calls,
      heapMiBByHour,
      rssMiB: Math.round(process.memoryUsage().rss / MIB),
    };
  },
};
export default benchmark;
