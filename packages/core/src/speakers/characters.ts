/**
 * Character classes that the safety of labels and transcript lines rests on, as the inside of a regular expression's `[...]` with the
 * flag u: what looks like a colon, a square, curly or angle bracket, or an arrow.
 */
export const COLONS = ':：﹕︓∶ː˸꞉։፡׃⁚︰⩴܃܄᛬᠃';
const OTHER_BRACKETS = '<>‹›«»＜＞˂˃≪≫≺≻❮❯⎡⎢⎣⎤⎥⎦';
export const OPENING_BRACKETS = String.raw`\p{Ps}`;
export const CLOSING_BRACKETS = String.raw`\p{Pe}`;
export const BRACKETS = String.raw`\p{Ps}\p{Pe}${OTHER_BRACKETS}`;
export const ARROWS = String.raw`\u2190-\u21ff\u2794\u2798-\u27af\u27b1-\u27be\u27f0-\u27ff\u2900-\u297f\u2b00-\u2b11\u2b30-\u2b4f\u2b5a-\u2bb8\u{1f800}-\u{1f8ff}￩-￬`;
