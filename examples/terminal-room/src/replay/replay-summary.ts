import type { LineCounts } from './read-log.js';

/** What a replay read, beside the figures of its room. */
export interface ReplaySummary {
  readonly title: string;
  readonly lines: LineCounts;
  readonly people: number;
  readonly notices: number;
  /** Lines of those who are stood in for. */
  readonly withheld: number;
  /** Epoch ms of the first and the last message. */
  readonly from: number;
  readonly to: number;
  readonly seconds: number;
  readonly peakRssMb: number;
}
