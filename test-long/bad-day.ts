import { type DayOptions, simulateDay, TROUBLE } from '../packages/core/test/engine/bad-day.js';
import { type Proof, prove } from './kit/prove.js';

/** A first model out of its quota at noon, a second down for an hour, a banned bot: the cast talks on, and all comes back by itself. */
await prove({
  name: 'bad-day',
  short: { bots: 40, chats: 4, from: 11.5, to: 24.5, seeds: ['one'] },
  full: { bots: 40, chats: 4, from: 0, to: 30, seeds: ['one', 'two', 'three', 'four', 'five'] },
  async run({ seeds, ...size }, proof) {
    for (const seed of seeds) await liveThrough({ ...size, seed }, proof);
  },
});

async function liveThrough(size: Omit<DayOptions, 'hasTrouble'>, proof: Proof): Promise<void> {
  const good = await simulateDay({ ...size, hasTrouble: false });
  const bad = await simulateDay({ ...size, hasTrouble: true });
  for (const line of bad.log) proof.log(line);
  const name = `seed ${size.seed}`;
  const rate = bad.sentByOthers / good.sentByOthers;
  const late = bad.written.filter(({ hour }) => hour >= TROUBLE.quotaResets + 0.1);
  const backOnFirst = late.filter(({ modelId }) => modelId === 'groq:llama').length;
  proof.figure(name, {
    hours: size.to - size.from,
    sentOnGoodDay: good.sentByOthers + good.sentByBanned,
    sentByOthersOnGoodDay: good.sentByOthers,
    sentByOthersOnBadDay: bad.sentByOthers,
    rate: Math.round(rate * 10_000) / 10_000,
    failedTicks: bad.failedTicks,
    silentReasons: bad.silentReasons,
  });
  proof.holds(`${name}: no tick fails`, bad.failedTicks + good.failedTicks === 0, bad.failedTicks);
  proof.holds(
    `${name}: the other bots speak as on a good day, to 5%`,
    Math.abs(rate - 1) < 0.05,
    rate,
  );
  proof.holds(`${name}: no call before the quota is reset`, bad.early === 0, bad.early);
  proof.holds(
    `${name}: after the reset all is written by the first model`,
    late.length > 0 && backOnFirst === late.length,
    { late: late.length, backOnFirst },
  );
}
