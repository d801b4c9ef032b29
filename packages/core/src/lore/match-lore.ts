import type { Lorebook, LoreEntry } from '../records/lore-entry.js';
import { foldForMatch } from '../text/case.js';
import { tokenize } from '../text/tokenize.js';
import { estimateTokens } from '../text/tokens.js';

/** A lorebook entry that applies, and the key that called it; 'constant' where it always does. */
export interface MatchedLore {
  readonly content: string;
  readonly key: string;
}

/** How often an entry's own content may call further entries. */
const MAX_RECURSION = 3;

interface Scanned {
  readonly exact: string;
  readonly folded: string;
}

/**
 * The entries of a lorebook that what is being said calls for, by insertion order, within its token budget. `texts` are the newest messages,
 * oldest first; the last `scanDepth` of them are read. A key matches whole words, in any inflection that follows an apostrophe; a selective entry needs one
 * of its secondary keys too.
 */
export function matchLore(lorebook: Lorebook, texts: readonly string[]): readonly MatchedLore[] {
  const open = lorebook.entries.filter((entry) => entry.enabled);
  const found = new Map<LoreEntry, string>();
  let scanned = scan(texts.slice(-lorebook.scanDepth).join('\n'));
  for (let round = 0; round <= (lorebook.recursive ? MAX_RECURSION : 0); round += 1) {
    const fresh: LoreEntry[] = [];
    for (const entry of open) {
      if (found.has(entry)) continue;
      const key = calledBy(entry, scanned);
      if (key === undefined) continue;
      found.set(entry, key);
      fresh.push(entry);
    }
    if (fresh.length === 0) break;
    scanned = scan(fresh.map((entry) => entry.content).join('\n'));
  }
  const matched: MatchedLore[] = [];
  let left = lorebook.tokenBudget;
  for (const [entry, key] of [...found].sort(([a], [b]) => a.order - b.order)) {
    const tokens = estimateTokens(entry.content);
    if (tokens > left) continue;
    left -= tokens;
    matched.push({ content: entry.content, key });
  }
  return matched;
}

function scan(text: string): Scanned {
  const words = tokenize(text).map((token) => token.text.replace(/['’].*$/u, ''));
  return { exact: ` ${words.join(' ')} `, folded: ` ${words.map(foldForMatch).join(' ')} ` };
}

function calledBy(entry: LoreEntry, scanned: Scanned): string | undefined {
  if (entry.constant) return 'constant';
  const isSaid = (key: string) => {
    const words = tokenize(key).map((token) => token.text);
    if (words.length === 0) return false;
    return entry.caseSensitive
      ? scanned.exact.includes(` ${words.join(' ')} `)
      : scanned.folded.includes(` ${words.map(foldForMatch).join(' ')} `);
  };
  const key = entry.keys.find(isSaid);
  if (key === undefined || !entry.selective) return key;
  return (entry.secondaryKeys ?? []).some(isSaid) ? key : undefined;
}
