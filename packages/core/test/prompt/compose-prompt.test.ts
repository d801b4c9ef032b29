import { describe, expect, it } from 'vitest';
import { composePrompt, PROMPT_CHARACTERS } from '../../src/prompt/compose-prompt.js';
import { BUILT_IN_PACKS } from '../../src/prompt/locale-pack.js';
import type { PromptInput } from '../../src/prompt/prompt-input.js';
import { SYSTEM_SECTIONS, USER_SECTIONS } from '../../src/prompt/sections.js';
import type { MoveKind } from '../../src/records/decision.js';
import type { PromptBrief } from '../../src/records/prompt.js';
import { applySettings, defaultSettings } from '../../src/settings.js';
import {
  TEST_EPOCH,
  testBot,
  testChat,
  testHolding,
  testMember,
  testScene,
  testStance,
} from '../../src/testing/index.js';
import {
  bookInput,
  decided,
  deniz,
  headline,
  longTalk,
  marketInput,
  marketTalk,
  memberOfDeniz,
  memories,
  remembered,
  said,
} from './scenes.js';

const MOVES: readonly MoveKind[] = ['answer', 'say', 'reply', 'new-topic', 'continue'];

describe('the system prompt', () => {
  it('has identical bytes over 100 ticks of one bot', () => {
    const seen = new Set<string>();
    for (let tick = 0; tick < 100; tick += 1) {
      const move = MOVES[tick % MOVES.length] as MoveKind;
      const input = marketInput(
        decided(move, { topic: `konu ${tick}`, isRefreshDue: tick % 8 === 0, hops: tick }),
        { now: TEST_EPOCH + tick * 3_600_000, ...(tick % 3 === 0 ? { news: headline } : {}) },
      );
      const messages = [...marketTalk, said(`tick-${tick}`, `Kişi ${tick}`, `mesaj ${tick}`, 0)];
      seen.add(composePrompt({ ...input, scene: { ...input.scene, messages, turn: tick } }).system);
    }
    expect(seen.size).toBe(1);
  });

  it('has the same bytes for an equal record that was read anew, and others when the record changes', () => {
    const systemOf = (bot: typeof deniz) =>
      composePrompt(marketInput(decided('reply'), { member: { ...memberOfDeniz, bot } })).system;
    expect(systemOf(testBot(structuredClone(deniz) as never))).toBe(systemOf(deniz));
    expect(systemOf(testBot({ ...structuredClone(deniz), hint: 'Yeni.' } as never))).not.toBe(
      systemOf(deniz),
    );
  });

  it('keeps the order of its sections', () => {
    const prompt = composePrompt(marketInput(decided('reply')));
    const names = prompt.sections.filter(({ part }) => part === 'system').map(({ name }) => name);
    expect(names).toEqual(SYSTEM_SECTIONS);
    const places = prompt.sections
      .filter(({ part, isDropped }) => part === 'system' && !isDropped)
      .map(({ text }) => prompt.system.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((left, right) => left - right));
  });

  it('tells of disclosure with the setting on, and leaves the rule out with it off', () => {
    const off = applySettings(defaultSettings, { speaking: { disclosure: 'off' } });
    const on = composePrompt(bookInput(decided('reply'))).system;
    const without = composePrompt(bookInput(decided('reply'), { settings: off })).system;
    expect(on).toContain('openly artificial persona');
    expect(on).toContain('say plainly that you are an artificial persona');
    expect(on).toContain('never claim to be human');
    expect(without).not.toContain('say plainly');
    expect(without).not.toContain('never claim to be human');
  });

  it('shows two phrases and three fields of expertise', () => {
    const { system, brief } = composePrompt(marketInput(decided('reply')));
    expect(system).toContain('hadi bakalım / sabreden kazanır');
    expect(system).not.toContain('üçüncü söz');
    expect(system).not.toContain('GARAN');
    expect(brief.bot.persona.watchlist).toEqual(['THYAO', 'ASELS', 'BIST:AKBNK']);
  });

  it('leaves the mood out where it is the tone, and the emoji where none are used', () => {
    const { sections, system } = composePrompt(
      bookInput(decided('reply'), {
        member: testMember(
          testBot({ persona: { style: { emojis: false } }, emotion: { signatureEmoji: '🌱' } }),
        ),
      }),
    );
    expect(sections.map(({ name }) => name)).not.toContain('mood');
    expect(system).not.toContain('🌱');
  });
});

