import type { Chats } from '../row.js';
import { ksExponential, ksLogNormal } from './distance.js';
import { correlationOf, deviationOf, meanOf, medianOf, quantileOf } from './spread.js';

const HOUR = 3_600;
const LEAST_GAPS = 50;
const LEAST_USER_MESSAGES = 30;
const LEAST_USER_GAPS = 20;

/** Seconds between the consecutive messages of a chat, by who ends them. */
export interface Gaps {
  readonly all: readonly number[];
  readonly speakerChange: readonly number[];
  readonly sameSpeaker: readonly number[];
}

/** The gaps of one chat. */
export function gapsOf(chat: Chats[number]): Gaps {
  const all: number[] = [];
  const speakerChange: number[] = [];
  const sameSpeaker: number[] = [];
  for (const [index, row] of chat.entries()) {
    const before = chat[index - 1];
    if (before === undefined) continue;
    const gap = row.t - before.t;
    all.push(gap);
    (row.user === before.user ? sameSpeaker : speakerChange).push(gap);
  }
  return { all, speakerChange, sameSpeaker };
}

/** Burstiness of a list of gaps, corrected for its finite size (Kim and Jo). */
export function burstiness(gaps: readonly number[]): number {
  const n = gaps.length;
  const r = deviationOf(gaps) / meanOf(gaps);
  const above = Math.sqrt(n + 1);
  const below = Math.sqrt(n - 1);
  return (above * r - below) / ((above - 2) * r + below);
}

/** The thirteen bands of inter-message times. */
export function gapStatistics(chats: Chats) {
  const gaps = chats.map(gapsOf);
  const change = gaps.flatMap((each) => each.speakerChange).filter(isWithinHour);
  const same = gaps.flatMap((each) => each.sameSpeaker).filter(isWithinHour);
  const changeLogs = logsOf(change);
  const sameLogs = logsOf(same);
  const positive = change.filter((gap) => gap > 0);
  const mu = meanOf(changeLogs);
  const sigma = deviationOf(changeLogs);
  return {
    B_withinHour: medianBurstiness(gaps.map(({ all }) => all.filter(isWithinHour))),
    B_all: medianBurstiness(gaps.map(({ all }) => all)),
    B_user_withinHour: medianOf(userBurstiness(chats)),
    memory: medianOf(
      gaps
        .filter(({ all }) => all.length >= LEAST_GAPS)
        .map(({ all }) => correlationOf(all.slice(0, -1), all.slice(1))),
    ),
    speakerChange_p50: quantileOf(change, 0.5),
    speakerChange_p90: quantileOf(change, 0.9),
    speakerChange_mu: mu,
    speakerChange_sigma: sigma,
    speakerChange_ksLogN: ksLogNormal(positive, mu, sigma),
    speakerChange_ksExp: ksExponential(positive, meanOf(positive)),
    sameSpeaker_p50: quantileOf(same, 0.5),
    sameSpeaker_mu: meanOf(sameLogs),
    sameSpeaker_sigma: deviationOf(sameLogs),
  };
}

function medianBurstiness(lists: readonly (readonly number[])[]): number {
  return medianOf(lists.filter((list) => list.length >= LEAST_GAPS).map(burstiness));
}

function userBurstiness(chats: Chats): readonly number[] {
  return chats.flatMap((chat) => {
    const times = new Map<string, number[]>();
    for (const { user, t } of chat) times.set(user, [...(times.get(user) ?? []), t]);
    return [...times.values()].flatMap((own) => {
      if (own.length < LEAST_USER_MESSAGES) return [];
      const gaps = own.slice(1).map((t, index) => t - (own[index] ?? 0));
      const within = gaps.filter(isWithinHour);
      return within.length < LEAST_USER_GAPS ? [] : [burstiness(within)];
    });
  });
}

function isWithinHour(gap: number): boolean {
  return gap <= HOUR;
}

function logsOf(gaps: readonly number[]): readonly number[] {
  return gaps.filter((gap) => gap > 0).map(Math.log);
}
