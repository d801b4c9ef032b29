import type { LanguageModel } from '@coterie/core';

const WORDS =
  'tea bread rain garden clock map train chess window kettle morning paper river quiet story letter stone light corner winter'.split(
    ' ',
  );

/** A model that answers at once with a text of its own for every seed: what is left of a tick's time is the engine's. */
export function instantModel(): LanguageModel {
  return {
    id: 'bench:instant',
    isScripted: true,
    capabilities: { json: false, stream: false, contextTokens: 1_000_000 },
    generate: async ({ seed }) => {
      let state = seed;
      const words = Array.from({ length: 12 }, () => {
        state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
        return WORDS[(state >>> 8) % WORDS.length];
      });
      return { text: `${words.join(' ')}.`, finishReason: 'stop' };
    },
  };
}
