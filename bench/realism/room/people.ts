import type { Clock, Random } from '@coterie/core';
import { exponential, logNormal, weighted } from './draws.js';
import { smallTalk } from './small-talk.js';

/** Something that was said in the room, by a bot or a person. */
export interface Heard {
  /** The platform's id. */
  readonly id: string;
  readonly by: string;
  readonly text: string;
  /** Whose message it answers. */
  readonly to?: string;
}

/** What the simulated people need of the room. */
export interface PeopleOptions {
  readonly names: readonly string[];
  readonly topics: readonly string[];
  readonly random: Random;
  readonly clock: Clock;
  readonly say: (by: string, text: string, replyTo: string | undefined) => void;
  /** How lively they are: 1 is as below. */
  readonly activity: number;
}

/** How the simulated people behave; times in seconds. None of it is known to the bots. */
const HABITS = {
  /** Between words into the room that nobody asked for, at noon, over all people. */
  opening: 7_200,
  /** To a word that was said to them. */
  answer: { chance: 0.62, median: 90, sigma: 1.5 },
  /** To a word that was said to others. */
  joining: { chance: 0.015, median: 130, sigma: 1.3 },
  /** To their own last word. */
  goingOn: { chance: 0.68, median: 30, sigma: 1.5 },
  naming: 0.32,
  /** Answers of the last half hour after which one of them is half as likely to answer again. */
  endurance: 8,
  /** Deviation of the logarithm of how much each of them talks. */
  unevenness: 0.9,
} as const;
const HALF_HOUR_MS = 1_800_000;
/** Chances by the hour of the day (UTC), 1 at noon. */
const HOURS = [
  0.15, 0.08, 0.05, 0.04, 0.04, 0.06, 0.15, 0.35, 0.6, 0.85, 1, 1, 1, 1, 1, 1, 0.95, 0.9, 0.85,
  0.85, 0.85, 0.75, 0.55, 0.3,
];

/** Twenty people or so, each with an attention and a tongue of its own. `hear` tells them what was said. */
export function simulatedPeople(options: PeopleOptions) {
  const { names, topics, random, clock, say, activity } = options;
  const stream = random.at('people');
  const talk = new Map(names.map((name) => [name, logNormal(stream, 1, HABITS.unevenness)]));
  const busy = new Set<string>();
  const given = new Map<string, readonly number[]>();
  const lately = (name: string) =>
    (given.get(name) ?? []).filter((at) => clock.now() - at < HALF_HOUR_MS);
  const wish = (name: string) => 0.5 ** (lately(name).length / HABITS.endurance);
  const someone = (but: string) =>
    weighted(
      stream,
      names.filter((name) => name !== but && !busy.has(name)),
      (name) => talk.get(name) ?? 0,
    );
  const later = (by: string, seconds: number, speak: () => void) => {
    busy.add(by);
    clock.after(Math.round(seconds * 1000), () => {
      busy.delete(by);
      speak();
    });
  };
  const isAwake = () => stream.next() < (HOURS[new Date(clock.now()).getUTCHours()] ?? 0);
  const topic = () => topics[Math.floor(stream.next() * topics.length)] ?? '';
  const answer = (
    by: string,
    heard: Heard,
    { median, sigma }: { median: number; sigma: number },
  ) => {
    given.set(by, [...lately(by), clock.now()]);
    later(by, logNormal(stream, median, sigma), () => {
      const name = stream.next() < HABITS.naming ? `${heard.by}: ` : '';
      const isLinked = name !== '' || stream.next() < 0.6;
      say(by, name + smallTalk(stream, topic()), isLinked ? heard.id : undefined);
    });
  };
  const open = () => {
    clock.after(Math.round(exponential(stream, HABITS.opening / activity) * 1000), () => {
      const by = someone('');
      if (by !== undefined && isAwake()) say(by, smallTalk(stream, topic()), undefined);
      open();
    });
  };
  open();
  return {
    hear(heard: Heard): void {
      const { by } = heard;
      if (talk.has(by) && !busy.has(by) && stream.next() < HABITS.goingOn.chance) {
        const { median, sigma } = HABITS.goingOn;
        later(by, logNormal(stream, median, sigma), () =>
          say(by, smallTalk(stream, topic()), undefined),
        );
      }
      const lower = heard.text.toLowerCase();
      const called = names.find(
        (name) => name !== by && (heard.to === name || lower.includes(name)),
      );
      if (called !== undefined) {
        if (!busy.has(called) && stream.next() < HABITS.answer.chance * wish(called))
          answer(called, heard, HABITS.answer);
        return;
      }
      if (stream.next() >= HABITS.joining.chance * activity || !isAwake()) return;
      const other = someone(by);
      if (other !== undefined) answer(other, heard, HABITS.joining);
    },
  };
}
