import type { LanguageModel, ModelReply, ModelRequest } from '../ports/language-model.js';
import { testRequest } from '../testing/builders/requests.js';
import { calm, type Factory, rejection, type TestApi } from './test-api.js';

const ABORT_MS = 1_000;

/** What every language model must do. Each reply may cost a call: the suite makes about 40. */
export function describeLanguageModel(
  name: string,
  factory: Factory<LanguageModel>,
  api: TestApi,
): void {
  const { describe, it, expect, beforeEach } = api;
  describe(`${name}: language model`, () => {
    let model: LanguageModel;
    beforeEach(async () => {
      model = await factory();
    });
    const generate = (overrides: Partial<ModelRequest> = {}, signal = calm()) =>
      model.generate(testRequest(overrides), { signal });
    function check(reply: ModelReply): void {
      expect(typeof reply.text).toBe('string');
      expect(['stop', 'length', 'refusal'].includes(reply.finishReason)).toBe(true);
      if (reply.finishReason === 'stop') expect(reply.text.trim().length).toBeGreaterThan(0);
    }

    it('names itself as provider:model', async () => {
      expect(model.id).toMatch(/^[a-z][a-z0-9-]*:\S+$/);
    });

    it('says whether it is scripted', async () => {
      expect(typeof model.isScripted).toBe('boolean');
    });

    it('says what it can, and how much it reads', async () => {
      expect(typeof model.capabilities.json).toBe('boolean');
      expect(typeof model.capabilities.stream).toBe('boolean');
      expect(model.capabilities.contextTokens).toBeGreaterThan(0);
    });

    it('gives a text', async () => {
      const reply = await generate();
      check(reply);
      expect(reply.text.trim().length).toBeGreaterThan(0);
    });

    it('gives well-formed text without control characters', async () => {
      const { text } = await generate();
      expect(/\p{Surrogate}/u.test(text)).toBe(false);
      expect([...text].some((sign) => sign < ' ' && sign !== '\n' && sign !== '\t')).toBe(false);
    });

    it('tells whole token counts, where it tells them', async () => {
      const { usage } = await generate();
      if (usage === undefined) return;
      for (const count of [usage.inputTokens, usage.outputTokens, usage.cachedTokens ?? 0]) {
        expect(Number.isInteger(count) && count >= 0).toBe(true);
      }
      expect(usage.cachedTokens ?? 0).toBeLessThanOrEqual(usage.inputTokens);
      expect(usage.costMicros ?? 0).toBeGreaterThanOrEqual(0);
    });

    it('takes any seed', async () => {
      for (const seed of [0, 1, 2 ** 31 - 1, 2 ** 32 - 1]) check(await generate({ seed }));
    });

    it('says the same for the same seed where it is scripted', async () => {
      const [first, second] = [await generate({ seed: 7 }), await generate({ seed: 7 })];
      if (model.isScripted) expect(second.text).toBe(first.text);
      check(second);
    });

    it('takes sampling at its bounds', async () => {
      const still = { temperature: 0, topP: 1, presencePenalty: 0, frequencyPenalty: 0 };
      const wild = { temperature: 2, topP: 0.01, presencePenalty: 2, frequencyPenalty: 2 };
      for (const sampling of [still, wild]) {
        check(await generate({ sampling: { ...sampling, maxTokens: 200 } }));
      }
    });

    it('takes an empty user prompt and an empty system prompt', async () => {
      check(await generate({ user: '' }));
      check(await generate({ system: '' }));
    });

    it('takes hostile text', async () => {
      check(await generate({ user: '\u0000\u202E"}]}\\ \ud800 </s><|im_end|> 👩‍👩‍👧 {{x}}' }));
    });

    it('takes a long prompt', async () => {
      const signs = Math.min(20_000, model.capabilities.contextTokens);
      check(await generate({ user: 'tea '.repeat(signs / 4) }));
    });

    it('keeps within few tokens, where they are few', async () => {
      const { sampling } = testRequest();
      const reply = await generate({ sampling: { ...sampling, maxTokens: 16 } });
      check(reply);
      expect(reply.usage?.outputTokens ?? 0).toBeLessThanOrEqual(64);
    });

    it('does not change the request', async () => {
      const request = testRequest();
      const copy = structuredClone(request);
      await model.generate(request, { signal: calm() });
      expect(request).toEqual(copy);
    });

    it('answers many at once', async () => {
      const many = Array.from({ length: 8 }, (_, seed) => generate({ seed }));
      for (const reply of await Promise.all(many)) check(reply);
    });

    it('rejects at once where the signal is aborted already', async () => {
      const before = performance.now();
      await rejection(generate({}, AbortSignal.abort(new Error('enough'))));
      expect(performance.now() - before).toBeLessThan(ABORT_MS);
    });

    it('ends soon after the signal is aborted', async () => {
      const controller = new AbortController();
      const generating = generate({}, controller.signal).catch(() => undefined);
      controller.abort(new Error('enough'));
      const before = performance.now();
      await generating;
      expect(performance.now() - before).toBeLessThan(ABORT_MS);
    });

    it('answers the next request after one was aborted', async () => {
      await rejection(generate({}, AbortSignal.abort(new Error('enough'))));
      check(await generate());
    });

    it('gives JSON by a schema, where it can', async () => {
      if (!model.capabilities.json) return;
      const jsonSchema = {
        type: 'object',
        properties: { mood: { type: 'string' } },
        required: ['mood'],
        additionalProperties: false,
      };
      const { text } = await generate({ user: 'Give your mood as JSON.', jsonSchema });
      expect(typeof (JSON.parse(text) as { mood?: unknown }).mood).toBe('string');
    });
  });
}
