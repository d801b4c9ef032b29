import { readFileSync } from 'node:fs';
import type { LanguageModel, ModelRequest } from '@coterie/core';
import { startModelServer } from './index.js';

/** Fifty requests of two rooms, kept by keep-requests.ts: they stay the same whatever the engine does. */
export const GOLDEN_REQUESTS: readonly ModelRequest[] = readFileSync(
  new URL('./golden-requests.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as ModelRequest);

/**
 * The bodies in which a model sends the golden requests, one line each. A text that arrives byte for byte as the request's own is named in place
 * of being shown.
 */
export async function goldenBodies(makeModel: (origin: string) => LanguageModel): Promise<string> {
  const server = await startModelServer();
  const model = makeModel(server.origin);
  const lines: string[] = [];
  for (const [index, request] of GOLDEN_REQUESTS.entries()) {
    await model.generate(request, { signal: new AbortController().signal });
    const body = server.requests.at(-1)?.body ?? {};
    const shown = JSON.stringify(body, (_, value: unknown) => {
      if (value === request.system) return `system of request ${index}`;
      return value === request.user ? `user of request ${index}` : value;
    });
    lines.push(shown);
  }
  await server.stop();
  return `${lines.join('\n')}\n`;
}
