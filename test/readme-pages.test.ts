import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applySettings, defaultSettings } from '../packages/core/src/settings.js';
import { pages, pageText, root } from './readme-blocks.js';

/** The rows of a page's tables whose first cell is code, as their cells. */
function rowsOf(page: string): readonly (readonly string[])[] {
  return [...pageText(page).matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)].map(
    ([, first = '', rest = '']) => [first, ...rest.split(' | ').map((cell) => cell.trim())],
  );
}

/** Every setting by its path, with its default. */
function leaves(at: unknown, path: readonly string[] = []): readonly [string, unknown][] {
  const isLeaf = typeof at !== 'object' || at === null || Array.isArray(at);
  if (isLeaf || Object.keys(at).length === 0) return [[path.join('.'), at]];
  return Object.entries(at).flatMap(([key, value]) => leaves(value, [...path, key]));
}

describe('the page of settings', () => {
  const rows = rowsOf('docs/guides/settings.md');
  const defaults = leaves(defaultSettings);

  it('names every setting once, in order', () => {
    expect(rows.map(([key]) => key)).toEqual(defaults.map(([key]) => key));
  });

  it.each(defaults)('tells the default, scope and effect of %s', (key, value) => {
    const [, shown = '', unit, scope, effect = ''] = rows.find(([name]) => name === key) ?? [];
    expect(JSON.parse(shown.replaceAll('`', ''))).toEqual(value);
    expect(unit).toBeTruthy();
    expect(effect.length).toBeGreaterThan(8);
    const [group = ''] = key.split('.');
    const isRefused = (where: 'chat' | 'bot') => {
      try {
        applySettings(defaultSettings, { [group]: {} }, where);
        return false;
      } catch {
        return true;
      }
    };
    expect(['engine', 'chat', 'bot']).toContain(scope);
    expect(isRefused('chat')).toBe(scope === 'engine');
    expect(isRefused('bot')).toBe(scope === 'engine');
  });
});

describe('the page of events', () => {
  const source = readFileSync(join(root, 'packages/core/src/events.ts'), 'utf8');
  const body = source.slice(
    source.indexOf('interface EngineEvents'),
    source.indexOf('type EngineEventName'),
  );
  const events = body.split(/^ {2}'(?=[a-z]+:[a-z-]+')/m).slice(1);

  it('names every event and everything that it carries', () => {
    const rows = new Map(
      rowsOf('docs/guides/events.md').map(([name, , carries]) => [name, carries ?? '']),
    );
    expect(events.length).toBeGreaterThan(20);
    expect([...rows.keys()].sort()).toEqual(events.map((text) => text.split("'")[0]).sort());
    for (const text of events) {
      // Without the fields of a field.
      const own = text.slice(text.indexOf('{') + 1).replace(/\{[^{}]*\}/g, '');
      const fields = [...own.matchAll(/readonly (\w+)\??:/g)].map(([, field]) => field);
      const shown = [...(rows.get(text.split("'")[0] ?? '') ?? '').matchAll(/`(\w+)`/g)];
      expect(shown.map(([, field]) => field)).toEqual(fields);
    }
  });
});

describe('the pages', () => {
  it.each(pages())('link only to what is there: %s', (page) => {
    const links = [...pageText(page).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(
      ([, to]) => to ?? '',
    );
    const missing = links.filter((to) => !existsSync(join(root, dirname(page), to)));
    expect(missing).toEqual([]);
  });

  it('number the decisions without a gap', () => {
    const numbers = pages()
      .filter((page) => page.startsWith('docs/decisions/'))
      .map((page) => Number(/(\d{3})-[a-z0-9-]+\.md$/.exec(page)?.[1]))
      .sort((a, b) => a - b);
    expect(numbers.length).toBeGreaterThanOrEqual(6);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });
});
