import type * as z from 'zod';
import type { Chat } from '../../records/chat.js';
import { freezeDeep, parseRecord } from '../../records/parse-record.js';
import type { Scene } from '../../records/scene.js';
import type { TickTrace } from '../../records/tick-trace.js';
import { TurnIntent } from '../../records/turn-intent.js';
import { defaultSettings } from '../../settings.js';
import { testMember } from './bots.js';
import { testChat } from './chats.js';
import { TEST_EPOCH } from './epoch.js';

/**
 * A scene of an empty history. Without `members` there is one bot; without `chat` the chat has just these members.
 * The newest of `messages` does not move `openedAt`: set it where ages matter.
 */
export function testScene(overrides: Partial<Scene> = {}): Scene {
  const members = overrides.members ?? [testMember()];
  const chat: Chat = testChat({ members: members.map((member) => member.bot.id) });
  const scene: Scene = {
    chat,
    turn: 0,
    openedAt: TEST_EPOCH,
    isPaused: false,
    members,
    messages: [],
    people: [],
    reactions: [],
    loopLastHour: 0,
    toldHeadlines: [],
    news: [],
    ...overrides,
  };
  return freezeDeep(scene);
}

/** The claim of turn 0 of 'chat-1' by 'bot-1', pending. */
export function testIntent(overrides: Partial<z.input<typeof TurnIntent>> = {}): TurnIntent {
  const defaults: z.input<typeof TurnIntent> = {
    tickId: 'tick-1',
    chatId: 'chat-1',
    turn: 0,
    botId: 'bot-1',
    move: 'new-topic',
    workerId: 'worker-1',
    epoch: 1,
    plannedAt: TEST_EPOCH,
    claimedAt: TEST_EPOCH,
    status: 'pending',
  };
  return parseRecord(TurnIntent, { ...defaults, ...overrides }, 'Turn intent');
}

/** The trace of a silent tick of 'chat-1'. */
export function testTrace(overrides: Partial<TickTrace> = {}): TickTrace {
  return freezeDeep({
    tickId: 'tick-1',
    chatId: 'chat-1',
    turn: 0,
    workerId: 'worker-1',
    seed: 'seed',
    now: TEST_EPOCH,
    settings: defaultSettings,
    opening: { scene: testScene(), inbox: [], budget: { isGranted: true } },
    batchIndex: 0,
    attempts: [],
    inboxOutcomes: [],
    outcome: { kind: 'silent', reason: 'no-initiative' },
    stepMs: {},
    ...overrides,
  });
}
