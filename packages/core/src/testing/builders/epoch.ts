/** The time at which tests begin: 2026-01-05T09:00:00Z, a Monday, epoch ms. */
export const TEST_EPOCH = Date.UTC(2026, 0, 5, 9);
