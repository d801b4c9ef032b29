import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type InflectOptions,
  inflect,
  TURKISH_FORMS,
  type TurkishForm,
} from '../../src/text/turkish/inflect.js';
import { spokenNumber } from '../../src/text/turkish/numbers.js';
import { spokenForm } from '../../src/text/turkish/spoken.js';
import forms from './turkish-forms.json' with { type: 'json' };

interface Form {
  readonly word: string;
  readonly form: string;
  readonly expected: string;
  readonly options?: InflectOptions;
}
const list = forms as readonly Form[];

describe('inflect', () => {
  it('has a list of at least 200 different forms, every form among them', () => {
    expect(new Set(list.map((entry) => JSON.stringify(entry))).size).toBeGreaterThanOrEqual(200);
    const named = new Set(list.map((entry) => entry.form));
    expect(TURKISH_FORMS.filter((form) => !named.has(form))).toEqual(['nominative']);
  });

  it.each(list.map((entry) => [entry.expected, entry] as const))('writes %s', (expected, entry) => {
    expect(inflect(entry.word, entry.form as TurkishForm, entry.options)).toBe(expected);
  });

  it('leaves the nominative and an empty word as they are', () => {
    expect(inflect('kitap', 'nominative')).toBe('kitap');
    expect(inflect('', 'dative')).toBe('');
    expect(inflect('  ', 'also')).toBe('  ');
  });

  it('adds to a form that has its apostrophe already', () => {
    expect(inflect(inflect('THYAO', 'plural'), 'accusative')).toBe("THYAO'ları");
    expect(inflect(inflect('kitap', 'plural'), 'dative')).toBe('kitaplara');
  });

  it('never throws, and keeps proper names whole, for any string', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...TURKISH_FORMS),
        (word, form) => {
          inflect(word, form);
          expect(inflect(word, form, { kind: 'proper' }).startsWith(word)).toBe(true);
        },
      ),
    );
  });

  it('harmonises every suffix of a made-up word with its last vowel', () => {
    const consonant = fc.constantFrom(...'bcdgjlmnrvyz');
    const vowel = fc.constantFrom(...'aeıioöuü');
    fc.assert(
      fc.property(consonant, vowel, consonant, (first, middle, last) => {
        const name = first.toLocaleUpperCase('tr') + middle + last;
        const back = 'aıou'.includes(middle);
        const round = 'oöuü'.includes(middle);
        const close = back ? (round ? 'u' : 'ı') : round ? 'ü' : 'i';
        fc.pre(!['hal', 'gol', 'rol', 'fed'].includes(name.toLocaleLowerCase('tr')));
        expect(inflect(name, 'dative')).toBe(`${name}'${back ? 'a' : 'e'}`);
        expect(inflect(name, 'genitive')).toBe(`${name}'${close}n`);
      }),
    );
  });
});

describe('spokenForm and spokenNumber', () => {
  it.each([
    ['5', 'beş'],
    ['40', 'kırk'],
    ['100', 'yüz'],
    ['1000', 'bin'],
    ['250000', 'bin'],
    ['10.500', 'yüz'],
    ['1.000.000', 'milyon'],
    ['34,50', 'elli'],
    ['3,05', 'beş'],
    ['09:00', 'dokuz'],
    ['0', 'sıfır'],
    ['15.03.2026', 'altı'],
  ])('says %s with %s at the end', (number, word) => {
    expect(spokenNumber(number)).toBe(word);
  });

  it.each([
    ['TL', 'tele'],
    ['NATO', 'nato'],
    ['BIST', 'bist'],
    ['₺', 'lira'],
    ['100 TL', 'tele'],
    ['IŞIK', 'ışık'],
    ['$250', 'dolar'],
  ])('says %s as %s', (text, spoken) => {
    expect(spokenForm(text)).toBe(spoken);
  });
});
