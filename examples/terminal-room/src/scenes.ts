import { bookClub } from '../scenes/book-club/index.js';
import { marketRoom } from '../scenes/market-room/index.js';
import type { RoomScene } from '../scenes/types.js';

/** The ready scenes. */
export const scenes: readonly RoomScene[] = [marketRoom, bookClub];

/** The scene whose bots stand in for the people of a log where `--scene` is not given. */
export const REPLAY_SCENE = 'book-club';

/** The ready scene of this name. */
export function findScene(id: string): RoomScene | undefined {
  return scenes.find((scene) => scene.id === id);
}

/** The scenes with the one that suits the environment's language first. */
export function scenesFor(environment: Readonly<Record<string, string | undefined>>): RoomScene[] {
  const language =
    environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || 'en';
  const own = language.toLowerCase().startsWith('tr') ? 'tr' : 'en';
  return [...scenes].sort((a, b) => Number(b.locale === own) - Number(a.locale === own));
}
