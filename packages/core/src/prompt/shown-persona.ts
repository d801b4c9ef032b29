import type { Bot } from '../records/bot.js';
import type { PromptBrief } from '../records/prompt.js';
import { safeLabel } from '../speakers/label.js';
import { resolveSpeaker } from '../speakers/resolve-speaker.js';
import { dataText, withoutTags } from './data-text.js';
import type { SystemSectionName } from './sections.js';

/** A bot as its prompt shows it: bounded, and with nothing in it that could pass for a tag or a line of its own. */
export type ShownBot = PromptBrief['bot'];

const PHRASES = 2;
const EXPERTISE = 3;
const GOALS = 3;
const EXAMPLES = 2;
const ANECDOTES = 2;
const NEVER_ITEMS = 10;
const NEVER_CHARACTERS = 400;

/** What of a bot may enter a prompt, each field as long as it may be there. */
export function shownBot(bot: Bot): ShownBot {
  const { persona, emotion } = bot;
  const { style, background, goals, examples } = persona;
  const { signatureEmoji } = emotion;
  const note = style.note === undefined ? '' : dataText(style.note, 160);
  const disclaimer = style.disclaimer === undefined ? '' : dataText(style.disclaimer, 120);
  const emoji = signatureEmoji === undefined || !style.emojis ? '' : dataText(signatureEmoji, 16);
  const past = background === undefined ? '' : dataText(background, 400);
  return {
    id: bot.id,
    name: shownName(bot),
    persona: {
      tone: dataText(persona.tone, 60) || 'neutral',
      riskProfile: persona.riskProfile,
      watchlist: listed(persona.watchlist, EXPERTISE, 60),
      neverDo: within(listed(persona.neverDo, NEVER_ITEMS, 120), NEVER_CHARACTERS),
      style: {
        emojis: style.emojis,
        length: style.length,
        abbreviations: style.abbreviations,
        ...(note === '' ? {} : { note }),
        ...(disclaimer === '' ? {} : { disclaimer }),
      },
      ...(past === '' ? {} : { background: past }),
      ...(goals === undefined ? {} : { goals: listed(goals, GOALS, 90) }),
      ...(examples === undefined ? {} : { examples: shownExamples(examples) }),
    },
    emotion: {
      tone: dataText(emotion.tone, 60) || 'neutral',
      empathy: emotion.empathy,
      energy: emotion.energy,
      ...(emoji === '' ? {} : { signatureEmoji: emoji }),
      signaturePhrases: listed(emotion.signaturePhrases, PHRASES, 80),
      anecdotes: listed(emotion.anecdotes, ANECDOTES, 140),
    },
    hint: dataText(bot.hint, 240),
  };
}

/** The bot as shown, without what the sections of these names would have said. */
export function withoutSections(
  shown: ShownBot,
  dropped: ReadonlySet<SystemSectionName>,
): ShownBot {
  if (dropped.size === 0) return shown;
  const { background, goals, examples, watchlist, neverDo, style, ...persona } = shown.persona;
  const { signatureEmoji, signaturePhrases, anecdotes, ...emotion } = shown.emotion;
  const { note, disclaimer, ...plainStyle } = style;
  const has = (name: SystemSectionName): boolean => !dropped.has(name);
  return {
    ...shown,
    hint: has('hint') ? shown.hint : '',
    persona: {
      ...persona,
      watchlist: has('expertise') ? watchlist : [],
      neverDo: has('never') ? neverDo : [],
      style: {
        ...plainStyle,
        ...(note !== undefined && has('style') ? { note } : {}),
        ...(disclaimer !== undefined && has('style') ? { disclaimer } : {}),
      },
      ...(background !== undefined && has('background') ? { background } : {}),
      ...(goals !== undefined && has('goals') ? { goals } : {}),
      ...(examples !== undefined && has('examples') ? { examples } : {}),
    },
    emotion: {
      ...emotion,
      ...(signatureEmoji !== undefined && has('style') ? { signatureEmoji } : {}),
      signaturePhrases: has('phrases') ? signaturePhrases : [],
      anecdotes: has('anecdotes') ? anecdotes : [],
    },
  };
}

function shownName(bot: Bot): string {
  const label = withoutTags(safeLabel(bot.name));
  if (label !== '') return label;
  return resolveSpeaker(
    { author: { kind: 'bot', botId: bot.id } },
    { bots: [bot], callBotsBy: 'name' },
  ).label;
}

function shownExamples(examples: NonNullable<Bot['persona']['examples']>) {
  return examples
    .map(({ prompt, answer }) => {
      const heard = prompt === undefined ? '' : dataText(prompt, 100);
      return { answer: dataText(answer, 140), ...(heard === '' ? {} : { prompt: heard }) };
    })
    .filter(({ answer }) => answer !== '')
    .slice(0, EXAMPLES);
}

function listed(items: readonly string[], most: number, characters: number): string[] {
  const shown: string[] = [];
  for (const item of items) {
    if (shown.length === most) break;
    const text = dataText(item, characters);
    if (text !== '') shown.push(text);
  }
  return shown;
}

function within(items: readonly string[], characters: number): string[] {
  let left = characters;
  return items.filter((item) => {
    left -= item.length + 2;
    return left >= 0;
  });
}
