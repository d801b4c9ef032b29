import { describe, expect, it } from 'vitest';
import type { AskForJson } from '../../src/memory/birth/ask-model.js';
import { botAuthor, humanAuthor, testBot, testStance } from '../../src/testing/builders.js';
import { kept } from './birth/keeping.js';

const MINUTE_MS = 60_000;
const ben = humanAuthor('person-2', 'Ben');
const facts = async (all: () => Promise<readonly { kind: string; text: string }[]>) =>
  (await all()).filter(({ kind }) => kind !== 'episode').map(({ text }) => text);

describe('what is said in a chat', () => {
  it('is remembered by every bot that is there, as its author’s word, with evidence', async () => {
    const bots = [testBot(), testBot({ id: 'bot-2', name: 'Bora' })];
    const { say, keeper, all } = await kept({ bots });
    const { id } = await say('I live in Izmir with my two cats, right by the sea.');
    await keeper.settle();
    const memories = await all();
    expect(new Set(memories.map(({ ownerBotId }) => ownerBotId))).toEqual(
      new Set(['bot-1', 'bot-2']),
    );
    for (const memory of memories)
      expect(memory).toMatchObject({
        authorId: 'person-1',
        subjects: ['person-1'],
        chatId: 'chat-1',
        visibility: 'chat',
        origin: 'heard',
        evidence: [{ messageId: id }],
        state: 'active',
      });
    expect(memories.map(({ kind }) => kind).sort()).toEqual(['episode', 'episode', 'fact', 'fact']);
    expect(await facts(all)).toContain('Ayşe lives in Izmir.');
  });

  it('is remembered in Turkish too', async () => {
    const { say, keeper, all } = await kept({ locale: 'tr' });
    await say("Geçen ay Eskişehir'e taşındım.");
    await keeper.settle();
    expect(await facts(all)).toEqual(["Ayşe Eskişehir'de yaşıyor."]);
  });

  it('is looked at when enough has come, or nothing more has for ten minutes', async () => {
    const { say, clock, all } = await kept();
    await say('I live in Izmir.');
    await clock.advance(9 * MINUTE_MS);
    expect(await all()).toEqual([]);
    await clock.advance(2 * MINUTE_MS);
    expect(await facts(all)).toEqual(['Ayşe lives in Izmir.']);
    for (let index = 0; index < 12; index += 1) await say(`I have ${index + 2} cats.`);
    await clock.advance(3_000);
    expect((await facts(all)).length).toBeGreaterThan(1);
  });

  it('follows a new value, and does not take the word of others for it', async () => {
    const { say, keeper, all } = await kept();
    await say('I live in Izmir.');
    await keeper.settle();
    await say('Ayşe lives in Paris.', { author: ben });
    await keeper.settle();
    await say('I moved to Ankara.');
    await keeper.settle();
    const states = new Map((await all()).map(({ text, state }) => [text, state]));
    expect(states.get('Ayşe lives in Izmir.')).toBe('superseded');
    expect(states.get('Ayşe lives in Paris.')).toBe('disputed');
    expect(states.get('Ayşe lives in Ankara.')).toBe('active');
  });

  it('is not remembered of somebody who did not agree', async () => {
    const { say, keeper, storage, all, events } = await kept();
    await say('hello');
    const person = await storage.people.get('person-1');
    if (person !== undefined) await storage.people.put({ ...person, consent: 'none' });
    await say('I live in Izmir.');
    await keeper.settle();
    expect(await all()).toEqual([]);
    expect(events.at(-1)?.event).toMatchObject({ gated: { 'no-consent': 2 } });
  });

  it('is not born after it was forgotten, deleted or edited away while it waited', async () => {
    const { say, keeper, storage, all } = await kept();
    await say('I live in Izmir.');
    await keeper.forget({ userId: 'person-1' });
    const deleted = await say('I work as a nurse.', { author: ben });
    await storage.messages.delete(deleted.id, deleted.sentAt);
    const edited = await say('I hate tea.', { author: ben });
    await storage.messages.edit(edited.id, 'I hate coffee.', edited.sentAt);
    await keeper.settle();
    expect(await facts(all)).toEqual(['Ben does not like coffee.']);
  });

  it('is what the bot itself said, in its own words, and its stance follows', async () => {
    const { say, keeper, storage, all } = await kept();
    const stance = testStance({ topic: 'tea', text: 'Tea is the best.', updatedAt: 1 });
    await storage.stances.put(stance);
    await say('I think tea has become far too expensive for what it gives.', {
      author: botAuthor(),
    });
    await say('I promise I will water the plants tomorrow.', { author: botAuthor() });
    await keeper.settle();
    const own = (await all()).filter(({ kind }) => kind !== 'episode');
    expect(own.map(({ kind, origin, text }) => [kind, origin, text])).toEqual(
      expect.arrayContaining([
        ['opinion', 'self', 'I think tea has become far too expensive for what it gives.'],
        ['commitment', 'self', 'I promise I will water the plants tomorrow.'],
      ]),
    );
    const [after] = await storage.stances.list('bot-1');
    expect(after?.text).toBe('I think tea has become far too expensive for what it gives.');
    const { items } = await storage.memories.events({}, { limit: 100 });
    expect(items.filter(({ kind }) => kind === 'stance')).toHaveLength(1);
  });

  it('has embeddings where an embedder is set, and lives without where it fails', async () => {
    const embed = async (texts: readonly string[]) => texts.map(() => [0, 1]);
    const embedder = { id: 'e', dimensions: 2, maxBatch: 10, embed };
    const well = await kept({ setup: { embedder } });
    await well.say('I live in Izmir.');
    await well.keeper.settle();
    expect((await well.all())[0]).toMatchObject({ embedding: [0, 1], embeddingModel: 'e' });
    const ill = await kept({
      setup: { embedder: { ...embedder, embed: () => Promise.reject(new Error('down')) } },
    });
    await ill.say('I live in Izmir.');
    await ill.keeper.settle();
    expect((await ill.all()).length).toBeGreaterThan(0);
    expect(ill.events.map(({ name }) => name)).toContain('model:failed');
  });

  it('is looked at before the engine stops; what fails is told', async () => {
    const { say, keeper, all, events, storage } = await kept();
    await say('I live in Izmir.');
    await keeper.stop();
    expect(await facts(all)).toEqual(['Ayşe lives in Izmir.']);
    await say('I work as a nurse.');
    expect(events.at(-1)).toMatchObject({ name: 'memory:failed', event: { messages: 1 } });

    const broken = await kept({
      setup: {
        storage: {
          ...storage,
          chats: { ...storage.chats, get: () => Promise.reject(new Error('down')) },
        },
      },
    });
    await broken.say('I live in Izmir.');
    await broken.keeper.settle();
    expect(broken.events).toMatchObject([
      { name: 'memory:failed', event: { operation: 'conversation', messages: 1 } },
    ]);
  });
});

