import { chance, integer } from '../chance/draws.js';
import type { RandomStream } from '../ports/random.js';
import { boundaryBefore, truncate } from '../text/graphemes.js';
import { sentences } from '../text/tokenize.js';
import { type ProtectedSpan, protectedSpans } from './protected-spans.js';

const MAX_PARTS = 3;
const SPLIT_PROBABILITY = 0.7;
const LEAST_PART = 24;

/**
 * The one to three messages as which a text is sent, nothing of it lost but the white space between them. One of more than `splitAbove`
 * characters is perhaps split, at sentence ends; one of more than `maxTextLength` is split in any case, and cut where three messages do
 * not hold it. Never inside a protected span that a message can hold.
 */
export function splitText(
  text: string,
  stream: RandomStream,
  splitAbove: number,
  maxTextLength: number,
): readonly string[] {
  if (text.length <= splitAbove && text.length <= maxTextLength) return [text];
  const spans = protectedSpans(text);
  const parts = text.length > splitAbove ? atSentences(text, spans, stream, splitAbove) : [text];
  return parts.every((part) => part.length <= maxTextLength) ? parts : fitted(text, maxTextLength);
}

function atSentences(
  text: string,
  spans: readonly ProtectedSpan[],
  stream: RandomStream,
  splitAbove: number,
): readonly string[] {
  const isSplit = chance(stream, SPLIT_PROBABILITY);
  const most = text.length > splitAbove * 2 ? integer(stream, 2, MAX_PARTS) : 2;
  if (!isSplit) return [text];
  const ends = sentences(text)
    .map((sentence) => sentence.end)
    .filter((end) => end < text.length && !isInside(spans, end));
  const parts: string[] = [];
  let start = 0;
  for (let part = 1; part < most; part += 1) {
    const ideal = start + (text.length - start) / (most - part + 1);
    const usable = ends.filter(
      (end) => end - start >= LEAST_PART && text.length - end >= LEAST_PART,
    );
    const best = usable.reduce<number | undefined>(
      (near, end) =>
        near === undefined || Math.abs(end - ideal) < Math.abs(near - ideal) ? end : near,
      undefined,
    );
    if (best === undefined) break;
    parts.push(text.slice(start, best).trim());
    start = best;
  }
  parts.push(text.slice(start).trim());
  return parts;
}

function fitted(text: string, maxTextLength: number): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > maxTextLength && parts.length < MAX_PARTS - 1) {
    const at = cutPoint(rest, maxTextLength);
    parts.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return [...parts, truncate(rest, maxTextLength)];
}

function cutPoint(text: string, max: number): number {
  const spans = protectedSpans(text);
  const isFree = (at: number): boolean => at > 0 && at <= max && !isInside(spans, at);
  const sentence = sentences(text)
    .map(({ end }) => end)
    .filter(isFree)
    .at(-1);
  if (sentence !== undefined) return sentence;
  const space = Array.from(text.slice(0, max + 1).matchAll(/\s/gu), ({ index }) => index)
    .filter(isFree)
    .at(-1);
  return space ?? Math.max(1, boundaryBefore(text, max));
}

function isInside(spans: readonly ProtectedSpan[], at: number): boolean {
  return spans.some((span) => at > span.from && at < span.to);
}
