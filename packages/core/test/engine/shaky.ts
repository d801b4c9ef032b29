import { CoterieError, DeliveryError } from '../../src/errors.js';
import type { Clock } from '../../src/ports/clock.js';
import type { LanguageModel } from '../../src/ports/language-model.js';
import type { Transport } from '../../src/ports/transport.js';
import { wordyModel } from './cast.js';

/** A model that writes two sentences, and is too busy at every fifth call. */
export function shakyModel(): LanguageModel {
  const model = wordyModel();
  let calls = 0;
  return {
    ...model,
    generate: async (prompt, options) => {
      calls += 1;
      if (calls % 5 === 2)
        throw new CoterieError('model-failed', 'Too busy.', { isRetryable: true, status: 503 });
      const { text, ...answer } = await model.generate(prompt, options);
      return { ...answer, text: text.replace(/^((?:\S+ ){5}\S+) /, '$1. And ') };
    },
  };
}

/** A platform that takes a moment for everything, and asks to wait at every fourth message. */
export function shakyTransport<T extends Transport>(transport: T, clock: Clock): T {
  let sends = 0;
  return {
    ...transport,
    send: async (request, options) => {
      sends += 1;
      await clock.sleep(120, options.signal);
      if (sends % 4 !== 2) return await transport.send(request, options);
      throw new DeliveryError('refused', 'Slow down.', {
        isRetryable: true,
        retryAfterMs: 700,
        status: 429,
      });
    },
    edit: async (request, options) => {
      await clock.sleep(80, options.signal);
      await transport.edit(request, options);
    },
    react: async (request, options) => {
      await clock.sleep(80, options.signal);
      await transport.react(request, options);
    },
  };
}
