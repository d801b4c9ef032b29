import type { PromptInput } from '../../src/prompt/prompt-input.js';
import type { Decision, MoveKind } from '../../src/records/decision.js';
import { Headline } from '../../src/records/headline.js';
import type { Message } from '../../src/records/message.js';
import { parseRecord } from '../../src/records/parse-record.js';
import type { RecalledMemory } from '../../src/records/prompt.js';
import { defaultSettings } from '../../src/settings.js';
import {
  botAuthor,
  humanAuthor,
  TEST_EPOCH,
  testBot,
  testChat,
  testHolding,
  testMember,
  testMessage,
  testScene,
  testStance,
} from '../../src/testing/index.js';

const MINUTE = 60_000;

/** A bot with something to say in every field, in Turkish. */
export const deniz = testBot({
  id: 'deniz',
  name: 'Deniz Aksoy',
  username: 'deniz_bot',
  locale: 'tr',
  hint: 'Sabahları daha çok konuşur; THYAO söz konusu olunca kendini tutamaz.',
  persona: {
    tone: 'young',
    riskProfile: 'high',
    watchlist: ['THYAO', 'ASELS', 'BIST:AKBNK', 'GARAN'],
    neverDo: ['kimseye al ya da sat demek', 'kaybedenle alay etmek'],
    style: { emojis: true, length: 'short', abbreviations: true, disclaimer: 'YTD' },
    background:
      'Eskişehirli bir endüstri mühendisi. Üniversitede borsa kulübünü kurdu, şimdi bir lojistik firmasında planlama yapıyor.',
    goals: ['yeni başlayanlara sabrı anlatmak', 'kendi hatalarından söz etmek'],
    examples: [
      { prompt: 'bugün ne oldu?', answer: 'valla ortalık karışık, ben kenarda bekliyorum' },
    ],
  },
  emotion: {
    tone: 'friendly',
    empathy: 0.8,
    energy: 'lively',
    signatureEmoji: '🚀',
    signaturePhrases: ['hadi bakalım', 'sabreden kazanır', 'üçüncü söz'],
    anecdotes: ['2020 martında panikle sattığı hisse iki ay sonra ikiye katlanmıştı.'],
  },
});

/** A bot with something to say in every field, in English. */
export const margot = testBot({
  id: 'margot',
  name: 'Margot',
  locale: 'en',
  hint: 'Warms up once somebody mentions a library.',
  persona: {
    tone: 'academic',
    riskProfile: 'low',
    watchlist: ['Middlemarch', 'Virginia Woolf', 'unreliable narrators', 'translation'],
    neverDo: ['spoil an ending', 'mock what someone enjoys'],
    style: { emojis: false, length: 'medium', note: 'likes a semicolon' },
    background: 'A retired librarian from Leeds who ran a reading group for thirty years.',
    goals: ['get people to reread'],
  },
  emotion: {
    tone: 'academic',
    empathy: 0.5,
    energy: 'calm',
    signaturePhrases: ['as the spine would tell you'],
  },
});

/** A bot of a language that has no pack built in. */
export const jonas = testBot({
  id: 'jonas',
  name: 'Jonas',
  locale: 'de-AT',
  persona: { tone: 'brisk', watchlist: ['Schach'] },
});

export const memberOfDeniz = testMember(deniz, {
  stances: [
    testStance({
      botId: 'deniz',
      topic: 'THYAO',
      text: 'Uzun vadede güveniyorum ama bu fiyattan acele etmem.',
      confidence: 0.7,
    }),
    testStance({ botId: 'deniz', topic: 'altın', text: 'Sıkıcı ama yanında dursun.' }),
  ],
  holdings: [
    testHolding({ botId: 'deniz', symbol: 'THYAO', size: 120, averagePrice: 284.5 }),
    testHolding({ botId: 'deniz', symbol: 'ASELS', note: 'deneme için az miktarda' }),
  ],
});

export const memberOfMargot = testMember(margot, {
  stances: [
    testStance({
      botId: 'margot',
      topic: 'audiobooks',
      text: 'They are reading, whatever the purists say.',
      confidence: 0.9,
    }),
  ],
  holdings: [testHolding({ botId: 'margot', symbol: 'first edition of The Waves' })],
});

export const memberOfJonas = testMember(jonas);
const others = [testMember(testBot({ id: 'cem', name: 'Cem' }))];

