import { seededRandom } from '@coterie/core';
import type { Chats } from '../row.js';
import { meanOf } from './spread.js';

const SHUFFLED = 100;
const SHUFFLES = 20;
const BEFORE = 10;
const LONG_RUN = 4;

/** A run of consecutive messages by one user. */
export interface Turn {
  readonly user: string;
  readonly messages: number;
}

/** The turns that a sequence of speakers makes. */
export function turnsOf(users: readonly string[]): readonly Turn[] {
  const turns: { user: string; messages: number }[] = [];
  for (const user of users) {
    const last = turns.at(-1);
    if (last?.user === user) last.messages += 1;
    else turns.push({ user, messages: 1 });
  }
  return turns;
}

/** How often turns go back to the one before the last: of positions from the third on, those with turn[i] = turn[i - 2]. */
export function returns(turns: readonly Turn[]): { readonly found: number; readonly of: number } {
  let found = 0;
  for (let i = 2; i < turns.length; i += 1) if (turns[i]?.user === turns[i - 2]?.user) found += 1;
  return { found, of: Math.max(0, turns.length - 2) };
}

/** The seven bands of turn taking. */
export function turnStatistics(chats: Chats) {
  const users = chats.map((chat) => chat.map(({ user }) => user));
  const turns = users.map(turnsOf);
  const runs = turns.flat().map(({ messages }) => messages);
  let same = 0;
  let followed = 0;
  for (const chat of users) {
    followed += Math.max(0, chat.length - 1);
    same += chat.filter((user, i) => i > 0 && user === chat[i - 1]).length;
  }
  const aba = shareOfReturns(turns);
  return {
    sameSpeakerNext: same / followed,
    runMean: meanOf(runs),
    run_ge4: runs.filter((messages) => messages >= LONG_RUN).length / runs.length,
    ABA: aba,
    ABA_lift: aba / shuffledReturns(users),
    ABAB_given_ABA: shareOfSecondReturns(turns),
    newSpeaker10: shareOfNew(turns),
  };
}

function shareOfReturns(chats: readonly (readonly Turn[])[]): number {
  const all = chats.map(returns);
  return (
    all.reduce((sum, { found }) => sum + found, 0) / all.reduce((sum, each) => sum + each.of, 0)
  );
}

function shareOfSecondReturns(chats: readonly (readonly Turn[])[]): number {
  let second = 0;
  let first = 0;
  for (const turns of chats) {
    for (let i = 3; i < turns.length; i += 1) {
      if (turns[i - 1]?.user !== turns[i - 3]?.user) continue;
      first += 1;
      if (turns[i]?.user === turns[i - 2]?.user) second += 1;
    }
  }
  return second / first;
}

function shareOfNew(chats: readonly (readonly Turn[])[]): number {
  let fresh = 0;
  let seen = 0;
  for (const turns of chats) {
    for (let i = BEFORE; i < turns.length; i += 1) {
      seen += 1;
      const before = turns.slice(i - BEFORE, i);
      if (!before.some(({ user }) => user === turns[i]?.user)) fresh += 1;
    }
  }
  return fresh / seen;
}

/** The share of returns where only who speaks how often in a stretch of 100 messages is kept: the mean of seeded shuffles. */
function shuffledReturns(chats: readonly (readonly string[])[]): number {
  const shares: number[] = [];
  for (let round = 0; round < SHUFFLES; round += 1) {
    const stream = seededRandom('turns').at('shuffle', round);
    const turns = chats.map((users) => {
      const shuffled: string[] = [];
      for (let start = 0; start < users.length; start += SHUFFLED) {
        const window = users.slice(start, start + SHUFFLED);
        for (let last = window.length - 1; last > 0; last -= 1) {
          const other = Math.floor(stream.next() * (last + 1));
          [window[last], window[other]] = [window[other] as string, window[last] as string];
        }
        shuffled.push(...window);
      }
      return turnsOf(shuffled);
    });
    shares.push(shareOfReturns(turns));
  }
  return meanOf(shares);
}
