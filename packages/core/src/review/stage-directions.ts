import { foldForMatch } from '../text/case.js';

const STARRED = /(^|[\s.!?…])\*(?!\s)([^*\n]{1,80})(?<!\s)\*(?=$|[\s.,!?…])/gmu;
const BRACKETED = /[^\S\n]?[([]([^()[\]\n]{1,60})[)\]]/gu;
/** Beginnings of words, folded, that say what a body does. */
const GESTURES =
  /(?:^|\s)(?:laugh|smil|grin|sigh|nod|shrug|wink|chuckl|giggl|smirk|paus|clears? throat|lean|blush|raises? |rolls? (?:my |his |her )?eyes|thinks?$|thinking$|gulum|guluyor|guler|guldu|gulerek|ic cek|icini cek|kahkaha|goz kirp|goz devir|bas(?:ini|iyla) |omuz silk|duraks|dusunur|dusunuyor|dusunerek|sirit|kikir|iceri girer|oksur)/;

/** The text without gestures such as *gülümser*, (sighs) or [nods]; a starred word that is no gesture loses its stars only. */
export function stripStageDirections(text: string): string {
  let plain = text;
  if (plain.includes('*')) {
    plain = plain.replace(STARRED, (_, before: string, inner: string) =>
      isGesture(inner) ? before : `${before}${inner}`,
    );
  }
  if (!/[([]/.test(plain)) return plain;
  return plain.replace(BRACKETED, (whole, inner: string) => (isGesture(inner) ? '' : whole));
}

function isGesture(inner: string): boolean {
  return inner.split(/\s+/).length <= 8 && GESTURES.test(foldForMatch(inner));
}