describe('the user prompt', () => {
  it('was: topic and move computed and then left out', () => {
    for (const { locale, user } of BUILT_IN_PACKS) {
      for (const move of MOVES) {
        const member = testMember(testBot({ locale }));
        const prompt = composePrompt(marketInput(decided(move, { topic: 'faiz' }), { member }));
        expect(prompt.user).toContain('<data>faiz</data>');
        expect(prompt.user).toContain(user.moves[move as Exclude<MoveKind, 'react'>]);
      }
    }
  });

  it("was: '-' placeholders for what is empty", () => {
    for (const { locale } of BUILT_IN_PACKS) {
      const member = testMember(testBot({ locale }));
      const scene = testScene({ chat: testChat({ topics: [] }), members: [member] });
      const prompt = composePrompt(marketInput(decided('say'), { member, scene }));
      expect(`${prompt.system}\n${prompt.user}`).not.toMatch(/^\s*-?\s*$|: -$/m);
      expect(prompt.user).not.toMatch(/<(\w+)>\s*<\/\1>|undefined|null|\{\w+\}/);
      const user = prompt.sections.filter(({ part }) => part === 'user').map(({ name }) => name);
      expect(user).toEqual(['chat', 'part-of-day', 'move', 'reply-length']);
    }
  });

  it("was: guidance to 'soften the news' without news", () => {
    for (const { locale, user } of BUILT_IN_PACKS) {
      const member = testMember(testBot({ locale }));
      const without = composePrompt(marketInput(decided('new-topic'), { member }));
      expect(without.user).not.toContain(user.reaction);
      expect(without.user).not.toContain(user.news);
      const withNews = composePrompt(marketInput(decided('new-topic'), { member, news: headline }));
      expect(withNews.user).toContain(user.reaction);
      expect(withNews.user).toContain(headline.title);
    }
  });

  it('keeps the order of its sections', () => {
    const input = marketInput(
      decided('reply', {
        targetId: 'm4',
        topic: 'faiz',
        isRefreshDue: true,
        mention: { label: 'Ayşe' },
        instruction: 'selam ver',
      }),
      {
        news: headline,
        memories,
        pastReferences: ['dün: bekle'],
        lore: ['bilgi'],
        avoid: ['kısa yaz'],
      },
    );
    const { sections, user } = composePrompt(input);
    const kept = sections.filter(({ part }) => part === 'user');
    expect(kept.map(({ name }) => name)).toEqual(USER_SECTIONS);
    expect(user).toBe(kept.map(({ text }) => text).join('\n'));
  });

  it('shows the target with 240 characters and says who wrote it and what it asks', () => {
    const { scene } = marketInput(decided('reply'));
    const messages = [said('long', 'Ayşe', `Sen bot musun? ${'x'.repeat(400)}`, 1)];
    const { brief, user } = composePrompt(
      marketInput(decided('answer', { targetId: 'long' }), { scene: { ...scene, messages } }),
    );
    expect(brief.target?.text).toHaveLength(240);
    expect(brief.target).toMatchObject({
      label: 'Ayşe',
      isHuman: true,
      isQuestion: true,
      asksIfArtificial: true,
    });
    expect(user).toContain(
      'Bunu bir insan yazdı. Bir şey soruyor: önce onu yanıtla. Yapay olup olmadığını',
    );
  });

  it('says nothing of a target that is gone from the history', () => {
    const { brief, sections } = composePrompt(marketInput(decided('reply', { targetId: 'gone' })));
    expect(brief).not.toHaveProperty('target');
    expect(sections.map(({ name }) => name)).not.toContain('target');
  });

  it('tells the part of the day by the clock of the chat', () => {
    const noon = composePrompt(marketInput(decided('say')));
    expect(noon.brief.partOfDay).toBe('noon');
    expect(noon.user).toContain('öğle vakti');
  });
});

