import type { Bot } from '../records/bot.js';
import { freezeDeep } from '../records/parse-record.js';
import type { PromptSection } from '../records/prompt.js';
import type { Settings } from '../settings.js';
import { foldForMatch } from '../text/case.js';
import { fitSections, joinSections } from './budget.js';
import { fill } from './fill.js';
import { writtenIn } from './locale-pack.js';
import type { KnownTone, LocalePack } from './locales/types.js';
import type { PlannedSection, SystemSectionName } from './sections.js';
import { type ShownBot, shownBot, withoutSections } from './shown-persona.js';
import { knownTone, toneName } from './tone.js';

/** Longest system prompt, in UTF-16 code units: what is left of a prompt belongs to the conversation. */
const SYSTEM_CHARACTERS = 2_700;

/** The part of a prompt that stays the same from tick to tick of one bot. */
export interface SystemPrompt {
  readonly text: string;
  readonly sections: readonly PromptSection[];
  /** What of the bot is in the text. */
  readonly bot: ShownBot;
  /** The tone as sampling knows it. */
  readonly tone: KnownTone;
  readonly toneName: string;
}

type Disclosure = Settings['speaking']['disclosure'];
type Kept = Partial<Record<Disclosure, SystemPrompt>>;

const LOW_EMPATHY = 0.35;
const HIGH_EMPATHY = 0.65;
const made = new WeakMap<LocalePack, WeakMap<Bot, Kept>>();

/** The system prompt of a bot; made once for each frozen record, so that its bytes never change while the record does not. */
export function systemPrompt(bot: Bot, disclosure: Disclosure, pack: LocalePack): SystemPrompt {
  if (!Object.isFrozen(bot)) return write(bot, disclosure, pack);
  let byBot = made.get(pack);
  if (byBot === undefined) {
    byBot = new WeakMap();
    made.set(pack, byBot);
  }
  const kept = byBot.get(bot);
  const known = kept?.[disclosure];
  if (known !== undefined) return known;
  const prompt = freezeDeep(write(bot, disclosure, pack));
  byBot.set(bot, { ...kept, [disclosure]: prompt });
  return prompt;
}

function write(bot: Bot, disclosure: Disclosure, pack: LocalePack): SystemPrompt {
  const whole = shownBot(bot);
  const texts = textsOf(whole, bot.locale, disclosure, pack);
  const planned = Object.entries(texts).flatMap(([name, [text, reason]]): PlannedSection[] =>
    text === '' ? [] : [{ name: name as SystemSectionName, text, reason }],
  );
  const { sections } = fitSections(planned, 'system', SYSTEM_CHARACTERS);
  const dropped = sections.flatMap(({ name, isDropped }) => (isDropped ? [name] : []));
  return {
    text: joinSections(sections),
    sections,
    bot: withoutSections(whole, new Set(dropped as SystemSectionName[])),
    tone: knownTone(whole.persona.tone, pack) ?? 'neutral',
    toneName: toneName(whole.persona.tone, pack),
  };
}

type Texts = Readonly<Record<SystemSectionName, readonly [text: string, reason: string]>>;

