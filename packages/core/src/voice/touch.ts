import type { RandomStream } from '../ports/random.js';
import type { MicroBehaviour } from '../records/draft.js';
import type { ProtectedSpan } from './protected-spans.js';
import type { VoiceWords } from './words/voice-words.js';

/** A text with one small touch put on it. */
export interface Touched {
  readonly text: string;
  readonly micro: MicroBehaviour;
}

/** What every touch reads: the text, its protected spans and the words of its language. */
export interface TouchInput {
  readonly text: string;
  readonly spans: readonly ProtectedSpan[];
  readonly words: VoiceWords;
  readonly locale: string;
  readonly stream: RandomStream;
}
