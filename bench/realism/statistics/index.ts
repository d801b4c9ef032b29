import type { Chats } from '../row.js';
import { gapStatistics } from './gaps.js';
import { mentionStatistics } from './mentions.js';
import { participationStatistics } from './participation.js';
import { textStatistics } from './text.js';
import { turnStatistics } from './turns.js';

/** Every statistic that has a band, by its name there. */
export type Statistics = Readonly<Record<string, number>>;

/** Computes all of them for a log, as `definitions.md` defines them. */
export function statisticsOf(chats: Chats): Statistics {
  return {
    ...gapStatistics(chats),
    ...participationStatistics(chats),
    ...turnStatistics(chats),
    ...mentionStatistics(chats),
    ...textStatistics(chats),
  };
}
