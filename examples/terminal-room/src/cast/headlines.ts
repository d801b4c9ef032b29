import type { Headline, NewsSource } from '@coterie/core';
import type { RoomScene } from '../../scenes/types.js';

/** Minutes of the room's time between two headlines. */
export const HEADLINE_MINUTES = 5;

/** A scene's headlines as a news source: one more at each fetch. */
export function headlinesOf(scene: RoomScene): NewsSource {
  let told = 0;
  return {
    id: `${scene.id}-headlines`,
    async fetch({ now }): Promise<readonly Headline[]> {
      const next = scene.headlines[told];
      told += 1;
      if (next === undefined) return [];
      return [
        {
          id: `${scene.id}-${told}`,
          source: scene.title,
          title: next.title,
          ...(next.summary === undefined ? {} : { summary: next.summary }),
          publishedAt: now,
          fetchedAt: now,
          locale: scene.locale,
        },
      ];
    },
  };
}
