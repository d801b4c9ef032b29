import type { LanguageModel } from '../ports/language-model.js';
import type { Settings } from '../settings.js';
import { stableUnit } from '../text/hash.js';

/** What the order of the models may depend on. */
export interface OrderInput {
  readonly policy: Settings['models']['policy'];
  readonly botId: string;
  /** Tokens that the call is likely to take. */
  readonly tokens: () => { readonly input: number; readonly output: number };
}

/** The models in the order in which they are asked. A model made by rules is never asked before one that was made to be read. */
export function orderModels<T extends { readonly model: LanguageModel }>(
  lanes: readonly T[],
  { policy, botId, tokens }: OrderInput,
): readonly T[] {
  if (policy === 'first-healthy' || lanes.length < 2) return lanes;
  const real = lanes.filter(({ model }) => !model.isScripted);
  const scripted = lanes.filter(({ model }) => model.isScripted);
  if (policy === 'sticky-per-bot') {
    const rank = ({ model }: T) => stableUnit(botId, model.id);
    return [...real.toSorted((a, b) => rank(b) - rank(a)), ...scripted];
  }
  const { input, output } = tokens();
  const cost = ({ model: { price } }: T) =>
    price === undefined
      ? Number.MAX_VALUE
      : price.inputMicros * input + price.outputMicros * output;
  return [...real.toSorted((a, b) => cost(a) - cost(b)), ...scripted];
}
