import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resolveAddressees } from '../../src/speakers/index.js';
import { member, said } from './records.js';

interface Labelled {
  readonly locale: 'tr' | 'en';
  readonly label: 'to' | 'about';
  readonly name: string;
  readonly text: string;
}

const CASTS = {
  en: ['Anna', 'James', 'Priya', 'Tom', 'Lucy', 'Grace', 'Will', 'Mark'],
  tr: ['Ayşe', 'Ali', 'Mehmet', 'Zeynep', 'Elif', 'Burak', 'Can', 'Deniz'],
} as const;

/** Messages labelled by hand: locale, whether the text speaks to or about the name, the name, the text. */
function readLabelled(file: string): readonly Labelled[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const [locale, label, name = '', text = ''] = line.split('\t');
    return { locale: locale as 'tr' | 'en', label: label as 'to' | 'about', name, text };
  });
}

function readingOf({ locale, name, text }: Labelled): 'to' | 'about' | 'unsure' {
  const members = Object.freeze(CASTS[locale].map((one) => member(one, one)));
  const message = said('me', 'Robin', text);
  const found = resolveAddressees(message, { members, messages: [message], locale });
  const one = found.find(({ botId }) => botId === name);
  if (one === undefined) return 'unsure';
  if (one.reason === 'about') return 'about';
  return one.confidence >= 0.5 ? 'to' : 'unsure';
}

/** Of what is read as `label`, the share that is labelled so. */
function precision(labelled: readonly Labelled[], label: 'to' | 'about'): number {
  const read = labelled.filter((one) => readingOf(one) === label);
  return read.filter((one) => one.label === label).length / read.length;
}

// The second file was written after the rules were settled on the first one, and shows how they do on texts that shaped nothing.
describe.each([
  ['about-to.tsv', 300],
  ['about-to-fresh.tsv', 60],
])('messages labelled by hand, %s', (file, size) => {
  const labelled = readLabelled(file);

  it('are all there, in both languages and of both kinds', () => {
    expect(labelled).toHaveLength(size);
    expect(
      new Set(labelled.map(({ locale, text, name }) => `${locale} ${name} ${text}`)).size,
    ).toBe(size);
    for (const locale of ['tr', 'en'] as const)
      for (const label of ['to', 'about'] as const)
        expect(
          labelled.filter((one) => one.locale === locale && one.label === label).length,
        ).toBeGreaterThanOrEqual(size / 5);
  });

  it.each(['tr', 'en'] as const)(
    'are read as speaking to somebody with a precision of 90 of 100, %s',
    (locale) => {
      const some = labelled.filter((one) => one.locale === locale);
      expect(precision(some, 'to')).toBeGreaterThanOrEqual(0.9);
    },
  );
});

describe('the 300 messages labelled by hand', () => {
  it('are read as speaking about somebody with a precision of 90 of 100, and 95 of 100 are read right', () => {
    const labelled = readLabelled('about-to.tsv');
    expect(precision(labelled, 'about')).toBeGreaterThanOrEqual(0.9);
    const right = labelled.filter((one) => readingOf(one) === one.label).length;
    expect(right / labelled.length).toBeGreaterThanOrEqual(0.95);
  });
});
