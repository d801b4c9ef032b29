import type { Writer } from './types.js';

const CHARACTERS_A_TOKEN = 4;

/** A short sentence in a few pieces; JSON where a schema is given. */
export const writeByRules: Writer = async function* ({ system, user, maxTokens, seed, schema }) {
  const whole =
    schema === undefined ? `Tea it is, number ${seed}. 🍵 Çay olsun!` : sampleOf(schema);
  const text = [...whole].slice(0, maxTokens * CHARACTERS_A_TOKEN).join('');
  const words = text.split(/(?<= )/);
  for (const word of words) yield { kind: 'piece', text: word };
  yield {
    kind: 'done',
    finish: text === whole ? 'stop' : 'length',
    inputTokens: tokens(system) + tokens(user) + 8,
    outputTokens: tokens(text),
  };
};

function tokens(text: string): number {
  return Math.ceil(text.length / CHARACTERS_A_TOKEN);
}

function sampleOf(schema: Readonly<Record<string, unknown>>): string {
  const properties = (schema['properties'] ?? {}) as Record<string, unknown>;
  return JSON.stringify(Object.fromEntries(Object.keys(properties).map((name) => [name, 'calm'])));
}
