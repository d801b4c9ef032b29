const JOINERS = String.raw`\u200c\u200d\ufe0e\ufe0f`;
const INVISIBLE = [
  String.raw`(?![\t\n])\p{Cc}`,
  String.raw`\p{Cs}`, // halves of surrogate pairs
  String.raw`[\ufff9-\ufffb]`, // annotation marks
  String.raw`\p{Bidi_Control}`,
  String.raw`(?![${JOINERS}])\p{Default_Ignorable_Code_Point}`, // zero width, fillers, tags
].join('|');
const JOINING_SCRIPTS = String.raw`\u0600-\u0dff\u1000-\u109f\u1780-\u17ff`;
const JOINS_BEFORE = String.raw`(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|[${JOINING_SCRIPTS}])`;
const JOINS_AFTER = String.raw`(?:\p{Extended_Pictographic}|[${JOINING_SCRIPTS}])`;

// What most messages are made of; quicker to test than the classes below.
const PLAIN = /^[\t\n\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u20a0-\u20bf]*$/;
const SUSPECT =
  /(?![\t\n])\p{Cc}|[\p{Cs}\u2028\u2029\ufff9-\ufffb]|\p{Default_Ignorable_Code_Point}|\p{Bidi_Control}/u;
const LINE_BREAKS = /\r\n?|\v|\f|[\u0085\u2028\u2029]/g;
const CONTROLS = new RegExp(`(?:${INVISIBLE})+`, 'gu');
// A selector is at home behind an emoji, once.
const LOOSE_SELECTOR = /(?<!\p{Emoji})(?:\ufe0e|\ufe0f)|(?<=\ufe0e|\ufe0f)(?:\ufe0e|\ufe0f)/gu;
// Joiners belong inside emoji and between letters of scripts that join; anywhere else they only hide.
const LOOSE_JOINER = new RegExp(
  String.raw`(?<!${JOINS_BEFORE})[\u200c\u200d]|[\u200c\u200d](?!${JOINS_AFTER})`,
  'gu',
);

/**
 * The text without what a reader cannot see: control characters (a tab and a line feed stay; other line breaks become line
 * feeds), direction controls, zero-width characters, blank fillers, tag characters, lone surrogates, and joiners and variation
 * selectors outside the emoji and scripts that use them. Twice gives the same as once.
 */
export function stripControls(text: string): string {
  if (PLAIN.test(text) || !SUSPECT.test(text)) return text;
  return text
    .replace(LINE_BREAKS, '\n')
    .replace(CONTROLS, '')
    .replace(LOOSE_SELECTOR, '')
    .replace(LOOSE_JOINER, '');
}
