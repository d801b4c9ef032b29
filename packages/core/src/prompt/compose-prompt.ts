import type { ComposedPrompt, TranscriptLine } from '../records/prompt.js';
import type { Settings } from '../settings.js';
import { examplePairs } from '../speakers/example-pairs.js';
import { buildTranscript } from '../speakers/transcript.js';
import { briefOf, wholeBrief } from './brief.js';
import { fitSections, joinSections } from './budget.js';
import { withoutTags } from './data-text.js';
import { localePack } from './locale-pack.js';
import type { PromptInput } from './prompt-input.js';
import { samplingOf, tokenRange } from './sampling.js';
import { systemPrompt } from './system-prompt.js';
import { showTarget } from './target.js';
import { planUserPrompt } from './user-prompt.js';

/** Longest prompt with the default transcript settings, system and user part together, in UTF-16 code units. */
export const PROMPT_CHARACTERS = 5_990;

const DEFAULT_TRANSCRIPT = 15 * 180;
const CHARACTERS_A_TOKEN = 4;
const EXAMPLE_PAIRS = 4;

/**
 * The prompt for one draft: a system part that is the same from tick to tick of one bot, and a user part for the moment. Whatever was
 * said, told or remembered stands between tags that no text can forge. What does not fit into the budget is dropped, lowest priority
 * first, and stays in `sections` with the reason; `brief` holds what is in the text, and nothing else. A longer transcript by the
 * settings makes the budget as much longer.
 */
export function composePrompt(input: PromptInput): ComposedPrompt {
  const { scene, member, decision, settings, packs } = input;
  const { bot } = member;
  const { locale } = bot;
  const pack = localePack(locale, packs);
  const { disclosure } = settings.speaking;
  const system = systemPrompt(bot, disclosure, pack);
  const { messages, members } = scene;
  const transcript = buildTranscript({
    messages,
    selfBotId: bot.id,
    settings: settings.transcript,
    locale,
    members,
  });
  const target = showTarget(scene, decision.targetId, bot.id, locale, transcript.labels);
  const tokens = tokenRange(system.tone, decision.move, {
    asks: target?.shown.isQuestion === true,
    hasNews: input.news !== undefined,
  });
  const shown = withoutTags(transcript.text);
  const lines = shown === transcript.text ? transcript.lines : transcript.lines.map(withoutTagsIn);
  const whole = wholeBrief(input, system.bot, target?.shown, lines);
  const planned = planUserPrompt({
    brief: whole,
    decision,
    pack,
    toneName: system.toneName,
    isDisclosed: disclosure === 'on',
    transcript: shown === '' ? [] : shown.split('\n'),
    ownLabel: withoutTags(transcript.labels.get(bot.id) ?? system.bot.name),
    isOwnTarget: target?.isOwn === true,
    examples: examplePairs({ messages, selfBotId: bot.id, limit: EXAMPLE_PAIRS }),
    tokens,
  });
  const user = fitSections(planned, 'user', budget(settings) - system.text.length);
  return {
    system: system.text,
    user: joinSections(user.sections),
    sections: [...system.sections, ...user.sections],
    brief: briefOf(whole, user),
    sampling: samplingOf({
      tone: system.tone,
      energy: bot.emotion.energy,
      risk: bot.persona.riskProfile,
      move: decision.move,
      refusals: input.avoid.length,
      tokens,
    }),
  };
}

function withoutTagsIn(line: TranscriptLine): TranscriptLine {
  const { label, text, replyTo } = line;
  return {
    ...line,
    label: withoutTags(label),
    text: withoutTags(text),
    ...(replyTo === undefined ? {} : { replyTo: withoutTags(replyTo) }),
  };
}

function budget({ transcript }: Settings): number {
  const asked = Math.min(
    transcript.lines * transcript.lineCharacters,
    transcript.tokens * CHARACTERS_A_TOKEN,
  );
  return PROMPT_CHARACTERS + Math.max(0, asked - DEFAULT_TRANSCRIPT);
}
