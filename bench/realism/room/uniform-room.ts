import { seededRandom } from '@coterie/core';
import type { Row } from '../row.js';
import { castFrom, peopleOf } from './cast.js';
import { exponential, oneOf } from './draws.js';
import { smallTalk } from './small-talk.js';

/** A room in which chance alone speaks: everybody as likely as everybody else, at any time as likely as at any other. */
export function uniformRoom(seed: string, messages: number, seconds: number): readonly Row[] {
  const stream = seededRandom(seed).at('uniform');
  const { bots, topics } = castFrom(stream, 60);
  const users = [...bots.map(({ name }) => name), ...peopleOf(20)];
  let t = Date.UTC(2026, 0, 5, 9) / 1000;
  return Array.from({ length: messages }, (_, i) => {
    t += exponential(stream, seconds / messages);
    return {
      chat: 'uniform',
      i,
      t,
      user: oneOf(stream, users),
      text: smallTalk(stream, oneOf(stream, topics)),
    };
  });
}
