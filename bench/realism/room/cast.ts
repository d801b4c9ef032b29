import type { BotInput, RandomStream, StanceInput } from '@coterie/core';

const BOT_NAMES =
  `Alder Amity Bastian Bramble Calloway Cassia Corvin Dahlia Dorian Edda Elowen Emeric Fenwick Fiora Galen Gwenna Hadrian Halcyon
  Idris Imogen Isolde Jorah Juniper Kestrel Kieran Lavinia Leander Lorcan Maeve Marlow Merida Nerys Niall Odette Oberon Ottilie
  Perrin Petra Quillon Ravenna Reuel Rowena Sabine Saffron Sorrel Tamsin Tarquin Thessaly Tobias Ulric Umber Vesper Viola Wilder
  Winslow Xanthe Yarrow Ysolde Zadok Zinnia`.split(/\s+/);
const PERSON_NAMES =
  'annika bertil carlotta dmitri eszter felipe gudrun hiroshi ingrid jamila kwame ludmila mateo nadine oskar priya ruben svetla tomasz yusuf'.split(
    ' ',
  );
const TOPICS = [
  'old trains',
  'sourdough',
  'garden paths',
  'chess openings',
  'walking maps',
  'mending clocks',
  'slow novels',
  'winter swimming',
  'tea houses',
  'night buses',
  'bicycle repair',
  'radio plays',
  'stone walls',
  'public libraries',
  'crosswords',
];
const TONES = [
  'young',
  'friendly',
  'brisk',
  'ironic',
  'professional',
  'academic',
  'playful',
  'dry',
];
const ENERGIES = ['lively', 'steady', 'steady', 'calm'] as const;
const EMOJI = ['🙂', '👍', '😅', '🌿', '☕', '✨'];
const TRADES = ['tram driver', 'baker', 'surveyor', 'librarian', 'nurse', 'carpenter', 'tutor'];

/** A cast of one chat: sixty personas at most, drawn from one stream, with opinions of their own. */
export function castFrom(stream: RandomStream, bots: number) {
  const one = <T>(list: readonly T[]): T => list[Math.floor(stream.next() * list.length)] as T;
  const names = BOT_NAMES.slice(0, bots);
  const inputs = names.map((name, index): BotInput => {
    const interests = [one(TOPICS), one(TOPICS)];
    return {
      id: name.toLowerCase(),
      name,
      username: name.toLowerCase(),
      persona: {
        tone: one(TONES),
        watchlist: [...new Set(interests)],
        style: {
          emojis: stream.next() < 0.5,
          length: 'medium',
          abbreviations: stream.next() < 0.4,
        },
        background: `A ${one(TRADES)} who came to ${interests[0]} late.`,
        goals: [`to learn something about ${one(TOPICS)}`],
      },
      talkativeness: 0.2 + 0.8 * stream.next(),
      // They write as people do in a chat: careless of capitals and full stops, some more than others.
      voice: { slang: 0.2, emoji: 0.08, typo: 0.05, punctuation: 0.45 + 0.5 * stream.next() },
      emotion: {
        energy: one(ENERGIES),
        empathy: stream.next(),
        signatureEmoji: one(EMOJI),
        signaturePhrases: [],
        anecdotes: [
          `I once gave a whole ${index % 2 === 0 ? 'winter' : 'summer'} to ${one(TOPICS)}.`,
        ],
      },
    };
  });
  const stances = inputs.flatMap(({ id, persona }) =>
    (persona?.watchlist ?? []).map(
      (topic): StanceInput => ({
        botId: id,
        topic,
        text: one([`${topic} repay every hour`, `people make too much of ${topic}`]),
        confidence: 0.5 + stream.next() / 2,
      }),
    ),
  );
  return { bots: inputs, stances, topics: TOPICS };
}

/** Names of the simulated people. */
export function peopleOf(count: number): readonly string[] {
  return PERSON_NAMES.slice(0, count);
}
