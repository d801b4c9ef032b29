/** A command line that cannot be followed: one line that says what, where and the cure. */
export class ArgumentError extends Error {
  override readonly name = 'ArgumentError';
}
