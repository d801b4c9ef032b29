import { foldForMatch, lowerCase } from '../case.js';
import { inflect, type TurkishForm } from './inflect.js';

/** A suffix found on a name: its case, or what else it makes of the name. */
export type SuffixForm = TurkishForm | 'vocative' | 'other';

/** A word taken apart: `token` is `base`, an apostrophe perhaps, and `suffix`. */
export interface StrippedWord {
  readonly base: string;
  readonly suffix: string;
  readonly form: SuffixForm;
}

/** A known name that a token may be a form of. */
export interface NameCandidate {
  /** The known name's key, as `foldForMatch` gives it. */
  readonly key: string;
  readonly suffix: string;
  readonly form: SuffixForm;
  /** 0..1: 1 for the name itself, 0.95 behind an apostrophe, less where spelling leaves more room. */
  readonly confidence: number;
}

const APOSTROPHES = ['’', 'ʼ', '‘', '`', '´'];
const MAX_TOKEN = 80;
/** Suffixes by their folded spelling (ı as i, ü as u): the cases, and what people add to a name they call. */
const SUFFIXES: ReadonlyMap<string, SuffixForm> = new Map<string, SuffixForm>([
  ...spell('accusative', 'i u yi yu ni nu'),
  ...spell('dative', 'a e ya ye na ne'),
  ...spell('locative', 'da de ta te nda nde'),
  ...spell('ablative', 'dan den tan ten ndan nden'),
  ...spell('genitive', 'in un nin nun'),
  ...spell('instrumental', 'la le yla yle'),
  ...spell('plural', 'lar ler'),
  ...spell('possessive', 'si su'),
  ...spell('copula', 'dir dur tir tur'),
  ...spell('vocative', 'cim cum cigim cugum cik cuk cigimi'),
  ...spell(
    'other',
    'daki deki taki teki ninki nunki inki unki lara lere lari leri larin lerin larda lerde lardan lerden lik luk li lu ca ce',
  ),
]);
const LONGEST_SUFFIX = 6;

/**
 * Takes a Turkish suffix off a word that shows it by an apostrophe: "Ayşe'nin" gives Ayşe and nin, genitive.
 * `undefined` where there is no apostrophe, or what follows is no suffix (O'Brien).
 */
export function stripSuffix(token: string): StrippedWord | undefined {
  if (token.length > MAX_TOKEN) return undefined;
  const plain = APOSTROPHES.reduce((text, sign) => text.replaceAll(sign, "'"), token);
  const place = plain.lastIndexOf("'");
  if (place <= 0) return undefined;
  const suffix = token.slice(place + 1);
  const form = SUFFIXES.get(foldForMatch(lowerCase(suffix, 'tr')));
  return form === undefined ? undefined : { base: token.slice(0, place), suffix, form };
}

/**
 * The known names that a token may be a form of, the surest first: "Ali'ye", 'aliye' and 'ALİYE' may all be Ali in the dative, and
 * 'aliye' the name Aliye as well. `known` holds the names under their `foldForMatch` keys; the cost does not depend on its size.
 */
export function matchInflectedName(
  token: string,
  known: { has(key: string): boolean },
): readonly NameCandidate[] {
  if (token.length > MAX_TOKEN) return [];
  const found: NameCandidate[] = [];
  const folded = foldForMatch(token);
  if (known.has(folded)) found.push({ key: folded, suffix: '', form: 'nominative', confidence: 1 });
  const stripped = stripSuffix(token);
  if (stripped !== undefined) {
    const key = foldForMatch(stripped.base);
    if (known.has(key))
      found.push({ key, suffix: stripped.suffix, form: stripped.form, confidence: 0.95 });
  } else if (!/['’ʼ‘`´]/.test(token)) {
    found.push(...bareCandidates(token, folded, known));
  }
  return found.sort((left, right) => right.confidence - left.confidence);
}

function bareCandidates(
  token: string,
  folded: string,
  known: { has(key: string): boolean },
): NameCandidate[] {
  const found: NameCandidate[] = [];
  for (let length = 1; length <= LONGEST_SUFFIX && folded.length - length >= 2; length += 1) {
    const key = folded.slice(0, -length);
    const form = SUFFIXES.get(folded.slice(-length));
    if (form === undefined || !known.has(key)) continue;
    const base = token.length === folded.length ? token.slice(0, -length) : key;
    found.push({
      key,
      suffix: token.slice(base.length),
      form,
      confidence: bareConfidence(base, folded, form),
    });
  }
  return found;
}

function bareConfidence(base: string, folded: string, form: SuffixForm): number {
  const shortness = base.length <= 2 ? 0.2 : base.length === 3 ? 0.05 : 0;
  if (form === 'vocative') return 0.8 - shortness;
  if (form === 'other') return 0.6 - shortness;
  const regular = inflect(lowerCase(base, 'tr'), form, { kind: 'proper', apostrophe: '' });
  return (foldForMatch(regular) === folded ? 0.8 : 0.45) - shortness;
}

function spell(form: SuffixForm, spellings: string): [string, SuffixForm][] {
  return spellings.split(' ').map((spelling) => [spelling, form]);
}