function textsOf(shown: ShownBot, locale: string, disclosure: Disclosure, pack: LocalePack): Texts {
  const { persona, emotion, hint, name } = shown;
  const words = pack.system;
  const isDisclosed = disclosure === 'on';
  const tone = knownTone(persona.tone, pack);
  const isOtherMood = foldForMatch(emotion.tone) !== foldForMatch(persona.tone);
  const text = (template: string, value = '') =>
    value === '' ? '' : fill(template, { text: value });
  const list = (template: string, items: readonly string[] = [], mark = '; ') =>
    items.length === 0 ? '' : fill(template, { list: items.join(mark) });
  const identity = fill(words.identity, { name });
  return {
    identity: [
      isDisclosed ? `${identity} ${words.disclosure}` : identity,
      `who the bot is; disclosure ${disclosure}`,
    ],
    background: [text(words.background, persona.background), 'persona.background'],
    hint: [text(words.hint, hint), "the operator's hint"],
    risk: [words.risk[persona.riskProfile], `persona.riskProfile ${persona.riskProfile}`],
    tone: [
      `${fill(words.tone, { tone: toneName(persona.tone, pack) })}${tone === undefined ? '' : ` ${pack.tones[tone].manner}`}`,
      `persona.tone, read as ${tone ?? 'free text'}`,
    ],
    mood: [
      isOtherMood ? fill(words.mood, { tone: toneName(emotion.tone, pack) }) : '',
      'emotion.tone differs from persona.tone',
    ],
    empathy: [words.empathy[empathyLevel(emotion.empathy)], `emotion.empathy ${emotion.empathy}`],
    energy: [words.energy[emotion.energy], `emotion.energy ${emotion.energy}`],
    style: [styleText(shown, pack), 'persona.style'],
    length: [
      words.usualLength[persona.style.length],
      `persona.style.length ${persona.style.length}`,
    ],
    phrases: [
      list(words.phrases, emotion.signaturePhrases, ' / '),
      `emotion.signaturePhrases: ${emotion.signaturePhrases.length} shown`,
    ],
    anecdotes: [
      list(words.anecdotes, emotion.anecdotes, ' / '),
      `emotion.anecdotes: ${emotion.anecdotes.length} shown`,
    ],
    expertise: [
      list(words.expertise, persona.watchlist, ', '),
      `persona.watchlist: ${persona.watchlist.length} shown`,
    ],
    goals: [list(words.goals, persona.goals), `persona.goals: ${persona.goals?.length ?? 0} shown`],
    examples: [examplesText(shown, tone ?? 'neutral', pack), `manner of ${tone ?? 'neutral'}`],
    rules: [
      bullets(words.rules.heading, [languageRule(locale, pack), ...words.rules.items]),
      'always there',
    ],
    never: [list(words.never, persona.neverDo), `persona.neverDo: ${persona.neverDo.length} shown`],
    safety: [
      bullets(words.safety.heading, [
        ...words.safety.items,
        ...(isDisclosed ? [words.safety.artificial] : []),
      ]),
      'always there',
    ],
  };
}

function empathyLevel(empathy: number): 'low' | 'middle' | 'high' {
  if (empathy < LOW_EMPATHY) return 'low';
  return empathy > HIGH_EMPATHY ? 'high' : 'middle';
}

function styleText({ persona, emotion }: ShownBot, pack: LocalePack): string {
  const words = pack.system.style;
  const { emojis, abbreviations, note, disclaimer } = persona.style;
  const { signatureEmoji } = emotion;
  const parts = [words.heading, words.emojis[emojis ? 'on' : 'off']];
  if (signatureEmoji !== undefined)
    parts.push(fill(words.signatureEmoji, { emoji: signatureEmoji }));
  parts.push(words.abbreviations[abbreviations ? 'on' : 'off']);
  if (note !== undefined) parts.push(fill(words.note, { text: note }));
  if (disclaimer !== undefined) parts.push(fill(words.disclaimer, { text: disclaimer }));
  return parts.join(' ');
}

function examplesText({ persona }: ShownBot, tone: KnownTone, pack: LocalePack): string {
  const words = pack.system.examples;
  const { right, wrong } = pack.tones[tone];
  const own = (persona.examples ?? []).map(({ prompt, answer }) =>
    prompt === undefined
      ? fill(words.own, { text: answer })
      : fill(words.ownAnswer, { prompt, text: answer }),
  );
  return [
    words.heading,
    fill(words.right, { text: right }),
    fill(words.wrong, { text: wrong }),
    ...own,
  ].join('\n');
}

function languageRule(locale: string, pack: LocalePack): string {
  const { language, otherLanguage } = pack.system.rules;
  return writtenIn(pack, locale) ? language : fill(otherLanguage, { locale });
}

function bullets(heading: string, items: readonly string[]): string {
  return [heading, ...items.map((item) => `- ${item}`)].join('\n');
}
