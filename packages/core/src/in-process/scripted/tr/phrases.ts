import { foldForMatch, lowerCase } from '../../../text/case.js';
import { stripSuffix } from '../../../text/turkish/strip-suffix.js';

/** Nouns that people talk about, by their folded beginning; with -m they are the speaker's own, with -n those of the one spoken to. */
const NOUNS =
  `kedi:kedi:kedin|kopeg:köpek:köpeğin|kopek:köpek:köpeğin|araba:araba:araban|telefon:telefon:telefonun|bilgisayar:bilgisayar:bilgisayarın|bisiklet:bisiklet:bisikletin
  |bahce:bahçe:bahçen|sinav:sınav:sınavın|dugun:düğün:düğünün|tatil:tatil:tatilin|maas:maaş:maaşın|kira:kira:kiran|dukkan:dükkân:dükkânın|cocug:çocuk:çocuğun|cocuk:çocuk:çocuğun
  |kizim:kız:kızın|oglum:oğul:oğlun|annem:anne:annen|babam:baba:baban|esim:eş:eşin|kardesim:kardeş:kardeşin|patron:patron:patronun|ameliyat:ameliyat:ameliyatın|mulakat:mülakat:mülakatın
  |tasin:taşınma:taşınman|kahve:kahve:kahven|yemeg:yemek:yemeğin|yemek:yemek:yemeğin|film:film:filmin|yolculug:yolculuk:yolculuğun|kedim:kedi:kedin|hastane:hastane:hastanen|emeklilig:emeklilik:emekliliğin`
    .split('|')
    .map((entry) => {
      const [stem = '', noun = '', yours = ''] = entry.trim().split(':');
      return { pattern: new RegExp(`\\b${stem}[a-z]*`), noun, yours };
    });
const OWN = /(?:[aeiou]|[^aeiou][iu])m(?:[iuae]|d[ae]n?|[iu]n|l[ae])?$/;
/** What a bot must not choose between for somebody: shares by their code, assets, trades. */
const NO_CHOICE =
  /^(?:\$?[A-ZÇĞİÖŞÜ]{4,6}|(?:altın|gümüş|dolar|euro|borsa|hisse|fon|faiz|mevduat|döviz|tahvil|coin|bitcoin|konut|arsa|al|alayım|alalım|alınır|sat\p{L}*|gir\p{L}*|çık\p{L}*|tut\p{L}*|bekle\p{L}*|yüksel\p{L}*|düş\p{L}*))$/u;
