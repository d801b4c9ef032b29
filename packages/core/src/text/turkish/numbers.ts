const ONES = 'sıfır bir iki üç dört beş altı yedi sekiz dokuz'.split(' ');
const TENS = 'sıfır on yirmi otuz kırk elli altmış yetmiş seksen doksan'.split(' ');
const POWERS = ['', 'bin', 'milyon', 'milyar', 'trilyon'];
const GROUPED = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const FULL_HOUR = /^(\d{1,2})[:.]00$/;

/**
 * The last word of a number as it is said: '5' is 'beş', '40' 'kırk', '100' 'yüz', '10.500' 'yüz', '1.000.000' 'milyon', '34,50'
 * 'elli', '09:00' 'dokuz'. Dots between groups of three are thousands; any other separator starts a number of its own.
 */
export function spokenNumber(text: string): string {
  const trimmed = text.replace(/[.,:]+$/, '');
  const hour = FULL_HOUR.exec(trimmed)?.[1];
  const whole = GROUPED.test(trimmed) ? trimmed.replaceAll('.', '') : (hour ?? trimmed);
  const last = /\d+$/.exec(whole)?.[0] ?? '0';
  return lastWordOf(last.replace(/^0+(?=\d)/, ''));
}

function lastWordOf(digits: string): string {
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
  if (zeros === digits.length) return 'sıfır';
  const place = zeros % 3;
  const digit = Number(digits[digits.length - 1 - zeros]);
  const power = Math.floor(zeros / 3);
  if (power > 0) return POWERS[power] ?? 'trilyon';
  if (place === 2) return 'yüz';
  return (place === 1 ? TENS[digit] : ONES[digit]) ?? 'sıfır';
}
