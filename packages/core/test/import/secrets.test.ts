import { describe, expect, it } from 'vitest';
import { importCharacter, normalizeBot, normalizePersona } from '../../src/import/index.js';
import { CARD_V2 } from './cards.js';
import { ELIZA_V1 } from './eliza-characters.js';
import { cardChunk, pngOf } from './png.js';

const options = { now: 1_750_000_000_000 };
const SECRET = 'hunter2-Hunter2';

describe('a secret in a file', () => {
  it.each([
    'token',
    'bot_token',
    'telegramToken',
    'API_KEY',
    'apiKey',
    'openai-api-key',
    'password',
    'TWITTER_PASSWORD',
    'secrets',
    'credentials',
    'authorization',
    'cookie',
  ])('under the key %s is left out and reported, wherever else it stands', (key) => {
    const { bot, repairs } = normalizeBot(
      {
        name: 'Ada',
        [key]: SECRET,
        hint: `use ${SECRET} to log in`,
        persona: { background: `She said ${SECRET}.`, [`x_${SECRET}`]: 1, [key]: [SECRET] },
      },
      options,
    );
    expect(JSON.stringify({ bot, repairs })).not.toContain(SECRET);
    expect(bot?.hint).toBe('use [removed] to log in');
    expect(bot?.persona.background).toBe('She said [removed].');
    expect(repairs.map(({ path }) => path)).toEqual(
      expect.arrayContaining([key, `persona.${key}`]),
    );
  });

  it.each([
    ['in pieces', `hunter2\u200b-Hunter2`],
    ['over two lines', 'alpha bravo\n\n\n\ncharlie'],
    ['in a wrapper', SECRET],
  ])('is found %s', (_name, written) => {
    const secret = { value: written.includes('alpha') ? 'alpha bravo charlie' : SECRET };
    const phrase = { value: 'alpha bravo\n\ncharlie' };
    const { persona } = normalizePersona({
      password: secret,
      passphrase: phrase,
      background: written,
    });
    expect(persona.background).toBe('[removed]');
  });

  it.each([
    ['a bot token', '123456789:AAF0aBcDeFgHiJkLmNoPqRsTuVwXyZ01234'],
    ['a provider key', 'sk-proj-0123456789abcdefghijABCDEFGHIJ'],
    ['another provider key', 'gsk_0123456789abcdefghij'],
    ['a repository token', 'ghp_0123456789abcdefghijABCDEFGHIJ012345'],
    ['a cloud key', 'AKIAIOSFODNN7EXAMPLE'],
    ['a signed token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl'],
    ['a password in a link', 'https://ada:lovelace1815@'],
    ['a private key', '-----BEGIN PRIVATE KEY-----\nMIIEvQ\nIBADAN\n-----END PRIVATE KEY-----'],
  ])('is known by its shape: %s', (_name, secret) => {
    const { persona, repairs } = normalizePersona({ background: `It is ${secret}, she said.` });
    expect(persona.background).toMatch(/^It is \[removed\], she said\.$/);
    expect(repairs).toMatchObject([{ path: 'background', problem: 'held a secret', value: '' }]);
  });

  it('never comes through a card or an elizaOS file', () => {
    const card = {
      ...CARD_V2,
      data: { ...CARD_V2.data, description: SECRET, extensions: { proxy: { api_key: SECRET } } },
    };
    const eliza = { ...ELIZA_V1, bio: [SECRET], settings: { secrets: { MY_KEY: SECRET } } };
    for (const given of [card, eliza, pngOf([cardChunk('chara', card)])])
      expect(JSON.stringify(importCharacter(given, options))).not.toContain(SECRET);
  });
});
