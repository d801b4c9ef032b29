import type { Headline } from '../records/headline.js';

/** A source of headlines. */
export interface NewsSource {
  readonly id: string;
  /** The newest headlines, newest first, at most 50; an empty list where nothing changed. Rejects with a CoterieError when the source fails. */
  fetch(options: {
    readonly signal: AbortSignal;
    readonly now: number;
  }): Promise<readonly Headline[]>;
}
