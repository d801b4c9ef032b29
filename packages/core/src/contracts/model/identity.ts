import { SECRET_SHAPES } from '../../text/secret-shapes.js';
import type { ModelSuite } from './suite.js';

/** What a model says of itself before it is asked. */
export function describeModelIdentity(suite: ModelSuite): void {
  const { it, expect, model, factory } = suite;

  it('names itself as provider:model', async () => {
    expect(model().id).toMatch(/^[a-z][a-z0-9-]*:\S+$/);
  });

  it('has one name for one model', async () => {
    expect((await factory()).id).toBe(model().id);
  });

  it('says whether it is scripted', async () => {
    expect(typeof model().isScripted).toBe('boolean');
  });

  it('says what it can', async () => {
    expect(typeof model().capabilities.json).toBe('boolean');
    expect(typeof model().capabilities.stream).toBe('boolean');
  });

  it('says how much it reads', async () => {
    const { contextTokens } = model().capabilities;
    expect(Number.isInteger(contextTokens)).toBe(true);
    expect(contextTokens).toBeGreaterThan(0);
  });

  it('can be streamed where it says so, and only there', async () => {
    expect(typeof model().stream === 'function').toBe(model().capabilities.stream);
  });

  it('has a price above zero, or none', async () => {
    const { price } = model();
    if (price === undefined) return;
    expect(price.inputMicros).toBeGreaterThanOrEqual(0);
    expect(price.outputMicros).toBeGreaterThanOrEqual(0);
    expect(price.inputMicros + price.outputMicros).toBeGreaterThan(0);
  });

  it('tells its errors as plain data', async () => {
    const rules = model().errorRules ?? [];
    expect(JSON.parse(JSON.stringify(rules))).toEqual(rules);
  });

  it('shows no key', async () => {
    const shown = JSON.stringify(model());
    for (const shape of Object.values(SECRET_SHAPES)) expect(shape.test(shown)).toBe(false);
  });
}