const NAME = /(?<=\p{Ll}[,;:]? )(\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}+)?)(?:['’]\p{Ll}+)?(?![\p{L}])/u;
const SOMETHING = /(?<!\p{L})bir ((?:\p{Ll}{3,} ){1,2})(\p{Ll}+)/u;
const VERB =
  /(?:yor\p{L}*|[dt][ıiuü](?:m|k|n|nız|niz|nuz|nüz|lar|ler)?|m[ıiuü]ş\p{L}*|[ae]c[ae][kğ]\p{L}*|var|yok|istiyor\p{L}*)$/u;
const NOT_A_NOUN =
  /^(?:şey\p{L}*|kere|gün|süre|tane|türlü|daha|parça|kez|anda|yandan|yerde|arada|iki|çok|süredir|bakıma|ara|tek|de|da|iyi|güzel|büyük|küçük|yeni|eski)$/u;
const CASED = /(?:[dt][ae]n?|y[ıiuüae]|n[ıiuü]n?|l[ae])$/u;

/** What a Turkish text is about, as it can be said by another: 'kedim kaçtı' gives 'kedin'. Codes of shares are left alone. */
export function phraseOf(text: string): string | undefined {
  const read = text.slice(0, 400);
  const folded = foldForMatch(read);
  for (const { pattern, noun, yours } of NOUNS) {
    const word = pattern.exec(folded)?.[0];
    if (word !== undefined) return OWN.test(word) && word.length > 4 ? yours : noun;
  }
  const [, described = '', verb = ''] = SOMETHING.exec(lowerCase(read, 'tr')) ?? [];
  const noun = described.trim();
  const head = noun.split(' ').at(-1) ?? '';
  if (VERB.test(verb) && head !== '' && !NOT_A_NOUN.test(head) && !CASED.test(head)) return noun;
  return NAME.exec(read)?.[1];
}

/** The two options of a Turkish or-question: 'çay mı kahve mi?' gives ['çay', 'kahve']. */
export function optionsOf(text: string): readonly [string, string] | undefined {
  const [, one, other] =
    /(?<![\p{L}\p{N}])([\p{L}\p{N}'’-]+) m[ıiuü],? (?:yoksa )?([\p{L}\p{N}'’-]+(?: \p{L}+)?) m[ıiuü](?!\p{L})/u.exec(
      text,
    ) ?? [];
  if (one === undefined || other === undefined || one === other) return undefined;
  if (NO_CHOICE.test(one) || NO_CHOICE.test(other)) return undefined;
  return /^(?:değil|yok|var)$/u.test(other) ? undefined : [one, other];
}

/** What somebody is, from the beginning of a background: 'Emekli bir öğretmen, …' gives 'emekli bir öğretmen'. */
export function tradeOf(background: string): string | undefined {
  const found = /^(?:ben )?(\p{L}[\p{L}' -]{3,50}?)(?=[,.;:(–]|$)/iu.exec(background.trim())?.[1];
  if (found === undefined || VERB.test(found) || /(?:[ıiuü]r|[ae]r|m[ae]z)$/u.test(found))
    return undefined;
  return lowerFirst(found);
}

/** A sentence as a clause: no end mark, small first letter where it is no name. */
export function clauseOf(sentence: string): string {
  return lowerFirst(sentence.trim().replace(/[\s.!…]+$/u, ''));
}

/** Names and abbreviations keep their capital: two capitals in a row, an apostrophe, a capital on the second word. */
function lowerFirst(text: string): string {
  if (/^(?:\p{Lu}{2}|\p{Lu}\p{L}*['’]|\p{Lu}\p{L}* \p{Lu}|\p{Lu}\p{N})/u.test(text)) return text;
  return lowerCase(text.charAt(0), 'tr') + text.slice(1);
}

const HARMONY: Readonly<Record<string, string>> = {
  a: 'ı',
  ı: 'ı',
  o: 'u',
  u: 'u',
  e: 'i',
  i: 'i',
  ö: 'ü',
  ü: 'ü',
};

/** A memory about somebody, said to them: 'Ayşe erken kalkıyor' gives 'erken kalkıyorsun'. Undefined where something in it is the person's own. */
export function aboutYou(memory: string, label: string): string | undefined {
  const said = clauseOf(memory);
  const start = lowerFirst(label);
  const rest = [label, start].find((name) => said.startsWith(`${name} `));
  if (rest === undefined) return undefined;
  const about = said.slice(rest.length + 1);
  const body = about.slice(0, about.lastIndexOf(' ') + 1);
  if (/[aeıioöuü](?:s[ıiuü]|n[ıiuü]n)(?!\p{L})|s[ıiuü]n[ıiuüda]/u.test(body)) return undefined;
  const ending = secondPerson(about);
  return ending === undefined ? undefined : about + ending;
}

function secondPerson(text: string): string | undefined {
  const vowel = HARMONY[/[aeıioöuü](?=[^aeıioöuü]*$)/u.exec(text)?.[0] ?? 'e'] ?? 'i';
  if (/(?:[ıiuü]yor|m[ıiuü]ş|[ae]c[ae]k|m[ae]z|[ae]r|[ıiuü]r)$/u.test(text)) return `s${vowel}n`;
  return /[dt][ıiuü]$/u.test(text) ? 'n' : undefined;
}

/** The polite form of what {@link aboutYou} gives: 'kalkıyorsun' becomes 'kalkıyorsunuz'. */
export function politely(text: string): string {
  const ending = /(?:s|[dt])([ıiuü])n$/u.exec(text)?.[1];
  return ending === undefined ? text : `${text}${ending}z`;
}

/** What an instruction asks to be said, as a message. */
export function carryOut(instruction: string): string | undefined {
  const text = instruction.trim().replace(/[.!]+$/u, '');
  const quoted = /["“]([^"”]{2,400})["”]/u.exec(text)?.[1];
  if (quoted !== undefined) return quoted;
  const told = /^(?:\p{L}+ ){0,2}(?:söyle|duyur|yaz|de ki|hatırlat)[:,] ?(.+)$/iu.exec(text)?.[1];
  if (told !== undefined) return told;
  const whom =
    /^(?:lütfen )?(?:(?:herkese|onlara|gruba|odaya|arkadaşlara|sohbete) )?(?:lütfen )?/iu;
  const rest = text.replace(whom, '');
  const welcome =
    /^(\p{Lu}\p{L}*['’]\p{L}+)(?: (?:selam ver|hoş ?geldin(?:iz)? de|merhaba de))$/u.exec(
      rest,
    )?.[1];
  if (welcome !== undefined) return `hoş geldin ${stripSuffix(welcome)?.base ?? welcome}`;
  const greeted = /^(.{2,80}) (?:de|deyin)$/u.exec(rest)?.[1];
  if (greeted !== undefined) return greeted;
  const reminded =
    /^(.{2,300}(?:[ıiuü]ğ[ıiuü]n[ıiuü]|(?:ğ|c[ea]ğ)[ıiuü]m[ıiuü]z[ıiuü])) (?:söyle|duyur|hatırlat|yaz)$/u.exec(
      rest,
    )?.[1];
  if (reminded !== undefined) return `${reminded} unutmayalım`;
  const asked =
    /^(.{2,80} (?:hakkında|konusunda)) (?:ne düşündüklerini|görüşlerini|fikir) sor$/u.exec(
      rest,
    )?.[1];
  return asked === undefined ? undefined : `${asked} ne düşünüyorsunuz?`;
}
