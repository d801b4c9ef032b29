import type { Signals } from '../ports/signals.js';
import type { Json } from '../records/primitives.js';
import { type Factory, isDeepFrozen, type TestApi } from './test-api.js';
import type { Timed } from './timed.js';

/** What every signal bus must do. `pass` gives words on their way time to arrive. */
export function describeSignals(
  name: string,
  factory: Factory<Timed<Signals>>,
  api: TestApi,
): void {
  const { describe, it, expect, beforeEach } = api;
  const ARRIVES_MS = 200;
  describe(`${name}: signals`, () => {
    let timed: Timed<Signals>;
    beforeEach(async () => {
      timed = await factory();
    });
    async function heardOn(topic: string): Promise<Json[]> {
      const heard: Json[] = [];
      await timed.subject.subscribe(topic, (payload) => heard.push(payload));
      return heard;
    }

    it('tell a word to every listener of its topic, the publisher among them', async () => {
      const [first, second] = [await heardOn('a'), await heardOn('a')];
      const other = await heardOn('b');
      await timed.subject.publish('a', { keys: ['x'] });
      await timed.pass(ARRIVES_MS);
      expect([first, second, other]).toEqual([[{ keys: ['x'] }], [{ keys: ['x'] }], []]);
    });

    it('tell words in the order of publishing', async () => {
      const heard = await heardOn('a');
      for (let index = 0; index < 20; index += 1) await timed.subject.publish('a', index);
      await timed.pass(ARRIVES_MS);
      expect(heard).toEqual(Array.from({ length: 20 }, (_, index) => index));
    });

    it('carry any JSON, detached from what was given', async () => {
      const heard = await heardOn('a');
      const payload = { list: [1, null, 'ğ\n'], deep: { yes: true } };
      await timed.subject.publish('a', payload);
      payload.list.push('later');
      await timed.pass(ARRIVES_MS);
      expect(heard).toEqual([{ list: [1, null, 'ğ\n'], deep: { yes: true } }]);
      expect(heard.every(isDeepFrozen)).toBe(true);
    });

    it('are heard no more after the subscription ended, by that listener alone', async () => {
      const heard: Json[] = [];
      const listener = (payload: Json) => void heard.push(payload);
      const end = await timed.subject.subscribe('a', listener);
      await timed.subject.subscribe('a', listener);
      await end();
      await end();
      await timed.subject.publish('a', 1);
      await timed.pass(ARRIVES_MS);
      expect(heard).toEqual([1]);
    });

    it('reach the others though one listener throws', async () => {
      await timed.subject.subscribe('a', () => {
        throw new Error('broken listener');
      });
      const heard = await heardOn('a');
      await timed.subject.publish('a', 1);
      await timed.subject.publish('a', 2);
      await timed.pass(ARRIVES_MS);
      expect(heard).toEqual([1, 2]);
    });

    it('to nobody are no error', async () => {
      await timed.subject.publish('nobody', 'hello');
      expect(await heardOn('nobody')).toEqual([]);
    });
  });
}