export const marketChat = testChat({
  id: 'market',
  title: 'Borsa Sohbeti',
  topics: ['borsa', 'ekonomi', 'şirket haberleri'],
  members: ['deniz', 'cem'],
  locale: 'tr',
  timeZone: 'Europe/Istanbul',
  notice: 'Burada yazılanlar yatırım tavsiyesi değildir.',
});

export const bookChat = testChat({
  id: 'books',
  title: 'Thursday Book Club',
  topics: ['novels', 'poetry'],
  members: ['margot', 'cem'],
  timeZone: 'Europe/London',
});

/** A short conversation in Turkish with a question at its end. */
export const marketTalk: readonly Message[] = [
  said('m1', 'Ayşe', 'Bugün endeks yine yatay, sıkıldım açıkçası', 9),
  said('m2', botAuthor('cem'), 'Yatay iyidir, dinlenmiş olursun', 7, { replyTo: 'm1' }),
  said('m3', botAuthor(deniz), 'ben de izliyorum bakalım', 5, { replyTo: 'm1' }),
  said('m4', 'Ayşe', 'Deniz sence THYAO bu hafta toparlar mı?', 1, { replyTo: 'm3' }),
];

/** The same in English. */
export const bookTalk: readonly Message[] = [
  said('b1', 'Ruth', 'Halfway through The Waves and I am lost', 12),
  said('b2', botAuthor('cem'), 'It gets easier once you stop looking for a plot', 8, {
    replyTo: 'b1',
  }),
  said('b3', botAuthor(margot), 'Read a page of it aloud; the voices part by themselves.', 6, {
    replyTo: 'b1',
  }),
  said('b4', 'Ruth', 'Would you start with something shorter of hers?', 2),
];

/** Fifteen lines and more, each longer than a line may be. */
export function longTalk(count = 40): readonly Message[] {
  const words =
    'Uzun bir cümle daha, çünkü bu sohbette herkes <uzun> yazmayı seviyor ve susmuyor; ';
  return Array.from({ length: count }, (_, index) =>
    said(
      `long-${index}`,
      index % 3 === 0 ? 'Ayşe Yıldırım' : 'Mehmet Ali Özdemiroğlu',
      words.repeat(4),
      count - index,
    ),
  );
}

export const headline = parseRecord(
  Headline,
  {
    id: 'news-1',
    source: 'Ekonomi Ajansı',
    title: 'Merkez Bankası faizi sabit tuttu',
    summary: 'Kurul, enflasyondaki seyrin izleneceğini açıkladı.',
    url: 'https://example.org/faiz',
    fetchedAt: TEST_EPOCH,
  },
  'Headline',
);

export const memories: readonly RecalledMemory[] = [
  remembered('memory-1', 'Ayşe geçen yıl THYAO alıp zarar ettiğini anlatmıştı.'),
  remembered('memory-2', 'Cem yatay piyasayı sever.'),
];

export function remembered(memoryId: string, text: string): RecalledMemory {
  return Object.freeze({ memoryId, text, score: 0.5, parts: { match: 0.5 } });
}

export function said(
  id: string,
  author: string | ReturnType<typeof botAuthor>,
  text: string,
  minutesAgo: number,
  more: Partial<Message> = {},
): Message {
  return testMessage({
    id,
    author:
      typeof author === 'string' ? humanAuthor(`person-${author.slice(0, 40)}`, author) : author,
    text,
    sentAt: TEST_EPOCH - minutesAgo * MINUTE,
    ...more,
  });
}

export function decided(move: MoveKind, more: Partial<Decision> = {}): Decision {
  return {
    kind: 'decision',
    botId: 'deniz',
    move,
    targetScores: [],
    length: 'short',
    isRefreshDue: false,
    hops: 1,
    ...more,
  };
}

/** The Turkish market room, with Deniz to speak. */
export function marketInput(decision: Decision, more: Partial<PromptInput> = {}): PromptInput {
  return {
    scene: testScene({
      chat: marketChat,
      members: [memberOfDeniz, ...others],
      messages: marketTalk,
    }),
    member: memberOfDeniz,
    decision,
    settings: defaultSettings,
    now: TEST_EPOCH,
    memories: [],
    pastReferences: [],
    lore: [],
    avoid: [],
    ...more,
  };
}

/** The English book club, with Margot to speak. */
export function bookInput(decision: Decision, more: Partial<PromptInput> = {}): PromptInput {
  return {
    ...marketInput({ ...decision, botId: 'margot' }),
    scene: testScene({
      chat: bookChat,
      members: [memberOfMargot, ...others],
      messages: bookTalk,
    }),
    member: memberOfMargot,
    ...more,
  };
}
