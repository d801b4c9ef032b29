import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  describeCache,
  describeInbox,
  describeLeases,
  describeRateLimits,
  describeScheduler,
  describeSignals,
  describeTransport,
  type Timed,
} from '../../src/contracts/index.js';
import {
  inProcessCache,
  inProcessLeases,
  inProcessRateLimits,
  inProcessScheduler,
  inProcessSignals,
  loopbackTransport,
  memoryStorage,
} from '../../src/in-process/index.js';
import type { Clock } from '../../src/ports/clock.js';
import { testChat } from '../../src/testing/builders.js';
import { manualClock } from '../../src/testing/manual-clock.js';

const api = { describe, it, expect, beforeEach, afterEach };

function timed<T>(make: (clock: Clock) => T): Timed<T> {
  const clock = manualClock();
  return { subject: make(clock), now: clock.now, pass: clock.advance };
}

describeCache('in process', () => timed((clock) => inProcessCache({ clock })), api);
describeSignals('in process', () => timed(() => inProcessSignals()), api);
describeRateLimits('in process', () => inProcessRateLimits(), api);
describeLeases('in process', () => timed((clock) => inProcessLeases({ clock })), api);
describeScheduler('in process', () => timed((clock) => inProcessScheduler({ clock })), api);

describeInbox(
  'in memory',
  async () => {
    const storage = memoryStorage();
    for (const id of ['chat-1', 'chat-2']) await storage.chats.put(testChat({ id }));
    return storage.inbox;
  },
  api,
);

describeTransport(
  'loopback',
  () => {
    const transport = loopbackTransport({ clock: manualClock(), chats: ['room'] });
    return {
      transport,
      botId: 'bot-1',
      externalChatId: 'room',
      say: (text, replyTo) =>
        transport.say({ chat: 'room', author: 'Ayşe', text, ...(replyTo && { replyTo }) }),
      shown: async () => {
        const texts = new Map<string, string>();
        for (const delivery of transport.log()) {
          if (delivery.kind !== 'reaction' && delivery.kind !== 'typing') {
            texts.set(delivery.externalId, delivery.text);
          }
        }
        return [...texts.values()];
      },
    };
  },
  api,
);
