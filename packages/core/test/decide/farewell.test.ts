import { describe, expect, it } from 'vitest';
import { isFarewell } from '../../src/decide/farewell.js';

describe('isFarewell', () => {
  it.each([
    'bye',
    'Bye, Ada!',
    'ok good night everyone',
    'I have to go',
    'that was fun, see you tomorrow',
    'see you',
    'right. Gotta go.',
  ])('hears %s', (text) => {
    expect(isFarewell(text, 'en')).toBe(true);
  });

  it.each([
    'I see you like tea',
    'you have to go there once',
    'so long as it rains',
    'we said goodbye to the old station years ago',
    'the night was good',
    '',
  ])('does not hear one in %s', (text) => {
    expect(isFarewell(text, 'en')).toBe(false);
  });

  it.each(['görüşürüz', 'İyi geceler Ayşe', 'hoşça kalın arkadaşlar', 'benim çıkmam lazım', 'bye'])(
    'hears %s in Turkish',
    (text) => {
      expect(isFarewell(text, 'tr')).toBe(true);
    },
  );

  it.each(['iyi geceler dilemeden kapıyı çekip gitmiş', 'akşam görüşürüz dedi ve unuttu gitti'])(
    'does not hear one in %s',
    (text) => {
      expect(isFarewell(text, 'tr')).toBe(false);
    },
  );
});
