import { chance } from '../chance/draws.js';
import type { RandomStream } from '../ports/random.js';
import type { Decision } from '../records/decision.js';
import type { MicroBehaviour, Utterance } from '../records/draft.js';
import type { Headline } from '../records/headline.js';
import type { PromptBrief } from '../records/prompt.js';
import type { Member } from '../records/scene.js';
import { addEmoji } from './emoji.js';
import { addFiller } from './filler.js';
import { firstWordsApart } from './first-words.js';
import { addHesitation } from './hesitation.js';
import { loosenEnd } from './loose-end.js';
import { loosenStart, wordsOfNames } from './loose-start.js';
import { addAnecdote, addPhrase } from './news-touches.js';
import { addOpener } from './opener.js';
import { type ProtectedSpan, protectedSpans } from './protected-spans.js';
import { addShortForm } from './short-form.js';
import { splitText } from './split.js';
import { MAX_TOUCHES, NEWS_TOUCHES, VOICE_TONES, voiceToneOf } from './tones.js';
import type { Touched } from './touch.js';
import { addTypo } from './typo.js';
import { voiceProfileOf } from './voice-profile.js';
import { voiceWordsOf } from './words/voice-words-of.js';

/** What the voice of one message reads. Lengths in UTF-16 code units. */
export interface VoiceInput {
  /** The approved text. */
  readonly text: string;
  readonly member: Member;
  readonly decision: Decision;
  /** Of the text. */
  readonly locale: string;
  /** The headline that set this message off. */
  readonly news?: Headline;
  readonly brief: PromptBrief;
  readonly stream: RandomStream;
  /** Whether the platform can edit what was sent. */
  readonly canEdit: boolean;
  readonly splitAbove: number;
  readonly maxTextLength: number;
}

/**
 * An approved text as its bot says it: at most two small human touches, as often as its voice has them, and one to three messages. Numbers,
 * prices, dates, links, mentions, symbols, code and quotes come through as they were. What an operator has it say, and the answer to
 * whoever asks whether it is artificial, carry no touch.
 */
export function applyVoice(input: VoiceInput): Utterance {
  const { stream, splitAbove, maxTextLength } = input;
  const isPlain = input.decision.move === 'say' || input.brief.target?.asksIfArtificial === true;
  if (isPlain)
    return { parts: splitText(input.text, stream, splitAbove, maxTextLength), micro: [] };

  const { text, micro } = withTouches(input);
  const { bot } = input.member;
  const tone = VOICE_TONES[voiceToneOf(bot.persona.tone)];
  const profile = voiceProfileOf(bot);
  const loose = profile.punctuation * tone.looseEnd;
  const split = splitText(text, stream, splitAbove, maxTextLength);
  const parts = [...looseParts(split, loose, input)];
  const last = parts.pop() ?? '';
  const end = chance(stream, loose) ? loosenEnd(last) : last;
  const words = voiceWordsOf(input.locale);
  const canSlip = micro.length < MAX_TOUCHES && (input.canEdit || parts.length < 2);
  if (!chance(stream, profile.typo * tone.typo) || !canSlip || words === undefined)
    return { parts: [...parts, end], micro };

  const spans = protectedSpans(end);
  const slip = addTypo({ text: end, spans, words, locale: input.locale, stream });
  if (slip === undefined || slip.text.length > maxTextLength || !keepsSpans(spans, end, slip.text))
    return { parts: [...parts, end], micro };
  const touched = [...micro, slip.micro];
  return input.canEdit
    ? { parts: [...parts, slip.text], micro: touched, correction: { edit: end } }
    : { parts: [...parts, slip.text, `*${slip.intact}`], micro: touched };
}

/** Parts with what people are careless of in a chat: a capital at the start, first words that go ahead of the rest. */
function looseParts(
  parts: readonly string[],
  loose: number,
  { stream, splitAbove, locale, brief }: VoiceInput,
): readonly string[] {
  if (loose === 0) return parts;
  const [first = '', ...others] = parts;
  const apart = splitAbove > 0 && others.length < 2 ? firstWordsApart(first) : undefined;
  const isApart = apart !== undefined && chance(stream, loose);
  const all = isApart ? [loosenEnd(apart[0]), apart[1], ...others] : parts;
  if (!chance(stream, loose)) return all;
  const names = wordsOfNames(
    [
      brief.bot.name,
      brief.target?.label,
      brief.topic,
      ...brief.transcript.map(({ label }) => label),
      ...brief.bot.persona.watchlist,
      ...brief.chat.topics,
    ],
    locale,
  );
  return all.map((part) => loosenStart(part, locale, names));
}

function withTouches(input: VoiceInput): {
  readonly text: string;
  readonly micro: readonly MicroBehaviour[];
} {
  const { locale, stream, brief } = input;
  const { bot } = input.member;
  const { emotion, persona } = bot;
  const tone = VOICE_TONES[voiceToneOf(persona.tone)];
  const { slang, emoji } = voiceProfileOf(bot);
  const words = voiceWordsOf(locale);
  const micro: MicroBehaviour[] = [];
  let { text } = input;

  const attempt = (probability: number, touch: () => Touched | undefined): void => {
    if (!chance(stream, probability) || micro.length >= MAX_TOUCHES) return;
    const touched = touch();
    if (touched === undefined || touched.text.length > input.maxTextLength) return;
    if (!keepsSpans(protectedSpans(text), text, touched.text)) return;
    text = touched.text;
    micro.push(touched.micro);
  };
  if (input.news !== undefined) {
    attempt(NEWS_TOUCHES.phrase, () => addPhrase(text, emotion.signaturePhrases, stream));
    attempt(NEWS_TOUCHES.anecdote, () => addAnecdote(text, emotion.anecdotes, stream));
  }
  if (words !== undefined) {
    const given = () => ({ text, spans: protectedSpans(text), words, locale, stream });
    attempt(slang * tone.shortForm, () => addShortForm(given(), persona.style.abbreviations));
    attempt(slang * tone.opener, () => addOpener(given(), tone.isFormal));
    attempt(slang * tone.hesitation, () =>
      addHesitation(given(), !micro.some(({ name }) => name === 'opener')),
    );
    // A filler belongs to the text itself, not to the sentence that was put behind it.
    if (!micro.some(({ name }) => name === 'phrase' || name === 'anecdote'))
      attempt(slang * tone.filler, () => addFiller(given()));
  }
  const newsEmoji = input.news === undefined ? 0 : NEWS_TOUCHES.emoji;
  const emojiRate = persona.style.emojis ? Math.max(emoji * tone.emoji, newsEmoji) : 0;
  attempt(emojiRate, () =>
    addEmoji(text, emotion.signatureEmoji, brief.target?.text, locale, stream),
  );
  return { text, micro };
}

/** Whether every protected span of a text stands, in order, in the text that it became. */
function keepsSpans(spans: readonly ProtectedSpan[], before: string, after: string): boolean {
  if (spans.length === 0) return true;
  const kept = protectedSpans(after).map(({ from, to }) => after.slice(from, to));
  let next = 0;
  for (const { from, to } of spans) {
    const at = kept.indexOf(before.slice(from, to), next);
    if (at < 0) return false;
    next = at + 1;
  }
  return true;
}
