import { type Clock, systemClock } from '@coterie/core';

/** A clock that says it is always the same time, and on which time passes all the same. */
export function clockAt(now: number): Clock {
  return { ...systemClock(), now: () => now };
}
