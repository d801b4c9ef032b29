import type { Scene } from '../records/scene.js';
import { isSaid, localeOf } from './history.js';
import type { Talk } from './interests.js';
import { rememberLatest } from './latest.js';
import { readingOf } from './reading.js';

/** How many of the newest messages are what is being talked about. */
export const TALK_WINDOW = 6;

/** What the newest messages of the scene are about. */
export const talkOf: (scene: Scene) => Talk = rememberLatest((scene: Scene) => {
  const words = new Set<string>();
  const symbols = new Set<string>();
  const topics = new Set<string>();
  for (const message of scene.messages.slice(-TALK_WINDOW)) {
    if (!isSaid(message)) continue;
    const reading = readingOf(message, localeOf(message, scene));
    for (const word of reading.words.split(' ')) words.add(word);
    for (const symbol of reading.symbols) symbols.add(symbol);
    for (const topic of reading.topics) topics.add(topic);
  }
  return { words, symbols: [...symbols], topics: [...topics] };
});
