import { block, type DataTag } from './data-text.js';
import type { PlannedSection, SectionList, UserSectionName } from './sections.js';

type Shape = Omit<SectionList, 'items' | 'show'>;

/** How each list gives way when the budget is short: which end goes first, and how many stay until what is more important is at stake. */
const SHAPES = {
  transcript: {
    tag: 'chat',
    givesFrom: 'start',
    steps: [
      { priority: 30, least: 10 },
      { priority: 62, least: 6 },
    ],
  },
  'example-pairs': { tag: 'examples', givesFrom: 'end', steps: [{ priority: 20, least: 1 }] },
  lore: { tag: 'lore', givesFrom: 'end', steps: [{ priority: 40, least: 1 }] },
  'past-references': { tag: 'data', givesFrom: 'end', steps: [{ priority: 48, least: 1 }] },
  holdings: { tag: 'data', givesFrom: 'end', steps: [{ priority: 53, least: 2 }] },
  memories: { tag: 'memories', givesFrom: 'end', steps: [{ priority: 58, least: 3 }] },
  stances: { tag: 'data', givesFrom: 'end', steps: [{ priority: 68, least: 2 }] },
} as const satisfies Partial<Record<UserSectionName, Shape & { readonly tag: DataTag }>>;

/** A section that lists data between tags; `undefined` where there is nothing to list. Each item has to be one line. */
export function listSection(
  name: keyof typeof SHAPES,
  heading: string,
  items: readonly string[],
): PlannedSection | undefined {
  if (items.length === 0) return undefined;
  const { tag, givesFrom, steps } = SHAPES[name];
  const show = (shown: readonly string[]) => `${heading}\n${block(tag, shown)}`;
  return {
    name,
    text: show(items),
    reason: `${items.length} there`,
    list: { items, givesFrom, steps, show },
  };
}
