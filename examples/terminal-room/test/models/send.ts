import type { LanguageModel, ModelRequest } from '@coterie/core';
import { groq } from '@coterie/llm-groq';
import { openai } from '@coterie/llm-openai';
import { type SeenRequest, startModelServer } from '../../../../tools/model-server/index.js';

/** What each adapter sends. */
export const ADAPTERS: Readonly<Record<string, (origin: string) => LanguageModel>> = {
  groq: (origin) => groq({ model: 'llama-3.3-70b-versatile', baseURL: origin, apiKey: 'test' }),
  openai: (origin) => openai({ model: 'small', baseURL: `${origin}/v1`, apiKey: 'test' }),
};

/** The messages that a server gets for these requests, in order. */
export async function sent(
  requests: readonly ModelRequest[],
  makeModel: (origin: string) => LanguageModel,
): Promise<readonly (readonly Readonly<Record<string, string>>[])[]> {
  const server = await startModelServer();
  const model = makeModel(server.origin);
  const bodies: SeenRequest['body'][] = [];
  for (const request of requests) {
    await model.generate(request, { signal: new AbortController().signal });
    bodies.push(server.requests.at(-1)?.body ?? {});
  }
  await server.stop();
  return bodies.map((body) => body['messages'] as readonly Record<string, string>[]);
}
