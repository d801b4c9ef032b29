import type { RandomStream } from '@coterie/core';
import { oneOf } from './draws.js';

const SHORT = [
  'yes',
  'no idea',
  'ok',
  'hm',
  'true',
  'ha',
  'nice one',
  'same here',
  'right',
  'fair',
  'thanks',
];
const OPENERS = [
  'so',
  'well',
  'I think',
  'honestly',
  'as far as I know',
  'maybe',
  'my guess is that',
  'for me',
];
const MIDDLES = [
  'the first try never works',
  'it depends on the day',
  'there is more to it than people say',
  'nobody wrote that down',
  'we tried it last year and it was fine',
  'the old way was slower and better',
  'it only looks simple from outside',
  'somebody should keep a list',
];
const TAILS = [
  'and then it rained for a week',
  'but do ask the others',
  'because the good ones are gone by noon',
  'which is why I stopped',
  'so I would wait',
  'and that was that',
];
const QUESTIONS = [
  'has anybody tried that',
  'what would you do',
  'is it worth it',
  'how long does it take',
  'who has done this before',
];
const FACES = [':)', ';)', ':D', '🙂'];

/** What a simulated person writes about a topic: of very different lengths, as people do. */
export function smallTalk(stream: RandomStream, topic: string): string {
  const kind = stream.next();
  if (kind < 0.2) return oneOf(stream, SHORT);
  if (kind < 0.36) return `${oneOf(stream, QUESTIONS)} with ${topic}?`;
  const clauses = [`${oneOf(stream, OPENERS)} ${oneOf(stream, MIDDLES)}`];
  while (clauses.length < 9 && stream.next() < 0.5)
    clauses.push(oneOf(stream, stream.next() < 0.5 ? TAILS : MIDDLES));
  if (stream.next() < 0.4) clauses.push(`at least with ${topic}`);
  const text = clauses.join(stream.next() < 0.5 ? ', ' : ' ');
  const end = stream.next();
  if (end < 0.08) return `${text} https://example.org/${topic.replaceAll(' ', '-')}`;
  if (end < 0.14) return `${text} ${oneOf(stream, FACES)}`;
  const capital = stream.next() < 0.35 ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return end < 0.3 ? `${capital}.` : capital;
}
