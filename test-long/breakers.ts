import { agreeWithCockatiel } from '../packages/core/test/resilience/cockatiel-oracle.js';
import { prove } from './kit/prove.js';

/** Random sequences of calls through our count window and cockatiel's, side by side. */
await prove({
  name: 'breakers',
  short: { sequences: 20_000 },
  full: { sequences: 100_000 },
  async run({ sequences }, proof) {
    const seed = 20_260_505;
    let difference = 'none';
    try {
      await agreeWithCockatiel(sequences, seed);
    } catch (error) {
      difference = String(error);
    }
    proof.figure('sequences', sequences);
    proof.figure('seed', seed);
    proof.holds('the two never part', difference === 'none', difference);
  },
});
