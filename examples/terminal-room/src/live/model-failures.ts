import type { OpenRoom } from '../cast/open-room.js';
import { clean } from '../screen/event-lines.js';

const QUIET_MS = 60_000;
const LONGEST = 300;

/** Tells of a model that fails, once a minute at most, and for as long as it fails in one way once. */
export function tellOfModels(room: OpenRoom, tell: (line: string) => void): void {
  const told = new Map<string, { readonly text: string; readonly at: number }>();
  room.engine.on('model:failed', ({ modelId, error }) => {
    const text = clean(String((error as Error).message ?? error)).slice(0, LONGEST);
    const at = performance.now();
    const last = told.get(modelId);
    if (last?.text === text || (last !== undefined && at - last.at < QUIET_MS)) return;
    told.set(modelId, { text, at });
    tell(text);
  });
  room.engine.on('model:called', ({ modelId }) => told.delete(modelId));
}
