import {
  amongBots,
  CHAIN,
  CHAT_PER_HOUR,
  LONGEST_SILENCE,
} from '../packages/core/test/decide/among-bots.js';
import { prove } from './kit/prove.js';

/** Bots and no human: decision upon decision without prompt and model, never running away, never silent for good. */
await prove({
  name: 'decisions',
  short: { decisions: 100_000, forgetful: 10_000 },
  full: { decisions: 1_000_000, forgetful: 100_000 },
  async run({ decisions, forgetful }, proof) {
    const rooms: readonly (readonly [string, readonly string[], number, number])[] = [
      ['two bots', ['ali', 'can'], decisions, 0],
      ['three bots that forget a fifth of their links', ['ali', 'can', 'ece'], forgetful, 0.2],
      ['three bots that forget all links', ['ali', 'can', 'ece'], forgetful, 1],
    ];
    for (const [room, names, count, forget] of rooms) {
      const found = amongBots(names, count, forget, room);
      proof.figure(room, { decisions: count, ...found });
      proof.holds(
        `${room}: no chain is longer than ${CHAIN}`,
        found.deepest <= CHAIN,
        found.deepest,
      );
      proof.holds(
        `${room}: at most ${CHAT_PER_HOUR} answers to bots an hour`,
        found.busiest <= CHAT_PER_HOUR,
        found.busiest,
      );
      proof.holds(
        `${room}: never silent for good`,
        found.longestSilence < LONGEST_SILENCE && found.spoken > count / 100,
        { longestSilence: found.longestSilence, spoken: found.spoken },
      );
    }
  },
});
