import type { LanguageModel } from '../ports/language-model.js';
import type { Usage } from '../records/message.js';

/** Millionths of a US dollar for one token; that is US dollars for a million. */
export interface ModelPrice {
  readonly input: number;
  readonly output: number;
  /** For input that the provider had in its prompt cache; default: as other input. */
  readonly cached?: number;
}

/** Prices by model, as a provider published them on a day. */
export interface PriceTable {
  /** The day, such as '2026-03-01'. Prices change: give your own where it matters. */
  readonly asOf: string;
  readonly prices: Readonly<Record<string, ModelPrice>>;
}

/** Token counts as a provider gives them. */
export interface TokenCounts {
  readonly inputTokens?: number | null | undefined;
  readonly outputTokens?: number | null | undefined;
  readonly cachedTokens?: number | null | undefined;
}

/** The price of a model, a dated version of it too ('name-2026-01-31'); undefined where the table has none. */
export function priceOf({ prices }: PriceTable, model: string): ModelPrice | undefined {
  const undated = model.replace(/-\d{4}-?\d{2}-?\d{2}$/, '');
  for (const name of [model, undated]) if (Object.hasOwn(prices, name)) return prices[name];
  return undefined;
}

/** A price as the port of language models tells it. */
export function portPrice(price: ModelPrice | undefined): Pick<LanguageModel, 'price'> {
  if (price === undefined) return {};
  return { price: { inputMicros: price.input, outputMicros: price.output } };
}

/** Usage with its cost; without a price the cost is left out, and without counts there is none. */
export function usageOf(counts: TokenCounts, price: ModelPrice | undefined): { usage?: Usage } {
  const [inputTokens, outputTokens] = [count(counts.inputTokens), count(counts.outputTokens)];
  if (inputTokens === undefined || outputTokens === undefined) return {};
  const cachedTokens = Math.min(count(counts.cachedTokens) ?? 0, inputTokens);
  const cost =
    price === undefined
      ? undefined
      : (inputTokens - cachedTokens) * price.input +
        cachedTokens * (price.cached ?? price.input) +
        outputTokens * price.output;
  return {
    usage: {
      inputTokens,
      outputTokens,
      ...(cachedTokens === 0 ? {} : { cachedTokens }),
      ...(cost === undefined ? {} : { costMicros: cost }),
    },
  };
}

function count(value: number | null | undefined): number | undefined {
  return typeof value === 'number' && value >= 0 ? Math.round(value) : undefined;
}
