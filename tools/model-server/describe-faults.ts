import { type CoterieError, type LanguageModel, ModelError } from '@coterie/core';
import { classifyError, modelErrors } from '@coterie/core/resilience';
import { testRequest } from '@coterie/core/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from './faults.js';
import { type ModelServer, startModelServer } from './index.js';

/** The time in which the models under test live: one that the table's dates are near. */
export const FAULT_TIME = Date.UTC(2026, 0, 2, 10);

/** Asks a model for text, whole or as a stream. */
export async function askAs(
  model: LanguageModel,
  kind: 'generate' | 'stream',
  signal = new AbortController().signal as AbortSignal,
): Promise<void> {
  const options = { signal };
  if (kind === 'generate') await model.generate(testRequest(), options);
  else for await (const _ of model.stream?.(testRequest(), options) ?? []);
}

/** A table of faults as tests: each must end in its error, with its class, and leave nothing unhandled. */
export function describeFaults(
  name: string,
  faults: readonly Fault[],
  makeModel: (origin: string) => LanguageModel,
): void {
  describe(`${name}: faults`, () => {
    let server: ModelServer;
    let fault: Fault | undefined;
    const unhandled: unknown[] = [];
    const onUnhandled = (reason: unknown) => void unhandled.push(reason);
    beforeAll(async () => {
      process.on('unhandledRejection', onUnhandled);
      server = await startModelServer({
        intercept: (_, response) => {
          fault?.fail(response);
          return fault !== undefined;
        },
      });
    });
    afterEach(async () => {
      fault = undefined;
      await new Promise((resolve) => setTimeout(resolve, 5));
      expect(unhandled).toEqual([]);
    });
    afterAll(async () => {
      await server.stop();
      process.off('unhandledRejection', onUnhandled);
    });

    const cases = faults.flatMap((each) =>
      (['generate', 'stream'] as const)
        .filter((kind) => each.only === undefined || each.only === kind)
        .map((kind) => [each.name, kind, each] as const),
    );
    it.each(cases)('%s (%s)', async (_, kind, each) => {
      fault = each;
      const model = makeModel(server.origin);
      const error: unknown = await askAs(model, kind).then(
        () => 'answered',
        (reason) => reason,
      );
      expect(error).toMatchObject(each.error);
      const rules = model.errorRules ?? [];
      expect(classifyError(error, rules, modelErrors)).toMatchObject({
        countsAsFailure: each.isFailure,
        isRetryable: (error as CoterieError).isRetryable,
      });
      const { retryAfterMs } = error as CoterieError;
      if (retryAfterMs !== undefined)
        expect(ModelError.isInstance(error) && error.openUntil).toBe(FAULT_TIME + retryAfterMs);
      expect(String((error as Error).message)).not.toContain('canary');
    });
  });
}