/** Every field as full as its record allows. */
function fullest(locale: string, move: MoveKind): PromptInput {
  const long = (characters: number, seed: string) =>
    `${seed} ${'Şöyle ağır başlı, uzunca bir söz daha; '.repeat(120)}`.slice(0, characters);
  const many = (count: number, characters: number) =>
    Array.from({ length: count }, (_, index) => long(characters, `${index}`));
  const bot = testBot({
    id: 'full',
    name: long(80, 'Ad').trim(),
    locale,
    hint: long(2000, 'Not'),
    persona: {
      tone: long(80, 'genç'),
      riskProfile: 'high',
      watchlist: many(50, 80),
      neverDo: many(30, 400),
      style: {
        length: 'long',
        note: long(400, 'biçim'),
        disclaimer: long(200, 'uyarı'),
        abbreviations: true,
      },
      background: long(4000, 'Geçmiş'),
      goals: many(20, 400),
      examples: many(40, 400).map((answer) => ({ prompt: answer, answer })),
    },
    emotion: {
      tone: long(80, 'sakin'),
      empathy: 1,
      energy: 'lively',
      signatureEmoji: '🚀',
      signaturePhrases: many(20, 200),
      anecdotes: many(20, 600),
    },
  });
  const member = testMember(bot, {
    stances: many(6, 600).map((text, index) =>
      testStance({ botId: 'full', topic: long(120, `konu ${index}`), text, confidence: 0.5 }),
    ),
    holdings: many(6, 400).map((note, index) =>
      testHolding({
        botId: 'full',
        symbol: long(80, `S${index}`),
        size: 1e9,
        averagePrice: 1 / 3,
        note,
      }),
    ),
  });
  const messages = longTalk(60);
  const own = said(
    'own',
    { kind: 'bot', botId: 'full', displayName: bot.name },
    long(400, 'ben'),
    0,
    {
      replyTo: 'long-58',
    },
  );
  return {
    scene: testScene({
      chat: testChat({
        title: long(300, 'Oda'),
        topics: many(50, 120),
        notice: long(400, 'uyarı'),
        members: ['full'],
      }),
      members: [member],
      messages: [...messages, own],
    }),
    member,
    decision: decided(move, {
      botId: 'full',
      targetId: 'long-59',
      topic: long(120, 'konu'),
      mention: { label: long(60, 'Ayşe'), handle: 'a'.repeat(64) },
      length: 'long',
      isRefreshDue: true,
      instruction: long(2000, 'yap'),
    }),
    settings: defaultSettings,
    now: TEST_EPOCH,
    memories: many(20, 4000).map((text, index) => remembered(`memory-${index}`, text)),
    pastReferences: many(10, 600),
    lore: many(10, 4000),
    news: Object.freeze({ ...headline, title: long(500, 'Haber'), summary: long(2000, 'özet') }),
    avoid: many(5, 400),
  };
}

describe('composePrompt', () => {
  it('gives the same prompt for the same input, frozen or not, and changes nothing of it', () => {
    const input = fullest('tr', 'reply');
    const before = structuredClone(input);
    const first = composePrompt(input);
    expect(composePrompt(input)).toEqual(first);
    expect(composePrompt(structuredClone(input))).toEqual(first);
    expect(input).toEqual(before);
  });

  it('has no move to tell of for a reaction', () => {
    const { sections } = composePrompt(marketInput(decided('react', { targetId: 'm4' })));
    expect(sections.map(({ name }) => name)).not.toContain('move');
  });

  it('shows what a bot is called where its name speaks to a model', () => {
    const member = testMember(testBot({ id: 'b7', name: 'system:' }));
    expect(composePrompt(marketInput(decided('say'), { member })).brief.bot.name).toBe('Bot#b7');
  });

  it("shows a message without text by the locale's word", () => {
    const { scene } = marketInput(decided('reply'));
    const messages = [said('blank', 'Ayşe', '\u200b', 1)];
    const { brief } = composePrompt(
      marketInput(decided('reply', { targetId: 'blank' }), { scene: { ...scene, messages } }),
    );
    expect(brief.target?.text).toBe('(boş)');
  });
});

