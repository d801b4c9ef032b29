import { type LanguageModel, seededRandom, systemClock } from '@coterie/core';
import { callThrough, classifyError, modelErrors } from '@coterie/core/resilience';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendJson } from './answers.js';
import { askAs } from './describe-faults.js';
import { type ModelServer, startModelServer } from './index.js';

const DEADLINE_MS = 300;
const SLACK_MS = 100;

/** With a server that answers 429 and `retry-after: 600`, or nothing: calls end by the deadline, and when they are aborted. */
export function describeStops(name: string, makeModel: (origin: string) => LanguageModel): void {
  describe(`${name}: ends in time`, () => {
    let server: ModelServer;
    let isSilent = false;
    beforeAll(async () => {
      server = await startModelServer({
        intercept: (_, response) => {
          response.setHeader('retry-after', '600');
          if (!isSilent) sendJson(response, 429, { error: { message: 'Rate limit reached' } });
          return true;
        },
      });
      // The first call of a process loads and connects; it is nobody's measure.
      await askAs(makeModel(server.origin), 'generate').catch(() => {});
    });
    afterAll(() => server.stop());

    /** Milliseconds, and the error; the best of three, because a machine may be busy with something else. */
    async function ending(work: () => Promise<void>) {
      let best = { ms: Number.POSITIVE_INFINITY, error: undefined as unknown };
      for (let round = 0; round < 3; round += 1) {
        const from = performance.now();
        const error: unknown = await work().then(
          () => undefined,
          (reason) => reason,
        );
        const ms = performance.now() - from;
        if (ms < best.ms) best = { ms, error };
      }
      return best;
    }

    for (const kind of ['generate', 'stream'] as const) {
      const throughGuard = (deadlineMs: number) =>
        callThrough(
          {
            clock: systemClock(),
            what: name,
            classify: (error) => classifyError(error, modelErrors),
            retry: { retries: 2, baseMs: 50, capMs: 2_000 },
          },
          {
            deadlineMs,
            stream: () => seededRandom('stops').at('call'),
            work: ({ signal }) => askAs(makeModel(server.origin), kind, signal),
          },
        );

      it(`${kind}: 429 with retry-after 600 never outlasts the deadline`, async () => {
        isSilent = false;
        const { ms, error } = await ending(() => throughGuard(DEADLINE_MS));
        expect(error).toMatchObject({ kind: 'rate-limited', retryAfterMs: 600_000 });
        expect(ms).toBeLessThan(DEADLINE_MS + SLACK_MS);
      });

      it(`${kind}: silence ends at the deadline`, async () => {
        isSilent = true;
        const { ms, error } = await ending(() => throughGuard(DEADLINE_MS));
        expect(error).toMatchObject({ code: 'deadline-exceeded' });
        expect(ms).toBeLessThan(DEADLINE_MS + SLACK_MS);
      });

      it(`${kind}: an abort ends the call at once`, async () => {
        isSilent = true;
        const { ms, error } = await ending(async () => {
          const controller = new AbortController();
          setTimeout(() => controller.abort(new Error('enough')), 50);
          await askAs(makeModel(server.origin), kind, controller.signal);
        });
        expect(error).toMatchObject({ code: 'aborted' });
        expect(ms).toBeLessThan(50 + SLACK_MS);
      });
    }
  });
}
