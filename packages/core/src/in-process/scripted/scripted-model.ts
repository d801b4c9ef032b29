import { stoppedError } from '../../errors.js';
import type { LanguageModel, ModelReply, ModelRequest } from '../../ports/language-model.js';
import { Emotion } from '../../records/emotion.js';
import { Persona } from '../../records/persona.js';
import type { PromptBrief } from '../../records/prompt.js';
import { languageOf } from '../../text/case.js';
import { sentences } from '../../text/tokenize.js';
import { compose } from './compose.js';
import { BUILT_IN_PACKS } from './packs.js';
import type { GrammarPack } from './types.js';

/** Options of {@link scriptedModel}. */
export interface ScriptedModelOptions {
  /** Packs for more languages, or in place of a built-in one. */
  readonly packs?: readonly GrammarPack[];
}

const CHARACTERS_PER_TOKEN = 4;

/**
 * A model that needs no key and no network: it writes by rules, from the brief and the seed of a request and nothing else, so that the same
 * request gives the same text. What it writes is labelled as scripted wherever it shows. Locales without a pack are written in English.
 */
export function scriptedModel(options: ScriptedModelOptions = {}): LanguageModel {
  const packs = [...(options.packs ?? []), ...BUILT_IN_PACKS];
  return {
    id: 'scripted:grammar',
    isScripted: true,
    capabilities: { json: false, stream: false, contextTokens: 1_000_000 },
    generate: async (request, { signal }) => {
      if (signal.aborted) throw stoppedError('The request to scripted:grammar', signal);
      return replyTo(request, packs);
    },
  };
}

function replyTo(request: ModelRequest, packs: readonly GrammarPack[]): ModelReply {
  const brief = request.brief ?? briefFrom(request.user);
  const language = languageOf(brief.locale);
  const pack = packs.find((one) => languageOf(one.locale) === language) ?? BUILT_IN_PACKS[0];
  const whole = compose(brief, request.seed, pack);
  const text = fitted(whole, request.sampling.maxTokens * CHARACTERS_PER_TOKEN);
  return {
    text,
    finishReason: text === whole ? 'stop' : 'length',
    usage: {
      inputTokens: tokensOf(request.system.length + request.user.length),
      outputTokens: tokensOf(text.length),
    },
  };
}

/** The text, or as many of its sentences as fit; its first words where not even one does. */
function fitted(text: string, maxCharacters: number): string {
  if (text.length <= maxCharacters) return text;
  const end = sentences(text)
    .filter((sentence) => sentence.end <= maxCharacters)
    .at(-1)?.end;
  if (end !== undefined) return text.slice(0, end);
  const space = text.lastIndexOf(' ', Math.max(1, maxCharacters));
  return text.slice(0, space > 0 ? space : Math.max(1, maxCharacters));
}

function tokensOf(characters: number): number {
  return Math.ceil(characters / CHARACTERS_PER_TOKEN);
}

/** A request without a brief: its last line is what is answered. */
function briefFrom(user: string): PromptBrief {
  const text = user.trim().split('\n').at(-1) ?? '';
  return {
    locale: 'en',
    bot: {
      id: 'scripted',
      name: 'Scripted',
      persona: Persona.parse({}),
      emotion: Emotion.parse({}),
      hint: '',
    },
    chat: { topics: [] },
    move: text === '' ? 'new-topic' : 'answer',
    ...(text === ''
      ? {}
      : {
          target: {
            label: 'someone',
            text,
            isQuestion: text.endsWith('?'),
            isHuman: true,
            asksIfArtificial: false,
          },
        }),
    transcript: [],
    stances: [],
    holdings: [],
    memories: [],
    pastReferences: [],
    lore: [],
    length: 'short',
    partOfDay: 'afternoon',
    avoid: [],
  };
}
