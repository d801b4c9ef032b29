import { testRequest } from '../../testing/builders/requests.js';
import { ask, check, isWellFormed, type ModelSuite } from './suite.js';

/** What a model answers, and how sampling bears on it. */
export function describeModelReplies(suite: ModelSuite): void {
  const { it, expect, model } = suite;
  const sampled = (sampling: object) =>
    ask(suite, { sampling: { ...testRequest().sampling, ...sampling } });

  it('gives a text', async () => {
    const reply = await ask(suite);
    check(suite, reply);
    expect(reply.text.trim().length).toBeGreaterThan(0);
  });

  it('gives well-formed text without control characters', async () => {
    expect(isWellFormed((await ask(suite)).text)).toBe(true);
  });

  it('tells whole token counts, where it tells them', async () => {
    const { usage } = await ask(suite);
    for (const count of [usage?.inputTokens, usage?.outputTokens, usage?.cachedTokens])
      expect(count === undefined || (Number.isInteger(count) && count >= 0)).toBe(true);
  });

  it('counts cached tokens among those it read', async () => {
    const { usage } = await ask(suite);
    expect(usage?.cachedTokens ?? 0).toBeLessThanOrEqual(usage?.inputTokens ?? 0);
  });

  it('tells a cost only where it has a price', async () => {
    const { usage } = await ask(suite);
    if (model().price === undefined) expect(usage?.costMicros).toBeUndefined();
    else expect(usage?.costMicros ?? 0).toBeGreaterThan(0);
  });

  it('tells limits that can be held to, where it tells them', async () => {
    for (const { amount, remaining, windowMs } of (await ask(suite)).limits ?? []) {
      expect(amount).toBeGreaterThan(0);
      expect(remaining).toBeGreaterThanOrEqual(0);
      expect(windowMs).toBeGreaterThan(0);
    }
  });

  it('takes any seed', async () => {
    for (const seed of [0, 1, 2 ** 31 - 1, 2 ** 32 - 1]) check(suite, await ask(suite, { seed }));
  });

  it('says the same for the same seed where it is scripted', async () => {
    const [first, second] = [await ask(suite, { seed: 7 }), await ask(suite, { seed: 7 })];
    if (model().isScripted) expect(second.text).toBe(first.text);
    check(suite, second);
  });

  it('takes the most orderly sampling', async () => {
    check(
      suite,
      await sampled({ temperature: 0, topP: 1, presencePenalty: 0, frequencyPenalty: 0 }),
    );
  });

  it('takes the wildest sampling', async () => {
    check(
      suite,
      await sampled({ temperature: 2, topP: 0.01, presencePenalty: 2, frequencyPenalty: 2 }),
    );
  });

  it('clamps sampling that no model takes', async () => {
    check(suite, await sampled({ temperature: 9, topP: 3, presencePenalty: 8 }));
    check(suite, await sampled({ temperature: -1, topP: 0, frequencyPenalty: -8 }));
  });

  it('takes a limit of tokens that is no whole number', async () => {
    check(suite, await sampled({ maxTokens: 40.5 }));
  });

  it('keeps within few tokens, where they are few', async () => {
    const reply = await sampled({ maxTokens: 16 });
    check(suite, reply);
    expect(reply.usage?.outputTokens ?? 0).toBeLessThanOrEqual(64);
  });

  it('answers many at once', async () => {
    const many = Array.from({ length: 8 }, (_, seed) => ask(suite, { seed }));
    for (const reply of await Promise.all(many)) check(suite, reply);
  });

  it('answers one after another', async () => {
    for (let turn = 0; turn < 3; turn += 1) check(suite, await ask(suite));
  });
}
