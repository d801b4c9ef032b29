import { spanKinds } from '../packages/core/test/voice/generated-spans.js';
import { keepsSpans } from '../packages/core/test/voice/keeps-spans.js';
import { prove } from './kit/prove.js';

/** Numbers, prices, dates, links, mentions, hashtags, symbols, code and quotes of generated texts, said by the loudest voices. */
await prove({
  name: 'spans',
  short: { runsOfAll: 5_000, runsOfEachKind: 1_000, seed: 0 },
  full: { runsOfAll: 100_000, runsOfEachKind: 20_000, seed: 0 },
  async run({ runsOfAll, runsOfEachKind, seed }, proof) {
    for (const language of ['tr', 'en'] as const)
      for (const kinds of [undefined, ...Object.keys(spanKinds(language)).map((kind) => [kind])]) {
        const numRuns = kinds === undefined ? runsOfAll : runsOfEachKind;
        let error: unknown;
        try {
          keepsSpans(language, { numRuns, seed, ...(kinds === undefined ? {} : { kinds }) });
        } catch (thrown) {
          error = String(thrown);
        }
        proof.holds(
          `in ${language} voice alters no ${kinds ?? 'span among others'}`,
          error === undefined,
          error ?? { runs: numRuns },
        );
      }
  },
});
