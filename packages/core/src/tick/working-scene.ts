import type { Scene } from '../records/scene.js';
import type { Writable } from '../records/writable.js';

/**
 * The scene with the same records in lists of its own. Storage gives frozen lists, and an engine walks those many times slower: `find`, `slice`
 * and their kin fall back to looking up each place by its name.
 */
export function workingScene(scene: Scene): Writable<Scene> {
  return {
    ...scene,
    members: [...scene.members],
    messages: [...scene.messages],
    people: [...scene.people],
    reactions: [...scene.reactions],
  };
}
