import type { TimeWords } from './types.js';

const ENDINGS =
  "(?:['’]?(?:ya|ye|yı|yi|a|e|da|de|ta|te|dan|den|tan|ten|sı|si|ı|i|u|ü|in|ın|un|ün|nın|nin|ki|ndan|nde|na|ne)| günü)*";
const suffixed = (source: string) =>
  new RegExp(`(?:^|[\\s,;:])(?:${source})${ENDINGS}(?=[\\s,.;:!?…]|$)`, 'u');
const counted = (unit: string) =>
  new RegExp(
    `(?:^|[\\s,;:])(?<count>\\d+|bir|iki|üç|dört|beş|altı) ${unit}(?:[ae]|y[ae]| sonra| içinde)(?=[\\s,.;:!?…]|$)`,
    'u',
  );

export const turkishTime: TimeWords = {
  days: [
    [suffixed('öbür gün|ertesi gün'), 2],
    [suffixed('yarın'), 1],
    [suffixed('bugün|bu akşam|bu gece|bu sabah|birazdan'), 0],
    [suffixed('haftaya|gelecek hafta|önümüzdeki hafta'), 7],
    [suffixed('gelecek ay|önümüzdeki ay'), 30],
    [suffixed('seneye|gelecek yıl|gelecek sene|önümüzdeki yıl'), 365],
  ],
  counted: [
    [counted('gün'), 1],
    [counted('hafta'), 7],
    [counted('ay'), 30],
  ],
  numbers: ['', 'bir', 'iki', 'üç', 'dört', 'beş', 'altı'],
  weekdays: [
    ...[
      'pazar(?!tesi)',
      'pazartesi',
      'salı',
      'çarşamba',
      'perşembe',
      'cuma',
      'cumartesi|hafta sonu',
    ].map(suffixed),
  ],
  clock:
    /(?:^|[\s,;:])(?:saat \d{1,2}|\d{1,2}[:.]\d{2}|\d{1,2} (?:ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık))/u,
};
