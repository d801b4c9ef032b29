import { inspect } from 'node:util';
import type { EngineEventName, LanguageModel } from '@coterie/core';
import { simulatedRoom, testRequest } from '@coterie/core/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sendJson } from './answers.js';
import { type ModelServer, startModelServer } from './index.js';

/** Two keys, one that looks like one and one that does not. */
const KEYS = ['sk-canary-0123456789abcdefghij', 'canary of no known shape'];
const EVENTS: readonly EngineEventName[] = [
  'model:called',
  'model:failed',
  'model:failed-over',
  'tick:ended',
  'tick:silent',
  'tick:failed',
  'breaker:opened',
];

const shown = (value: unknown) =>
  `${inspect(value, { depth: 12, showHidden: true })} ${JSON.stringify(value)} ${String((value as Error)?.stack)}`;

/** A server that sends the key back wherever it can: nothing that anybody sees may hold it. */
export function describeKeys(
  name: string,
  makeModel: (origin: string, key: string) => LanguageModel,
): void {
  describe(`${name}: keys are shown nowhere`, () => {
    let server: ModelServer | undefined;
    afterEach(async () => {
      vi.restoreAllMocks();
      await server?.stop();
    });

    const echo = (status: number, key: string) =>
      startModelServer({
        headers: { 'x-echo': encodeURIComponent(key), 'x-request-id': encodeURIComponent(key) },
        intercept: (_, response) => {
          sendJson(response, status, {
            error: { message: `Incorrect API key provided: ${key}.`, code: key, param: key },
          });
          return true;
        },
      });

    it.each(KEYS.flatMap((key) => [200, 401, 429, 500].map((status) => [status, key] as const)))(
      'neither in a model nor in its errors nor on the console (%i, %s)',
      async (status, key) => {
        server = await echo(status, key);
        const logs = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
          vi.spyOn(console, level).mockImplementation(() => {}),
        );
        const model = makeModel(server.origin, key);
        const error: unknown = await model
          .generate(testRequest(), { signal: new AbortController().signal })
          .catch((reason: unknown) => reason);
        expect((error as Error).message).toContain('Incorrect API key provided: [secret]');
        expect(shown(error) + shown(model)).not.toContain('canary');
        expect(logs.flatMap((log) => log.mock.calls)).toEqual([]);
      },
    );

    it('nor in events, traces and snapshots of an engine', async () => {
      const [key = ''] = KEYS;
      server = await echo(401, key);
      const room = await simulatedRoom({
        seed: 'keys',
        models: [makeModel(server.origin, key)],
        bots: [
          { id: 'ann', name: 'Ann' },
          { id: 'bo', name: 'Bo' },
        ],
        chats: [{ id: 'room', members: ['ann', 'bo'], topics: ['tea'] }],
      });
      const seen: unknown[] = [];
      for (const event of EVENTS) room.engine.on(event, (said) => void seen.push(said));
      await room.runTicks(3);
      await room.engine.stop();
      expect(seen.length).toBeGreaterThan(0);
      const all: unknown[] = [
        seen,
        room.engine.metrics(),
        room.engine.health(),
        await room.engine.export(),
      ];
      all.push(await room.engine.traces('room'));
      expect(shown(all)).not.toContain('canary');
    });
  });
}
