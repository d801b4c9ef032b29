import type * as z from 'zod';
import type { Bot } from '../../src/records/bot.js';
import type { Draft } from '../../src/records/draft.js';
import type { ComposedPrompt } from '../../src/records/prompt.js';
import type { Member, Scene } from '../../src/records/scene.js';
import type { ReviewInput } from '../../src/review/review-draft.js';
import { defaultSettings } from '../../src/settings.js';
import { TEST_EPOCH, testBot, testMember, testScene } from '../../src/testing/builders.js';

/** What a review may be told beside the draft. */
export interface ReviewCase {
  readonly bot?: Partial<z.input<typeof Bot>>;
  readonly member?: Partial<Member>;
  readonly scene?: Partial<Scene>;
  readonly system?: string;
  readonly brief?: Partial<ComposedPrompt['brief']>;
  readonly more?: Partial<ReviewInput>;
}

export const NOW = TEST_EPOCH + 100_000_000;

/** The review of a draft with this text. */
export function reviewInput(text: string, given: ReviewCase = {}): ReviewInput {
  const bot = testBot({ name: 'Ayşe', locale: 'tr', ...given.bot });
  const member = testMember(bot, given.member);
  const draft: Draft = { kind: 'draft', text, modelId: 'm', isScripted: true, hops: [] };
  const { id, name, persona, emotion, hint } = bot;
  return {
    draft,
    member,
    scene: testScene({ members: [member], ...given.scene }),
    settings: defaultSettings,
    now: NOW,
    decision: {
      ...{ kind: 'decision', botId: id, move: 'reply', targetScores: [] },
      ...{ length: 'medium', isRefreshDue: false, hops: 0 },
    },
    prompt: {
      ...{ system: given.system ?? '', user: '', sections: [] },
      sampling: { temperature: 1, topP: 1, presencePenalty: 0, frequencyPenalty: 0, maxTokens: 1 },
      brief: {
        locale: bot.locale,
        bot: { id, name, persona, emotion, hint },
        chat: { topics: [] },
        ...{ move: 'reply', length: 'medium', partOfDay: 'morning' },
        ...{ transcript: [], stances: [], holdings: [], memories: [] },
        ...{ pastReferences: [], lore: [], avoid: [] },
        ...given.brief,
      },
    },
    ...given.more,
  };
}
