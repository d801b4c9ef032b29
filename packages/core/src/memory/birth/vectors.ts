import type { Embedder } from '../../ports/embedder.js';
import type { Memory } from '../../records/memory.js';

/** Gives newborn memories their embeddings. */
export interface Vectors {
  /** The memories with embedding and model id; as they are where no embedder is set, or it fails. */
  of(memories: readonly Memory[]): Promise<readonly Memory[]>;
}

/** Embeddings by `embedder`, in as few calls as it allows. A failure is told and costs the memories nothing but their embedding. */
export function vectors(
  embedder: Embedder | undefined,
  signal: AbortSignal,
  onError: (modelId: string, error: unknown) => void,
): Vectors {
  return {
    async of(memories) {
      if (embedder === undefined || memories.length === 0 || signal.aborted) return memories;
      const { id: embeddingModel, maxBatch, dimensions } = embedder;
      const embedded: Memory[] = [];
      try {
        for (let start = 0; start < memories.length; start += maxBatch) {
          const part = memories.slice(start, start + maxBatch);
          const values = await embedder.embed(
            part.map(({ text }) => text),
            { signal },
          );
          for (const [place, memory] of part.entries()) {
            const embedding = values[place];
            const isWhole = embedding?.length === dimensions;
            embedded.push(
              isWhole ? { ...memory, embedding: [...embedding], embeddingModel } : memory,
            );
          }
        }
      } catch (error) {
        if (!signal.aborted) onError(embeddingModel, error);
      }
      return [...embedded, ...memories.slice(embedded.length)];
    },
  };
}
