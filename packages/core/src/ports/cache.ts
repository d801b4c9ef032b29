/** A shared second tier of strings. A miss and a failure are different: a failure rejects. */
export interface Cache {
  get(key: string, options: { readonly signal: AbortSignal }): Promise<string | undefined>;
  /** Keeps `value` for `ttlMs` milliseconds under `key`, and under each tag for `invalidateTag`. */
  set(
    key: string,
    value: string,
    options: {
      readonly ttlMs: number;
      readonly tags?: readonly string[];
      readonly signal: AbortSignal;
    },
  ): Promise<void>;
  delete(key: string, options: { readonly signal: AbortSignal }): Promise<void>;
  invalidateTag(tag: string, options: { readonly signal: AbortSignal }): Promise<void>;
}
