/** How many symbols one message can carry. */
const MAX_SYMBOLS = 5;
const EXCHANGES =
  'BIST|NASDAQ|NYSE|AMEX|LSE|XETRA|FRA|TSX|HKEX|TSE|SIX|EURONEXT|BINANCE|COINBASE|CRYPTO|VIOP';
const CANDIDATE = new RegExp(
  `(?<![\\p{L}\\p{N}_$#@.:/])(?:\\$([A-Za-z][A-Za-z0-9]{0,9})|(?:${EXCHANGES}):([A-Za-z][A-Za-z0-9]{0,9})|([A-Z][A-Z0-9]{1,9}))(?![\\p{L}\\p{N}_])`,
  'gu',
);

/** Stands in every text with a symbol: most have none. */
const POSSIBLE = /\$[A-Za-z]|[A-Z][A-Z0-9]/;

/** The one spelling of a symbol: 'BIST:AKBNK', '$akbnk' and ' AKBNK ' all give 'AKBNK'. */
export function normalizeSymbol(symbol: string): string {
  const name = symbol.trim().replace(/^[$#]/, '');
  return name.slice(name.lastIndexOf(':') + 1).toUpperCase();
}

/**
 * The market symbols that a text names, in order, each once, at most 5, in their one spelling: `$AKBNK`, `BIST:AKBNK`, and bare
 * upper-case words that are in `known` (a watchlist, in any spelling). A suffix behind an apostrophe is no part of the symbol; a
 * symbol inside a longer word never counts.
 */
export function extractSymbols(text: string, known: Iterable<string> = []): string[] {
  if (!POSSIBLE.test(text)) return [];
  const watched = new Set<string>();
  for (const symbol of known) watched.add(normalizeSymbol(symbol));
  const found = new Set<string>();
  for (const match of text.matchAll(CANDIDATE)) {
    const marked = match[1] ?? match[2];
    const bare = match[3];
    if (marked !== undefined) found.add(marked.toUpperCase());
    else if (bare !== undefined && watched.has(bare)) found.add(bare);
    if (found.size === MAX_SYMBOLS) break;
  }
  return Array.from(found);
}
