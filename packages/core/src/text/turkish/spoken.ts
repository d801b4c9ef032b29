import { lowerCase } from '../case.js';
import { isVowel } from './letters.js';
import { spokenNumber } from './numbers.js';

/** The last syllables of letter names as they are said in abbreviations. */
const LETTER_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  `a:a b:be c:ce ç:çe d:de e:e f:fe g:ge ğ:ge h:he ı:ı i:i j:je k:ka l:le m:me n:ne o:o ö:ö p:pe q:kü r:re s:se ş:şe t:te
  u:u ü:ü v:ve w:ve x:iks y:ye z:ze`
    .split(/\s+/)
    .map((pair) => pair.split(':')),
);

/** Signs, unit abbreviations and well-known foreign names, as they are said. */
const SPOKEN: ReadonlyMap<string, string> = new Map(
  `₺:lira $:dolar €:euro £:sterlin °c:santigrat kg:kilogram gr:gram km:kilometre cm:santimetre mm:milimetre dk:dakika
  sn:saniye eur:euro opec:opek fed:fed teb:teb google:gugıl apple:epıl twitter:tvitır facebook:feysbuk youtube:yutup
  whatsapp:vatsap iphone:ayfon steve:stiv mike:mayk george:corc jane:ceyn kate:keyt claire:kler charlie:çarli
  shakespeare:şekspir joe:co dave:deyv luke:luk jake:ceyk blake:bleyk rose:roz goethe:göte nietzsche:niçe baudelaire:bodler
  voltaire:volter rousseau:ruso camus:kamü proust:prust dickens:dikıns joyce:coys wilde:vayld chrome:krom skype:skayp
  spacex:speysiks reuters:roytırs bloomberg:bulumberg`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);

const WORD_START =
  /^(?:[bcçdfghjklmnprsştvyz]?[aeıioöuü]|(?:bl|br|dr|fl|fr|gl|gr|kl|kr|pl|pr|sk|sl|sp|st|tr|tv)[aeıioöuü])/;
const WORD_MIDDLE = /[^aeıioöuü]{3,}[aeıioöuü]/;
const WORD_END =
  /(?:[aeıioöuü][^aeıioöuü]?|[aeıioöuü](?:[rlnsş]t|[rlnsş]k|[rlnm]s|[rlm]p|[rl]f|ft|n[çcd]|r[çcdmn]|l[dm]|ks|ps|ts|ls))$/;

/**
 * How the end of a word, number, sign or abbreviation is said in Turkish, in lower case: '2026' as 'altı', '%10' as 'on', 'TL' as
 * 'tele', 'NATO' as 'nato', 'Google' as 'gugıl'. Of several words only the last one counts.
 */
export function spokenForm(text: string): string {
  const last =
    text
      .trim()
      .slice(-60)
      .split(/[\s\-–/]+/)
      .filter(Boolean)
      .at(-1) ?? '';
  const known = SPOKEN.get(last.toLowerCase());
  if (known !== undefined) return known;
  const sign = SPOKEN.get(last.slice(-1)) ?? SPOKEN.get(last.slice(0, 1));
  if (sign !== undefined && /\d/.test(last)) return sign;
  const digits = /\d[\d.,:]*(?=[^\p{L}]*$)/u.exec(last)?.[0];
  if (digits !== undefined) return spokenNumber(digits);
  const letters = last.replace(/[^\p{L}]/gu, '');
  if (!isAbbreviation(letters)) return lowerCase(letters, 'tr');
  const read = /[çğıöşüÇĞİÖŞÜ]/.test(letters) ? lowerCase(letters, 'tr') : letters.toLowerCase();
  return isReadAsWord(read)
    ? read
    : Array.from(read.slice(-2), (letter) => LETTER_NAMES[letter] ?? letter).join('');
}

/** Whether a word is written in capitals alone (ABD, THYAO), and so takes an apostrophe in every form. */
export function isAbbreviation(word: string): boolean {
  return word.length >= 2 && /^\p{Lu}+$/u.test(word);
}

function isReadAsWord(read: string): boolean {
  if (read.length <= 3 && !Array.from(read).some((letter) => 'çğışöü'.includes(letter)))
    return false;
  return (
    Array.from(read).some(isVowel) &&
    WORD_START.test(read) &&
    !WORD_MIDDLE.test(read) &&
    WORD_END.test(read)
  );
}
