import type { SettingsPatch } from '@coterie/core';

/** One kind of room, as it is measured. */
export interface Kind {
  readonly bots: number;
  readonly people: number;
  readonly days: number;
  /** How lively its people are, of 1. */
  readonly activity: number;
  readonly settings: SettingsPatch;
}

/** Seeds of the rooms that are measured. */
export const SEEDS: readonly string[] = Array.from({ length: 10 }, (_, index) => `room-${index}`);

/** Rhythm alone is measured: bots that bring up what people told them before talk more of people, and more at length. */
const FRESH_MINDS = { memory: { birth: { conversation: false } } } as const;

/** The default profile: sixty bots, twenty people, three days. */
export const COMMUNITY: Kind = {
  bots: 60,
  people: 20,
  days: 3,
  activity: 1,
  settings: FRESH_MINDS,
};

/** A support channel: a busy one, in which many ask at once. */
export const SUPPORT: Kind = {
  bots: 60,
  people: 20,
  days: 0.35,
  activity: 12,
  settings: { ...FRESH_MINDS, pacing: { profile: 'support-channel' } },
};

/** A meeting of a dozen, two hours long. */
export const MEETING: Kind = {
  bots: 9,
  people: 3,
  days: 0.2,
  activity: 1,
  settings: { ...FRESH_MINDS, pacing: { profile: 'moderated-meeting' } },
};
