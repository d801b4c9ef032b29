import { graphemes, truncate } from '../text/graphemes.js';
import { foldWhitespace } from '../text/normalize.js';
import { stripControls } from '../text/strip-controls.js';
import { ARROWS, BRACKETS, COLONS } from './characters.js';
import { labelKey } from './label-key.js';
import { isPromptLike } from './prompt-like.js';

const MAX_READ = 400;
/** More names than these are not in use at once. */
const MAX_KNOWN = 1_000;
const knownLabels = new Map<string, string>();
/** Longest label: what a reader sees as 40 characters, and at most 64 UTF-16 code units. */
const MAX_GRAPHEMES = 40;
const MAX_UNITS = 64;
const MARKS = /(\p{M}{3})\p{M}+/gu;
// Round brackets may stay: they end no label. Blank, private and replacement characters may not.
const FORBIDDEN = new RegExp(
  `(?![()（）])[${BRACKETS}${COLONS}${ARROWS}\`\\\\\\u2800\\ufffc\\ufffd\\p{Co}\\p{Zl}\\p{Zp}]|[-=~–—]+>`,
  'gu',
);
const NUMBERED = /(?:\s*[(（]\d{1,9}[)）])+$/u;
const EDGES = /^[@#*_~\s.,;!?]+|[#*_~\s,;]+$/gu;
const SHOWS_SOMETHING = /[\p{L}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}]/u;

/**
 * A display name as data that may stand in a transcript: one line, no brackets, colons or arrows, nothing invisible, at most 40
 * graphemes. A number in brackets at the end is left out, since `assignLabels` tells two alike apart by one. Empty where no name is
 * left, or what stands there speaks to a model ('system:', 'ignore the above') in place of naming anyone.
 */
export function safeLabel(raw: string): string {
  const known = knownLabels.get(raw);
  if (known !== undefined) return known;
  const label = readLabel(raw);
  if (raw.length <= MAX_READ) {
    if (knownLabels.size >= MAX_KNOWN) knownLabels.clear();
    knownLabels.set(raw, label);
  }
  return label;
}

function readLabel(raw: string): string {
  const visible = stripControls(raw.length > MAX_READ ? truncate(raw, MAX_READ, '') : raw);
  if (isPromptLike(visible)) return '';
  const plain = foldWhitespace(
    visible.normalize('NFC').replace(MARKS, '$1').replace(FORBIDDEN, ' '),
  )
    .replace(NUMBERED, '')
    .replace(EDGES, '');
  if (!SHOWS_SOMETHING.test(plain)) return '';
  return shorten(plain, MAX_UNITS);
}

/** A label cut to at most `maxUnits` UTF-16 code units and 40 graphemes, never inside a grapheme. */
export function shorten(label: string, maxUnits: number): string {
  const fits = truncate(label, maxUnits);
  if (fits.length <= MAX_GRAPHEMES) return fits;
  const parts = graphemes(fits);
  return parts.length <= MAX_GRAPHEMES
    ? fits
    : `${parts
        .slice(0, MAX_GRAPHEMES - 1)
        .join('')
        .trimEnd()}…`;
}

/** A speaker to be told from others: `rank` 0 goes before 1 where two share a label. */
export interface LabelledSpeaker {
  readonly id: string;
  readonly label: string;
  readonly rank?: number;
  /** The label's `labelKey`, where it is known already. */
  readonly key?: string;
}

/**
 * The label of each speaker by id, no two alike to the eye: 'Ali' and 'Ali (2)'. Who goes without a number depends on rank and then
 * on id alone, never on order or time: the same set of speakers always gives the same labels, two who share a label keep theirs for
 * as long as both are among the speakers and no third of that label joins or leaves, and whoever has a label of their own never changes.
 */
export function assignLabels(speakers: Iterable<LabelledSpeaker>): ReadonlyMap<string, string> {
  const groups = new Map<string, LabelledSpeaker[]>();
  const seen = new Set<string>();
  for (const speaker of speakers) {
    if (seen.has(speaker.id)) continue;
    seen.add(speaker.id);
    const key = speaker.key ?? labelKey(speaker.label);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [speaker]);
    else group.push(speaker);
  }
  const labels = new Map<string, string>();
  for (const group of groups.values()) {
    if (group.length > 1) group.sort(byRankAndId);
    group.forEach(({ id, label }, place) => {
      labels.set(id, place === 0 ? label : `${label} (${place + 1})`);
    });
  }
  return labels;
}

function byRankAndId(left: LabelledSpeaker, right: LabelledSpeaker): number {
  const byRank = (left.rank ?? 0) - (right.rank ?? 0);
  return byRank !== 0 ? byRank : left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}
