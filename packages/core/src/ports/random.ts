/** A stream of independent uniform draws. Two streams of one key give the same draws. */
export interface RandomStream {
  /** The next draw, in [0, 1). */
  next(): number;
}

/**
 * Stateless chance: a draw depends on the seed and the key alone, never on what was drawn before. So workers, crashes and
 * replays agree, and adding a bot changes no other bot's draws.
 */
export interface Random {
  /** What all draws derive from; printed so that a run can be repeated. */
  readonly seed: string;
  /** The stream of this key, usually (chatId, turn, botId, step). */
  at(...key: readonly (string | number)[]): RandomStream;
}
