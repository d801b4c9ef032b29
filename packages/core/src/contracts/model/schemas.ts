import { ask, type ModelSuite } from './suite.js';

const mood = {
  type: 'object',
  properties: { mood: { type: 'string' } },
  required: ['mood'],
  additionalProperties: false,
};

/** JSON by a schema, where a model offers it. */
export function describeModelSchemas(suite: ModelSuite): void {
  const { it, expect, model } = suite;
  const read = async (jsonSchema: Readonly<Record<string, unknown>>) => {
    const user = 'Give your mood as JSON.';
    return JSON.parse((await ask(suite, { user, jsonSchema })).text) as Record<string, unknown>;
  };

  it('gives JSON by a schema, where it can', async () => {
    if (model().capabilities.json) expect(typeof (await read(mood))['mood']).toBe('string');
  });

  it('takes a schema that leaves fields free, where it can', async () => {
    const free = { type: 'object', properties: mood.properties };
    if (model().capabilities.json) expect(typeof (await read(free))).toBe('object');
  });

  it('gives text again after JSON', async () => {
    if (model().capabilities.json) await read(mood);
    expect((await ask(suite)).text.trim().length).toBeGreaterThan(0);
  });
}
