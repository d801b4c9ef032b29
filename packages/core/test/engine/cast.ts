import type { LanguageModel } from '../../src/ports/language-model.js';
import type { SimulatedRoomOptions } from '../../src/testing/simulated-room.js';

const TOPICS = ['tea', 'trains', 'gardens', 'chess', 'bread', 'rain', 'maps', 'clocks'];
const TONES = ['neutral', 'young', 'professional', 'friendly', 'brisk', 'academic', 'ironic'];
const NAMES = ['Ada', 'Bora', 'Cem', 'Defne', 'Elif', 'Finn', 'Gaye', 'Hale', 'Ivo', 'June'];

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** Bots that differ in name, tone, interests and pace; bot i belongs to chat i mod `chats`. */
export function castOf(
  bots: number,
  chats: number,
): Pick<SimulatedRoomOptions, 'bots' | 'chats' | 'stances'> {
  const ids = Array.from({ length: bots }, (_, index) => `bot-${index}`);
  const round = (index: number) => Math.floor(index / NAMES.length);
  return {
    bots: ids.map((id, index) => ({
      id,
      name: round(index) === 0 ? at(NAMES, index) : `${at(NAMES, index)}${round(index)}`,
      username: `handle_${index}`,
      talkativeness: 0.2 + (index % 7) / 10,
      persona: { tone: at(TONES, index), watchlist: [at(TOPICS, index), at(TOPICS, index + 3)] },
    })),
    chats: Array.from({ length: chats }, (_, index) => ({
      id: `chat-${index}`,
      title: `Room ${index}`,
      topics: TOPICS,
      members: ids.filter((_id, bot) => bot % chats === index),
    })),
    stances: ids.map((botId, index) => ({
      botId,
      topic: at(TOPICS, index),
      text: `${at(TOPICS, index)} is worth the trouble.`,
      confidence: 0.7,
    })),
  };
}

const WORDS =
  'kettle morning paper river quiet story letter stone light corner winter garden window harbour lantern meadow orchard pebble saddle timber velvet willow anchor basket candle'.split(
    ' ',
  );

/** Answers at once with words that follow from the seed, so that nothing repeats by chance and nothing depends on the clock. */
export function wordyModel(id = 'test:wordy'): LanguageModel {
  return {
    id,
    isScripted: true,
    capabilities: { json: false, stream: false, contextTokens: 100_000 },
    generate: async ({ seed }, { signal }) => {
      signal.throwIfAborted();
      let state = seed;
      const words = Array.from({ length: 12 }, () => {
        state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
        return at(WORDS, state >>> 8);
      });
      return { text: `${words.join(' ')}.`, finishReason: 'stop' };
    },
  };
}
