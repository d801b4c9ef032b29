import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../../src/in-process/index.js';
import type { Message } from '../../src/records/message.js';
import { isHistory } from '../../src/records/message.js';
import {
  botAuthor,
  humanAuthor,
  testBot,
  testChat,
  testIntent,
  testMessage,
  testTrace,
} from '../../src/testing/index.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const LEASE_MS = 30_000;
const LIMITS = { chat: 3, global: 4 };

const bot = fc.constantFrom('bot-1', 'bot-2');
const chat = fc.constantFrom('chat-1', 'chat-2');
const step = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('hear' as const), chat, late: fc.nat(5_000) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('tick' as const),
      chat,
      bot,
      end: fc.constantFrom('sent', 'failed', 'silent', 'crash'),
      hops: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), which: fc.nat(20) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('pass' as const),
      ms: fc.constantFrom(1, 900, 29_000, 31_000, MINUTE_MS, 20 * MINUTE_MS),
    }),
  },
);

describe('memoryStorage against a naive list', () => {
  it('shows the same history, counts and budgets after any operations', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const storage = memoryStorage();
        for (const id of ['bot-1', 'bot-2']) await storage.bots.put(testBot({ id }));
        const members = ['bot-1', 'bot-2'];
        for (const id of ['chat-1', 'chat-2']) await storage.chats.put(testChat({ id, members }));
        const naive: Message[] = [];
        const turns = new Map<string, number>();
        const leases = new Map<string, { until: number; isReserved: boolean }>();
        let now = 10_000_000;
        for (const [index, each] of steps.entries()) {
          now += 1;
          if (each.kind === 'pass') now += each.ms;
          if (each.kind === 'hear') {
            const message = testMessage({
              id: `h${index}`,
              chatId: each.chat,
              author: humanAuthor(),
              sentAt: now - each.late,
            });
            await storage.messages.receive(message);
            naive.push(message);
          }
          if (each.kind === 'delete') {
            const at = naive[each.which];
            if (at === undefined) continue;
            await storage.messages.delete(at.id, now);
            naive[each.which] = { ...at, text: '', deletedAt: at.deletedAt ?? now };
          }
          if (each.kind !== 'tick') continue;
          const opened = await storage.ticks.open({
            chatId: each.chat,
            workerId: 'w',
            now,
            leaseMs: LEASE_MS,
            maxMessagesPerMinute: LIMITS,
            inboxLimit: 5,
          });
          if ((leases.get(each.chat)?.until ?? 0) > now) {
            expect(opened).toMatchObject({ kind: 'refused', reason: 'busy' });
            continue;
          }
          if (opened.kind === 'refused') throw new Error('This was expected to open.');
          for (const [place, message] of naive.entries()) {
            if (message.chatId === each.chat && message.status === 'pending') {
              naive[place] = { ...message, status: 'unknown' };
            }
          }
          leases.delete(each.chat);
          const sentSince = (span: number) => (message: Message) =>
            message.author.kind === 'bot' &&
            message.status === 'sent' &&
            message.sentAt > now - span;
          const lastMinute = naive.filter(sentSince(MINUTE_MS));
          const inChat = lastMinute.filter((message) => message.chatId === each.chat).length;
          const reserved = [...leases.values()].filter(
            (lease) => lease.until > now && lease.isReserved,
          );
          const isGranted =
            inChat < LIMITS.chat && lastMinute.length + reserved.length < LIMITS.global;
          expect(opened.budget.isGranted).toBe(isGranted);
          expect(opened.scene.turn).toBe(turns.get(each.chat) ?? 0);

          const history = naive
            .filter((message) => message.chatId === each.chat && isHistory(message))
            .sort((a, b) => a.sentAt - b.sentAt || (a.id < b.id ? -1 : 1));
          expect(opened.scene.messages).toEqual(history.slice(-60));
          const humanAt = Math.max(
            0,
            ...naive
              .filter((message) => message.chatId === each.chat && message.author.kind === 'human')
              .map((message) => message.sentAt),
          );
          const loop = naive.filter(
            (message) =>
              sentSince(HOUR_MS)(message) &&
              message.chatId === each.chat &&
              message.hops > 1 &&
              message.sentAt > humanAt,
          );
          expect(opened.scene.loopLastHour).toBe(loop.length);
          for (const member of opened.scene.members) {
            const own = naive.filter((message) => message.author.botId === member.bot.id);
            expect(member.sentLastHour).toBe(own.filter(sentSince(HOUR_MS)).length);
            const here = own.filter((m) => m.chatId === each.chat && m.status === 'sent');
            expect(member.lastSpokeAt).toBe(here.at(-1)?.sentAt);
          }

          const { lease, scene } = opened;
          const tickId = `t${index}`;
          const message = testMessage({
            id: `m${index}`,
            chatId: each.chat,
            author: botAuthor(each.bot),
            sentAt: now,
            hops: each.hops,
            status: 'pending',
          });
          const speaks = each.end !== 'silent' && isGranted;
          if (speaks) {
            const claimed = await storage.ticks.claim({
              lease,
              now,
              intent: testIntent({
                tickId,
                chatId: each.chat,
                turn: scene.turn,
                epoch: lease.epoch,
                messageIds: [message.id],
              }),
              messages: [message],
              itemIds: [],
              maxMessagesPerMinute: LIMITS,
            });
            expect(claimed).toEqual({ kind: 'claimed' });
          }
          if (speaks || each.end !== 'crash') turns.set(each.chat, scene.turn + 1);
          if (each.end === 'crash') {
            leases.set(each.chat, { until: now + LEASE_MS, isReserved: isGranted });
            if (speaks) naive.push(message);
            continue;
          }
          const status = each.end === 'sent' ? ('sent' as const) : ('failed' as const);
          const settled: Message = { ...message, status };
          if (speaks) naive.push(settled);
          await storage.ticks.settle({
            lease,
            now,
            tickId,
            trace: testTrace({ tickId, chatId: each.chat, turn: scene.turn }),
            ...(speaks ? { intentStatus: status } : {}),
            messages: speaks ? [settled] : [],
            stances: [],
            usedMemories: [],
            inbox: [],
            maxTries: 3,
            releasesLease: true,
            traceLimit: 10,
          });
        }
      }),
      { numRuns: 200 },
    );
  });
});
