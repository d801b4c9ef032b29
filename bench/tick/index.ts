import { type Message, memoryStorage } from '@coterie/core';
import { simulatedRoom } from '@coterie/core/testing';
import type { Benchmark } from '../benchmark.js';
import { instantModel } from '../instant-model.js';
import { median, quantile } from '../statistics.js';
import { castOf } from './cast.js';

/** A rate that no budget slows down, so that most ticks write and send. */
const SETTINGS = {
  limits: {
    maxMessagesPerMinute: { chat: 100_000, global: 1_000_000 },
    botHourlyLimit: { max: 1_000_000 },
    loop: { chain: 1_000_000, chatPerHour: 1_000_000 },
  },
  pacing: {
    profile: 'legacy',
    typing: { enabled: false, wpmMin: 35, wpmMax: 60 },
    answerDelay: 'prompt',
  },
  speaking: { scaleFactor: 10 },
} as const;

const WARM_UP = 1_000;
const TICKS = 4_000;

interface Measured {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly sentShare: number;
  readonly stepShare: Readonly<Record<string, number>>;
}

async function measure(bots: number, chats: number, storedMessages: number): Promise<Measured> {
  const storage = memoryStorage();
  const room = await simulatedRoom({
    seed: 'bench',
    storage,
    models: [instantModel()],
    settings: SETTINGS,
    ...castOf(bots, chats),
  });
  for (let stored = 0; stored < storedMessages; stored += 1) {
    await storage.messages.receive(
      historyMessage(`chat-${stored % chats}`, stored, room.clock.now()),
    );
  }
  await room.runTicks(WARM_UP);
  const ms: number[] = [];
  let sent = 0;
  const off = room.engine.on('tick:ended', ({ engineMs, outcome }) => {
    ms.push(engineMs);
    if (outcome.kind === 'sent') sent += 1;
  });
  await room.runTicks(TICKS);
  off();
  const steps: Record<string, number> = {};
  for (let chat = 0; chat < Math.min(chats, 20); chat += 1) {
    for (const trace of await room.engine.traces(`chat-${chat}`, 200)) {
      for (const [step, each] of Object.entries(trace.stepMs))
        steps[step] = (steps[step] ?? 0) + each;
    }
  }
  await room.engine.stop();
  const total = Object.values(steps).reduce((sum, each) => sum + each, 0);
  return {
    p50Ms: quantile(ms, 0.5),
    p99Ms: quantile(ms, 0.99),
    sentShare: sent / ms.length,
    stepShare: Object.fromEntries(
      Object.entries(steps).map(([step, each]) => [step, Math.round((each / total) * 1000) / 1000]),
    ),
  };
}

function historyMessage(chatId: string, index: number, now: number): Message {
  const id = `${chatId}/history-${index}`;
  return {
    id,
    chatId,
    externalId: `history-${index}`,
    author: { kind: 'human', userId: `person-${index % 50}`, displayName: `Person ${index % 50}` },
    text: `Something was said about tea and gardens, number ${index}.`,
    sentAt: now - 1_000_000 + index,
    causationId: id,
    hops: 0,
    status: 'received',
    meta: { symbols: [], keywords: ['tea', 'gardens'], sentiment: 0 },
  };
}

const benchmark: Benchmark = {
  about: 'engine time of one tick, small room against 1,000 bots in 200 chats, in turns',
  async run({ log }) {
    const small: Measured[] = [];
    const large: Measured[] = [];
    for (let round = 0; round < 5; round += 1) {
      small.push(await measure(50, 2, 0));
      large.push(await measure(1_000, 200, 100_000));
      log(
        `round ${round + 1}: p50 ${small.at(-1)?.p50Ms.toFixed(3)} ms small, ${large.at(-1)?.p50Ms.toFixed(3)} ms large`,
      );
    }
    const summary = (rounds: readonly Measured[]) => ({
      p50Ms: median(rounds.map((round) => round.p50Ms)),
      p50MsSpread: [
        Math.min(...rounds.map((round) => round.p50Ms)),
        Math.max(...rounds.map((round) => round.p50Ms)),
      ],
      p99Ms: median(rounds.map((round) => round.p99Ms)),
      sentShare: median(rounds.map((round) => round.sentShare)),
      stepShare: rounds.at(-1)?.stepShare ?? {},
    });
    return {
      ticksARound: TICKS,
      bots50Chats2: summary(small),
      bots1000Chats200Messages100000: summary(large),
      largeToSmall: median(large.map((round, index) => round.p50Ms / (small[index]?.p50Ms ?? 1))),
    };
  },
};
export default benchmark;
