import { stripControls, truncate } from '@coterie/core';
import { Parser } from 'htmlparser2';

/** A text as a feed has it: HTML, or plain. */
export interface FeedText {
  readonly value: string;
  readonly isHtml: boolean;
}

// Far more than any bound of a headline; what stands behind it would be cut off anyway.
const MAX_SOURCE = 20_000;
const HIDDEN = new Set(['script', 'style', 'template', 'iframe', 'noscript', 'object', 'svg']);
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** One line of plain text, at most `maxCharacters`: tags and scripts gone, entities decoded, invisible characters stripped. */
export function plainText({ value, isHtml }: FeedText, maxCharacters: number): string {
  const source = value.slice(0, MAX_SOURCE);
  const text = isHtml && /[<&]/.test(source) ? textOfHtml(source) : source;
  return truncate(stripControls(text).replace(/\s+/g, ' ').trim(), maxCharacters);
}

function textOfHtml(html: string): string {
  const shown: string[] = [];
  let hidden = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (HIDDEN.has(name)) hidden += 1;
      else if (!INLINE.has(name)) shown.push(' ');
    },
    ontext(text) {
      if (hidden === 0) shown.push(text);
    },
    onclosetag(name) {
      if (HIDDEN.has(name)) hidden -= 1;
      else if (!INLINE.has(name)) shown.push(' ');
    },
  });
  parser.end(html);
  return shown.join('');
}
