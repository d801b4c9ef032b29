import type { BotInput, ChatInput, HoldingInput, StanceInput } from '../control/records.js';
import type { Engine } from '../engine/interface.js';
import type { EngineOptions } from '../engine/options.js';
import { createEngine } from '../engine.js';
import {
  type LoopbackOptions,
  type LoopbackTransport,
  loopbackTransport,
} from '../in-process/loopback/index.js';
import type { TickOutcome } from '../records/tick-trace.js';
import { type ManualClock, manualClock } from './manual-clock.js';

/** A cast and its chats for a simulation; everything else is as {@link createEngine} takes it. */
export interface SimulatedRoomOptions extends Omit<EngineOptions, 'clock' | 'transports'> {
  readonly bots: readonly BotInput[];
  /** The platform is the loopback's; the external id defaults to the id. */
  readonly chats: readonly (Omit<ChatInput, 'platform' | 'externalId'> & {
    readonly externalId?: string;
  })[];
  readonly stances?: readonly StanceInput[];
  readonly holdings?: readonly HoldingInput[];
  /** Epoch ms at which it begins. */
  readonly now?: number;
  readonly capabilities?: LoopbackOptions['capabilities'];
}

/** An engine on a virtual clock and a loopback platform. */
export interface SimulatedRoom {
  readonly engine: Engine;
  readonly clock: ManualClock;
  readonly transport: LoopbackTransport;
  /** Ends of ticks so far, by kind. */
  readonly outcomes: Readonly<Record<TickOutcome['kind'], number>>;
  /** Moves time on until `count` more ticks have ended, or nothing is left to happen. */
  runTicks(count: number): Promise<void>;
  /** Moves time on by `ms`. */
  run(ms: number): Promise<void>;
  /** One line a delivery, in order, typing left out: `time chat bot text`. */
  transcript(): readonly string[];
}

/** Makes and starts a simulated room. The transcript keeps the newest 100,000 lines. */
export async function simulatedRoom(options: SimulatedRoomOptions): Promise<SimulatedRoom> {
  const { bots, chats, stances = [], holdings = [], now, capabilities, ...engineOptions } = options;
  const clock = manualClock({ monotonic: 'real', ...(now === undefined ? {} : { now }) });
  const transport = loopbackTransport({
    clock,
    logLimit: Math.max(1_000, chats.length * 100),
    chats: chats.map((chat) => chat.externalId ?? chat.id),
    ...(capabilities === undefined ? {} : { capabilities }),
  });
  const engine = await createEngine({ ...engineOptions, clock, transports: [transport] });
  for (const bot of bots) await engine.bots.put(bot);
  for (const chat of chats)
    await engine.chats.put({ externalId: chat.id, ...chat, platform: transport.platform });
  for (const stance of stances) await engine.stances.put(stance);
  for (const holding of holdings) await engine.holdings.put(holding);

  const outcomes = { sent: 0, reacted: 0, silent: 0, failed: 0 };
  let ended = 0;
  engine.on('tick:ended', ({ outcome }) => {
    outcomes[outcome.kind] += 1;
    ended += 1;
  });
  const lines: string[] = [];
  transport.onDelivered((delivery) => {
    if (delivery.kind === 'typing') return;
    const what = delivery.kind === 'reaction' ? delivery.emoji : delivery.text;
    lines.push(
      `${new Date(delivery.at).toISOString()} ${delivery.chat} ${delivery.botId} ${delivery.kind} ${what}`,
    );
    if (lines.length > 100_000) lines.splice(0, 10_000);
  });
  await engine.start();
  return {
    engine,
    clock,
    transport,
    outcomes,
    async runTicks(count) {
      const until = ended + count;
      while (ended < until) if (!(await clock.runNext())) return;
    },
    run: (ms) => clock.advance(ms),
    transcript: () => lines,
  };
}