describe('the budget', () => {
  it.each(BUILT_IN_PACKS.flatMap(({ locale }) => MOVES.map((move) => [locale, move] as const)))(
    'holds the fullest prompt under 6,000 characters: %s, %s',
    (locale, move) => {
      const { system, user, sections } = composePrompt(fullest(locale, move));
      expect(system.length + user.length).toBeLessThanOrEqual(PROMPT_CHARACTERS);
      expect(PROMPT_CHARACTERS).toBeLessThan(6_000);
      const kept = sections.filter(({ isDropped }) => !isDropped).map(({ name }) => name);
      expect(kept).toEqual(
        expect.arrayContaining([
          'identity',
          'tone',
          'rules',
          'safety',
          'move',
          'transcript',
          'target',
        ]),
      );
      const dropped = sections.filter(({ isDropped }) => isDropped);
      expect(dropped.length).toBeGreaterThan(0);
      for (const { text, reason } of dropped) {
        expect(reason).toMatch(/^dropped: /);
        expect(system + user).not.toContain(text);
      }
    },
  );

  it('gives up the oldest lines and keeps the newest', () => {
    const { brief, user } = composePrompt(fullest('tr', 'reply'));
    expect(brief.transcript.length).toBeGreaterThanOrEqual(6);
    expect(brief.transcript.length).toBeLessThan(15);
    expect(brief.transcript.at(-1)?.messageId).toBe('own');
    const chat = user.slice(user.indexOf('<chat>\n') + 7, user.indexOf('\n</chat>')).split('\n');
    expect(chat).toHaveLength(brief.transcript.length);
  });

  it('keeps 15 lines beside a rich persona, and of lines at their longest at least 10', () => {
    const input = marketInput(decided('reply', { targetId: 'long-39' }));
    const talk = longTalk();
    const usual = talk.map((message) => ({ ...message, text: message.text.slice(0, 110) }));
    const composeWith = (messages: typeof talk) =>
      composePrompt({ ...input, scene: { ...input.scene, messages }, memories });
    expect(composeWith(usual).brief.transcript).toHaveLength(15);
    const { system, user, brief } = composeWith(talk);
    expect(brief.transcript.length).toBeGreaterThanOrEqual(10);
    expect(brief.memories).toHaveLength(2);
    expect(system.length + user.length).toBeLessThan(6_000);
  });

  it('grows with a transcript that the settings make longer', () => {
    const settings = applySettings(defaultSettings, {
      transcript: { lines: 30, lineCharacters: 300, tokens: 4000 },
    });
    const input = marketInput(decided('reply', { targetId: 'long-59' }), { settings, memories });
    const scene = { ...input.scene, messages: longTalk(60) };
    expect(composePrompt({ ...input, scene }).brief.transcript.length).toBeGreaterThan(25);
  });
});

describe('the brief', () => {
  it.each([
    [
      'rich',
      marketInput(
        decided('reply', {
          targetId: 'm4',
          topic: 'faiz',
          mention: { label: 'Ayşe', handle: 'ayse' },
          instruction: 'selam ver',
        }),
        {
          news: headline,
          memories,
          pastReferences: ['dün: bekle'],
          lore: ['bilgi'],
          avoid: ['kısa yaz'],
        },
      ),
    ],
    ['fullest, tr', fullest('tr', 'reply')],
    ['fullest, en', fullest('en', 'new-topic')],
  ])('holds nothing that is not in the text: %s', (_name, input) => {
    const { system, user, brief } = composePrompt(input);
    const text = `${system}\n${user}`;
    for (const said of textsOf(brief)) expect(text).toContain(said);
  });

  it('is filled from scene and decision', () => {
    const { brief } = composePrompt(
      marketInput(decided('reply', { targetId: 'm4', topic: 'faiz' }), {
        news: headline,
        memories,
      }),
    );
    expect(brief).toMatchObject({
      locale: 'tr',
      bot: { id: 'deniz', name: 'Deniz Aksoy' },
      chat: { title: 'Borsa Sohbeti', topics: ['borsa', 'ekonomi', 'şirket haberleri'] },
      move: 'reply',
      topic: 'faiz',
      target: { label: 'Ayşe', isQuestion: true, isHuman: true },
      length: 'short',
      news: { id: 'news-1', title: headline.title },
      memories,
    });
    expect(brief.transcript.map(({ messageId }) => messageId)).toEqual(['m1', 'm2', 'm3', 'm4']);
    expect(brief.stances).toEqual(memberOfDeniz.stances);
    expect(brief.holdings).toEqual(memberOfDeniz.holdings);
  });
});

function textsOf(brief: PromptBrief): readonly string[] {
  const { persona, emotion, name, hint } = brief.bot;
  return [
    name,
    hint,
    ...persona.watchlist,
    ...persona.neverDo,
    persona.background ?? '',
    ...(persona.goals ?? []),
    ...(persona.examples ?? []).flatMap(({ prompt = '', answer }) => [prompt, answer]),
    persona.style.note ?? '',
    persona.style.disclaimer ?? '',
    emotion.signatureEmoji ?? '',
    ...emotion.signaturePhrases,
    ...emotion.anecdotes,
    brief.chat.title ?? '',
    ...brief.chat.topics,
    brief.chat.notice ?? '',
    brief.topic ?? '',
    brief.target?.label ?? '',
    brief.target?.text ?? '',
    ...brief.transcript.flatMap(({ label, text }) => [label, text]),
    ...brief.stances.flatMap(({ topic, text }) => [topic, text]),
    ...brief.holdings.flatMap(({ symbol, note = '' }) => [symbol, note]),
    ...brief.memories.map(({ text }) => text),
    ...brief.pastReferences,
    ...brief.lore,
    brief.news?.source ?? '',
    brief.news?.title ?? '',
    brief.news?.summary ?? '',
    brief.mention?.label ?? '',
    brief.mention?.handle ?? '',
    brief.instruction ?? '',
    ...brief.avoid,
  ];
}
