import type { Chats } from '../row.js';
import { deviationOf, quantileOf } from './spread.js';

/** Western emoticons such as :) ;-( =D xD <3, standing apart. */
const EMOTICON = /(?:^|\s)(?:[<>]?[:;=8][-o*']?[)\]([dDpP/\\|}{@]|<3|[xX]D+|\^_?\^)(?=\s|$|[.,!?])/;
const PICTOGRAPH = /\p{Extended_Pictographic}/u;
const NAMED = /:[a-z][a-z0-9_+-]+:/;
const TESTS = {
  endsQuestion: /\?\s*$/,
  endsPeriod: /[^.]\.\s*$/,
  endsTerminal: /[.!?…:;)]\s*$/,
  startsLower: /^[a-z]/,
  url: /https?:\/\//,
} as const;

/** Whether a text holds an emoticon, a pictograph or a :name:. */
export function hasEmoticon(text: string): boolean {
  return EMOTICON.test(text) || PICTOGRAPH.test(text) || NAMED.test(text);
}

/** The twelve bands of the surface. */
export function textStatistics(chats: Chats) {
  const texts = chats.flat().map(({ text }) => text);
  const chars = texts.map((text) => Array.from(text).length);
  const words = texts.map((text) => text.split(/\s+/).filter((word) => word !== '').length);
  const share = (test: (text: string) => boolean) => texts.filter(test).length / texts.length;
  const shareOfWords = (test: (count: number) => boolean) =>
    words.filter(test).length / words.length;
  return {
    chars_p10: quantileOf(chars, 0.1),
    chars_p50: quantileOf(chars, 0.5),
    chars_p90: quantileOf(chars, 0.9),
    chars_sigma: deviationOf(chars.filter((count) => count > 0).map(Math.log)),
    le3words: shareOfWords((count) => count <= 3),
    ge30words: shareOfWords((count) => count >= 30),
    endsQuestion: share((text) => TESTS.endsQuestion.test(text)),
    endsPeriod: share((text) => TESTS.endsPeriod.test(text)),
    noTerminalPunct: share((text) => !TESTS.endsTerminal.test(text)),
    startsLower: share((text) => TESTS.startsLower.test(text)),
    url: share((text) => TESTS.url.test(text)),
    emoticon: share(hasEmoticon),
  };
}
