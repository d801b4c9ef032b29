/** An implementation with the time it lives in: a manual clock's for one in this process, real time for one that stands on a server. */
export interface Timed<T> {
  readonly subject: T;
  /** Epoch ms of the subject's time. */
  now(): number;
  /** Lets so many milliseconds pass, with all that happens in them. */
  pass(ms: number): Promise<void>;
}
