import type { RoomFigures } from './figures.js';

/** What `--json` prints. */
export interface JsonFigures {
  readonly ticks: number;
  readonly sent: number;
  readonly reacted: number;
  readonly silent: number;
  readonly failed: number;
  readonly silentReasons: Readonly<Record<string, number>>;
  readonly transcriptSha256: string;
  readonly tickMs: { readonly p50: number; readonly p99: number };
  readonly modelCalls: number;
}

/** A room's figures as one plain object; milliseconds to three digits. */
export function jsonFigures({ metrics, transcriptSha256 }: RoomFigures): JsonFigures {
  const { total, sent, reacted, silent, failed, silentReasons } = metrics.ticks;
  return {
    ticks: total,
    sent,
    reacted,
    silent,
    failed,
    silentReasons: { ...silentReasons },
    transcriptSha256,
    tickMs: { p50: rounded(metrics.tickMs.p50), p99: rounded(metrics.tickMs.p99) },
    modelCalls: metrics.models.calls,
  };
}

function rounded(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}