describe('a model that is asked for claims', () => {
  const counting = (reply: (user: string) => string) => {
    const asked: string[] = [];
    const ask: AskForJson = async ({ user }) => {
      asked.push(user);
      return { calls: 1, answer: { text: reply(user), modelId: 'counting' } };
    };
    return { asked, ask };
  };

  it('is called at most once for ten messages, and rules do what it does not', async () => {
    const { asked, ask } = counting(() => '{"claims":[]}');
    const { say, clock, keeper, all } = await kept({ setup: { ask } });
    for (let index = 0; index < 200; index += 1) {
      await say(index % 7 === 0 ? `I have ${index + 2} cats.` : `What about number ${index}?`);
      if (index % 3 === 0) await clock.advance(11 * MINUTE_MS);
    }
    await keeper.settle();
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThanOrEqual(20);
    expect((await facts(all)).length).toBe(29);
  });

  it('stays within what a bot may spend on a day', async () => {
    const { asked, ask } = counting(() => '{"claims":[]}');
    const settings = { gathering: { callsPerBotDay: 2, callsPerMessage: 1 } };
    const { say, keeper, clock } = await kept({ setup: { ask }, settings });
    const day = async () => {
      for (let index = 0; index < 5; index += 1) {
        await say(`I live in the city of number ${index}.`);
        await keeper.settle();
      }
    };
    await day();
    expect(asked).toHaveLength(2);
    await clock.advance(24 * 60 * MINUTE_MS);
    await day();
    expect(asked).toHaveLength(4);
  });

  it('gives way to the rules where its reply is of no use', async () => {
    const { ask } = counting(() => 'I would rather not.');
    const settings = { gathering: { callsPerMessage: 1 } };
    const { say, keeper, all } = await kept({ setup: { ask }, settings });
    await say('I live in Izmir.');
    await keeper.settle();
    expect(await facts(all)).toEqual(['Ayşe lives in Izmir.']);
  });

  it('adds what the rules do not read, and is told where it makes things up', async () => {
    const text = 'Ayşe repairs old radios.';
    const given = { message: 1, quote: 'repairing old radios', about: 'Ayşe', kind: 'routine' };
    const rest = { predicate: 'other', value: '', isNegated: false, inDays: null };
    const { ask } = counting(() =>
      JSON.stringify({
        claims: [
          { ...given, ...rest, text },
          { ...given, ...rest, text, quote: 'collecting rare stamps' },
        ],
      }),
    );
    const settings = { gathering: { callsPerMessage: 1 } };
    const { say, keeper, all, events } = await kept({ setup: { ask }, settings });
    await say('Weekends are for repairing old radios.');
    await keeper.settle();
    expect(await facts(all)).toEqual([text]);
    expect(events.at(-1)?.event).toMatchObject({
      modelId: 'counting',
      findings: 1,
      refused: { 'not-said': 1 },
    });
  });
});
