import type { RoomFigures } from '../record/figures.js';
import { percent } from '../report/room-report.js';
import { widthOf } from '../screen/width.js';
import type { Words } from '../words/index.js';

/** What the status line tells. */
export interface StatusInput {
  readonly words: Words;
  /** What writes the lines. */
  readonly writer: string;
  readonly figures: Pick<RoomFigures, 'metrics'>;
  readonly isPaused: boolean;
  readonly seed: string;
  readonly columns: number;
}

/** The status in one line: what does not fit is left out, the state and the model's label last of all. */
export function statusLine({
  words,
  writer,
  figures,
  isPaused,
  seed,
  columns,
}: StatusInput): string {
  const { ticks, messages } = figures.metrics;
  const { status } = words;
  const parts = [
    { text: isPaused ? status.paused : status.running, rank: 0 },
    { text: status.ticks(ticks.total), rank: 2 },
    { text: status.messages(messages.sent + messages.received), rank: 3 },
    { text: status.success(percent(ticks.successRate, words.locale)), rank: 4 },
    { text: writer, rank: 1 },
    { text: status.seed(seed), rank: 5 },
  ];
  for (let highest = parts.length; ; highest -= 1) {
    const line = parts
      .filter(({ rank }) => rank < highest)
      .map(({ text }) => text)
      .join(' · ');
    if (widthOf(line) <= columns || highest <= 2) return line;
  }
}
