import { describe, expect, it } from 'vitest';
import { composePrompt } from '../../src/prompt/compose-prompt.js';
import type { PromptInput } from '../../src/prompt/prompt-input.js';
import type { ComposedPrompt } from '../../src/records/prompt.js';
import { TEST_EPOCH, testScene } from '../../src/testing/index.js';
import { german } from './german.js';
import {
  bookChat,
  bookInput,
  decided,
  headline,
  longTalk,
  marketInput,
  memberOfJonas,
  memories,
  remembered,
  said,
} from './scenes.js';

const evening = TEST_EPOCH + 10 * 3_600_000;

const SCENES: Readonly<Record<string, PromptInput>> = {
  'tr-answer': marketInput(decided('answer', { targetId: 'm4', topic: 'THYAO' })),
  'tr-reply-memories': marketInput(
    decided('reply', {
      targetId: 'm2',
      mention: { label: 'Cem', handle: 'cem_bot' },
      length: 'medium',
    }),
    { memories, pastReferences: ['iki gün önce: THYAO için sabırlı olduğunu söylemiştin'] },
  ),
  'tr-new-topic': marketInput(decided('new-topic', { topic: 'altın', length: 'long' })),
  'tr-new-topic-news': marketInput(decided('new-topic', { headlineId: 'news-1', topic: 'faiz' }), {
    news: headline,
  }),
  'tr-continue-refresh': marketInput(decided('continue', { targetId: 'm3', isRefreshDue: true })),
  'tr-say': marketInput(decided('say', { instruction: 'Herkese günaydın de, haftayı özetle.' }), {
    now: evening,
  }),
  'tr-asks-if-artificial': marketInput(decided('answer', { targetId: 'ask' }), {
    scene: {
      ...marketInput(decided('answer')).scene,
      messages: [said('ask', 'Ayşe', 'Deniz sen gerçekten bot musun?', 1)],
    },
  }),
  'tr-long-transcript': marketInput(decided('reply', { targetId: 'long-39' }), {
    scene: { ...marketInput(decided('reply')).scene, messages: longTalk() },
    memories,
    lore: ['Perşembe akşamları grupta haftanın özeti yazılır.'],
  }),
  'tr-second-attempt': marketInput(decided('reply', { targetId: 'm4' }), {
    avoid: ['Şunu tekrarlama, başka sözlerle de yineleme: "ben de izliyorum bakalım"'],
  }),
  'en-answer': bookInput(decided('answer', { targetId: 'b4', mention: { label: 'Ruth' } })),
  'en-reply-memories-lore': bookInput(decided('reply', { targetId: 'b2', length: 'medium' }), {
    memories: [remembered('memory-9', 'Ruth reads on the train to work.')],
    lore: ['The club votes on the next book on the last Thursday of a month.'],
  }),
  'en-new-topic': bookInput(decided('new-topic', { topic: 'translation' }), { now: evening }),
  'en-continue': bookInput(decided('continue', { targetId: 'b3', length: 'long' })),
  'en-say-without-instruction': bookInput(decided('say')),
  'en-disclosure-off': bookInput(decided('reply', { targetId: 'b4' }), {
    settings: {
      ...bookInput(decided('reply')).settings,
      speaking: { ...bookInput(decided('reply')).settings.speaking, disclosure: 'off' },
    },
  }),
  'de-reply-pack': germanInput({ packs: [german] }),
  'de-reply-no-pack': germanInput({}),
};

function germanInput(more: Partial<PromptInput>): PromptInput {
  const { messages } = bookInput(decided('reply')).scene;
  return bookInput(decided('reply', { botId: 'jonas', targetId: 'b4' }), {
    member: memberOfJonas,
    scene: testScene({ chat: bookChat, members: [memberOfJonas], messages }),
    ...more,
  });
}

describe('golden prompts', () => {
  it.each(Object.entries(SCENES))('%s', async (name, input) => {
    const prompt = composePrompt(input);
    expect(prompt.system.length + prompt.user.length).toBeLessThan(6_000);
    await expect(pageOf(prompt)).toMatchFileSnapshot(`golden/${name}.txt`);
  });
});

function pageOf({ system, user, sections, sampling }: ComposedPrompt): string {
  const table = sections.map(
    ({ part, name, priority, tokens, reason, isDropped }) =>
      `${part} ${name} ${priority} ${tokens}${isDropped ? ' DROPPED' : ''}: ${reason}`,
  );
  return `${['=== system', system, '=== user', user, '=== sections', ...table, '=== sampling', JSON.stringify(sampling)].join('\n')}\n`;
}
