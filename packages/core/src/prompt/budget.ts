import type { PromptSection } from '../records/prompt.js';
import {
  ESSENTIAL,
  type PlannedSection,
  PRIORITIES,
  type SectionList,
  toSection,
} from './sections.js';

/** What stands between two sections. */
const SEPARATOR = '\n';

/** Sections after the budget: all of them, and how many items each list has kept. */
export interface FittedSections {
  readonly sections: readonly PromptSection[];
  /** By section name; a list that was dropped has none. */
  readonly kept: ReadonlyMap<string, number>;
}

interface Saving {
  readonly index: number;
  readonly priority: number;
  /** Items that have to stay; absent: the whole section goes. */
  readonly least?: number;
}

/**
 * The sections within a budget of characters, separators counted. What has the lowest priority goes first, items of a list before the
 * whole, and of two alike the later one. What is dropped stays in the list, with the reason. Essential sections stay even where they
 * alone are too long.
 */
export function fitSections(
  planned: readonly PlannedSection[],
  part: PromptSection['part'],
  characters: number,
): FittedSections {
  const fitted = [...planned];
  const dropped = new Map<number, string>();
  const kept = new Map<string, number>();
  for (const { name, list } of planned) if (list !== undefined) kept.set(name, list.items.length);
  let excess = lengthOf(planned) - characters;
  for (const { index, least } of excess > 0 ? savingsOf(planned) : []) {
    if (excess <= 0) break;
    const section = fitted[index] as PlannedSection;
    if (least === undefined) {
      dropped.set(index, `dropped: the prompt was ${excess} characters too long`);
      excess -= section.text.length + SEPARATOR.length;
      if (section.list !== undefined) kept.set(section.name, 0);
    } else if (section.list !== undefined) {
      const shorter = shorten(section, section.list, least, excess);
      excess -= section.text.length - shorter.text.length;
      fitted[index] = shorter;
      kept.set(section.name, shorter.list?.items.length ?? 0);
    }
  }
  const sections = fitted.map((section, index) => toSection(section, part, dropped.get(index)));
  return { sections, kept };
}

/** The text of the sections that stayed. */
export function joinSections(sections: readonly PromptSection[]): string {
  return sections
    .filter((section) => !section.isDropped)
    .map((section) => section.text)
    .join(SEPARATOR);
}

function shorten(
  section: PlannedSection,
  list: SectionList,
  least: number,
  excess: number,
): PlannedSection {
  const { items, givesFrom, show } = list;
  let count = items.length;
  for (let saved = 0; count > least && saved < excess; count -= 1) {
    const given = givesFrom === 'end' ? items[count - 1] : items[items.length - count];
    saved += (given ?? '').length + SEPARATOR.length;
  }
  if (count === items.length) return section;
  const shown = givesFrom === 'end' ? items.slice(0, count) : items.slice(-count);
  const given = items.length - count;
  return {
    ...section,
    text: show(shown),
    reason: `${section.reason}; ${given} given for the budget`,
    list: { ...list, items: shown },
  };
}

function lengthOf(planned: readonly PlannedSection[]): number {
  return planned.reduce((sum, { text }) => sum + text.length + SEPARATOR.length, 0);
}

function savingsOf(planned: readonly PlannedSection[]): readonly Saving[] {
  const savings = planned.flatMap(({ name, list }, index): Saving[] => {
    const priority = PRIORITIES[name];
    return [
      ...(list?.steps ?? []).map((step) => ({ index, ...step })),
      ...(priority < ESSENTIAL ? [{ index, priority }] : []),
    ];
  });
  return savings.sort((left, right) => left.priority - right.priority || right.index - left.index);
}
