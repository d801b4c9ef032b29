import type { LanguageModel, ModelReply, ModelRequest } from '../../ports/language-model.js';
import { testRequest } from '../../testing/builders/requests.js';
import { calm, type Factory, type TestApi } from '../test-api.js';

/** What the parts of the contract of language models share. */
export interface ModelSuite extends TestApi {
  /** The model of the test that runs. */
  readonly model: () => LanguageModel;
  readonly factory: Factory<LanguageModel>;
}

/** How soon a call must end once it is told to. */
export const STOP_MS = 1_000;

/** Asks the suite's model; what is not given is a short question. */
export function ask(
  suite: ModelSuite,
  overrides: Partial<ModelRequest> = {},
  signal = calm(),
): Promise<ModelReply> {
  return suite.model().generate(testRequest(overrides), { signal });
}

/** Whether a reply is one that the port allows. */
export function check({ expect }: ModelSuite, reply: ModelReply): void {
  expect(typeof reply.text).toBe('string');
  expect(['stop', 'length', 'refusal'].includes(reply.finishReason)).toBe(true);
  if (reply.finishReason === 'stop') expect(reply.text.trim().length).toBeGreaterThan(0);
  expect(isWellFormed(reply.text)).toBe(true);
}

/** No half of a surrogate pair, and no control characters but tab and line feed. */
export function isWellFormed(text: string): boolean {
  return (
    !/\p{Surrogate}/u.test(text) &&
    ![...text].some((sign) => sign < ' ' && sign !== '\n' && sign !== '\t')
  );
}
