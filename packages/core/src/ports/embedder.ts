/** Turns texts into vectors of one fixed length, unit norm. */
export interface Embedder {
  /** Names the model; vectors of different ids are never compared. */
  readonly id: string;
  readonly dimensions: number;
  /** One vector a text, in order. At most `maxBatch` texts a call. */
  readonly maxBatch: number;
  embed(
    texts: readonly string[],
    options: { readonly signal: AbortSignal },
  ): Promise<readonly (readonly number[])[]>;
}
