import { pick } from '../chance/draws.js';
import { matchesOf } from '../text/matches-of.js';
import { isProtected } from './protected-spans.js';
import type { Touched, TouchInput } from './touch.js';
import type { ShortForm } from './words/voice-words.js';

interface Place {
  readonly from: number;
  readonly to: number;
  readonly spelling: string;
}

/** One word or phrase as people say it: 'bi şey', 'gonna'; 'tmm' and 'btw' only where the style has abbreviations. */
export function addShortForm(input: TouchInput, hasAbbreviations: boolean): Touched | undefined {
  const { text, words, stream } = input;
  const forms = hasAbbreviations ? [...words.shortForms, ...words.abbreviations] : words.shortForms;
  const place = pick(
    stream,
    forms.flatMap((form) => placesOf(form, input)),
  );
  if (place === undefined) return undefined;
  return {
    text: text.slice(0, place.from) + place.spelling + text.slice(place.to),
    micro: {
      name: 'short-form',
      detail: `${text.slice(place.from, place.to)} > ${place.spelling}`,
    },
  };
}

function placesOf(form: ShortForm, { text, spans }: TouchInput): Place[] {
  const places = matchesOf(text, form.pattern).map((match) => {
    const spelling = form.write.replace(
      /\$(\d)/g,
      (_, group: string) => match[Number(group)] ?? '',
    );
    return { from: match.index, to: match.index + match[0].length, spelling };
  });
  return places.filter(({ from, to }) => !isProtected(spans, from, to) && !isName(text, from));
}

/** A capital inside a sentence is a name's. */
function isName(text: string, from: number): boolean {
  const first = text.charAt(from);
  if (!/\p{Lu}/u.test(first) || /^I\b/.test(text.slice(from, from + 2))) return false;
  return from > 0 && !/[.!?…:\n]["'”’]?\s*$/u.test(text.slice(0, from));
}
