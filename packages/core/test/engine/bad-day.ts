import { createEngine } from '../../src/engine.js';
import { CoterieError, DeliveryError } from '../../src/errors.js';
import { loopbackTransport } from '../../src/in-process/loopback/index.js';
import type { LanguageModel } from '../../src/ports/language-model.js';
import type { Random } from '../../src/ports/random.js';
import type { Transport } from '../../src/ports/transport.js';
import { seededRandom } from '../../src/system/random.js';
import { type ManualClock, manualClock } from '../../src/testing/manual-clock.js';
import { castOf, wordyModel } from './cast.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = Date.UTC(2026, 4, 4);

/** When things go wrong, as hours of the day. */
export const TROUBLE = {
  quotaEnds: 12,
  quotaResets: 24,
  bannedFrom: 13,
  outageFrom: 15,
  outageTo: 16,
} as const;

/** The bot that its platform throws out of its chat. */
export const BANNED = 'bot-3';

/** How a day is simulated. */
export interface DayOptions {
  readonly seed: string;
  readonly bots: number;
  readonly chats: number;
  /** Hours of the day; the reset of the quota is at 24. */
  readonly from: number;
  readonly to: number;
  readonly hasTrouble: boolean;
}

/** What a day came to. */
export interface Day {
  readonly failedTicks: number;
  readonly silentReasons: Readonly<Record<string, number>>;
  /** Messages of all bots but the banned one. */
  readonly sentByOthers: number;
  readonly sentByBanned: number;
  /** Model that wrote each text, with the hour at which it did. */
  readonly written: readonly { readonly hour: number; readonly modelId: string }[];
  /** Calls that came before the time that the provider had told. */
  readonly early: number;
  /** One line an event of breakers and failover, as an operator would read it. */
  readonly log: readonly string[];
  readonly isReadyAtEnd: boolean;
}

/** A day of a cast whose first model runs out of its quota at noon, whose second is down for an hour, and one of whose bots is banned. */
export async function simulateDay(options: DayOptions): Promise<Day> {
  const { seed, from, to, hasTrouble } = options;
  const clock = manualClock({ now: DAY + from * HOUR });
  const random = seededRandom(`trouble-${seed}`);
  const hour = () => (clock.now() - DAY) / HOUR;
  const inner = loopbackTransport({ clock, logLimit: 1_000 });
  let early = 0;
  const models = [
    troubled('groq:llama', clock, random, () => {
      if (!hasTrouble || hour() < TROUBLE.quotaEnds || hour() >= TROUBLE.quotaResets) return 'well';
      return 'quota';
    }),
    troubled('openai:gpt', clock, random, () =>
      hasTrouble && hour() >= TROUBLE.outageFrom && hour() < TROUBLE.outageTo ? 'down' : 'well',
    ),
    troubled('local:llama', clock, random, () => 'well'),
  ];
  const transport: Transport = {
    ...inner,
    send: async (request, call) => {
      if (hasTrouble && request.botId === BANNED && hour() >= TROUBLE.bannedFrom) {
        throw new DeliveryError('refused', 'Forbidden: the bot was thrown out of the group.', {
          status: 403,
        });
      }
      return await inner.send(request, call);
    },
  };
  const engine = await createEngine({
    seed,
    clock,
    transports: [transport],
    models,
    // A room that never sleeps, so that every hour has enough to count.
    settings: { pacing: { profile: 'legacy' } },
  });
  const cast = castOf(options.bots, options.chats);
  for (const bot of cast.bots) await engine.bots.put(bot);
  for (const chat of cast.chats) {
    inner.addChat(chat.id);
    await engine.chats.put({ externalId: chat.id, ...chat, platform: inner.platform });
  }

  const log: string[] = [];
  const note = (text: string) => log.push(`${at(clock.now())} ${text}`);
  const written: { hour: number; modelId: string }[] = [];
  const sent = { others: 0, banned: 0 };
  const silentReasons: Record<string, number> = {};
  let failedTicks = 0;
  let first = '';
  let quotaSeen = false;
  engine.on('model:called', ({ modelId }) => written.push({ hour: hour(), modelId }));
  engine.on('model:failed', ({ modelId }) => {
    if (modelId !== 'groq:llama') return;
    if (quotaSeen) early += 1;
    quotaSeen = true;
  });
  engine.on('message:sent', ({ message }) => {
    if (message.author.botId === BANNED) sent.banned += 1;
    else sent.others += 1;
    const { model } = message.meta;
    if (model !== undefined && model !== first) {
      first = model;
      note(`${model} writes`);
    }
  });
  engine.on('tick:ended', ({ outcome }) => {
    if (outcome.kind === 'failed') failedTicks += 1;
    if (outcome.kind === 'silent')
      silentReasons[outcome.reason] = (silentReasons[outcome.reason] ?? 0) + 1;
  });
  engine.on('breaker:opened', ({ name, until, reason }) =>
    note(`${name} is not called until ${until === undefined ? 'reset' : at(until)}: ${reason}`),
  );
  engine.on('breaker:half-opened', ({ name }) => note(`${name} is tried`));
  engine.on('breaker:closed', ({ name }) => note(`${name} is well`));

  await engine.start();
  const people = random.at('people');
  const end = DAY + to * HOUR;
  while (clock.now() < end) {
    for (const chat of cast.chats) {
      if (people.next() > 0.4) continue;
      const text = `what do you all think of that, number ${Math.floor(people.next() * 1e6)}?`;
      await inner.say({ chat: chat.id, author: `person ${Math.floor(people.next() * 4)}`, text });
    }
    await clock.runUntil(Math.min(end, clock.now() + 10 * MINUTE));
  }
  const { isReady } = await engine.health();
  await engine.stop();
  return {
    failedTicks,
    silentReasons,
    sentByOthers: sent.others,
    sentByBanned: sent.banned,
    written,
    early,
    log,
    isReadyAtEnd: isReady,
  };
}

/** A model that takes about a second, and fails as it is told to. */
function troubled(
  id: string,
  clock: ManualClock,
  random: Random,
  state: () => 'well' | 'quota' | 'down',
): LanguageModel {
  const good = wordyModel(id);
  let calls = 0;
  return {
    ...good,
    isScripted: false,
    generate: async (request, options) => {
      calls += 1;
      const draws = random.at(id, calls);
      await clock.sleep(600 + draws.next() * 900, options.signal);
      const now = state();
      if (now === 'quota') {
        throw new CoterieError('model-failed', 'Tokens per day are used up.', {
          isRetryable: true,
          status: 429,
          retryAfterMs: DAY + TROUBLE.quotaResets * HOUR - clock.now(),
        });
      }
      if (now === 'down') {
        if (draws.next() < 0.3) await clock.sleep(10 * MINUTE, options.signal);
        throw new CoterieError('model-failed', 'The server had an error.', {
          isRetryable: true,
          status: 503,
        });
      }
      return await good.generate(request, options);
    },
  };
}

function at(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(8, 19).replace('T', ' ');
}
