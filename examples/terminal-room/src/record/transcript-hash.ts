import { createHash } from 'node:crypto';
import type { RoomEvent } from './story.js';

/** A running SHA-256 over everything that shows in a room: who, when, what, and to what. */
export interface TranscriptHash {
  readonly add: (event: RoomEvent) => void;
  /** Of all that was added so far, in hex. */
  readonly digest: () => string;
}

/** Makes an empty one. Typing is left out: it leaves nothing behind. */
export function transcriptHash(): TranscriptHash {
  const hash = createHash('sha256');
  return {
    add(event) {
      if (event.kind === 'typing') return;
      const { kind, at, name } = event;
      const rest =
        event.kind === 'said'
          ? [event.text, event.replyTo?.index]
          : [event.kind === 'edited' ? event.text : event.emoji, event.target?.index];
      hash.update(`${JSON.stringify([kind, at, name, ...rest])}\n`);
    },
    digest: () => hash.copy().digest('hex'),
  };
}
