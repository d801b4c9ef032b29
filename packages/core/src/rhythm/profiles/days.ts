import type { DayCurve } from '../profile.js';

/** The same at any hour. */
export const ALWAYS: DayCurve = {
  hours: Array.from({ length: 24 }, () => 1),
  weekdays: [1, 1, 1, 1, 1, 1, 1],
};

/** Quiet nights, a long lively day, somewhat quieter weekends. */
export const WAKING_HOURS: DayCurve = {
  hours: [
    0.22, 0.12, 0.08, 0.06, 0.06, 0.1, 0.2, 0.4, 0.65, 0.9, 1, 1, 0.95, 1, 1.05, 1.05, 1, 0.95, 0.9,
    0.9, 0.9, 0.8, 0.6, 0.4,
  ],
  weekdays: [0.75, 1, 1.05, 1.05, 1, 0.95, 0.75],
};

/** Office hours and little else. */
export const WORKING_HOURS: DayCurve = {
  hours: [
    0.02, 0.01, 0.01, 0.01, 0.01, 0.02, 0.08, 0.3, 0.75, 1, 1.05, 1, 0.7, 0.9, 1.05, 1, 0.9, 0.6,
    0.3, 0.18, 0.12, 0.1, 0.06, 0.04,
  ],
  weekdays: [0.15, 1, 1.05, 1.05, 1, 0.9, 0.2],
};

/** Mornings, lunch and long evenings; livelier weekends. */
export const AROUND_WORK: DayCurve = {
  hours: [
    0.12, 0.05, 0.03, 0.02, 0.03, 0.1, 0.35, 0.7, 0.7, 0.5, 0.5, 0.6, 0.9, 0.7, 0.5, 0.5, 0.6, 0.9,
    1.1, 1.2, 1.2, 1, 0.7, 0.35,
  ],
  weekdays: [1.4, 0.9, 0.9, 0.9, 0.9, 1, 1.4],
};
