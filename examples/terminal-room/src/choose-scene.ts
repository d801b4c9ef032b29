import { createInterface } from 'node:readline/promises';
import type { RoomScene } from '../scenes/types.js';
import { scenesFor } from './scenes.js';
import { wordsOf } from './words/index.js';

/** Asks which room to enter where a person can answer; otherwise, and for an empty answer, the one that suits the language. */
export async function chooseScene(): Promise<RoomScene> {
  const known = scenesFor(process.env);
  const [first] = known;
  if (first === undefined) throw new RangeError('There is no scene.');
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) return first;
  const { chooseScene: text } = wordsOf(first.locale);
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  const leaving = new AbortController();
  reader.once('SIGINT', () => leaving.abort());
  reader.once('close', () => leaving.abort());
  const list = known.map((scene, place) => `  ${place + 1}  ${scene.title} (${scene.id})`);
  try {
    for (;;) {
      const answer = (
        await reader.question(`${text.title}\n${list.join('\n')}\n${text.ask(known.length)}`, {
          signal: leaving.signal,
        })
      ).trim();
      const scene = answer === '' ? first : known[Number(answer) - 1];
      const byName = known.find(({ id }) => id === answer);
      if (scene !== undefined || byName !== undefined) return scene ?? byName ?? first;
    }
  } catch (error) {
    if (leaving.signal.aborted) process.exit(130);
    throw error;
  } finally {
    reader.close();
  }
}
