import type { MoveKind, ReplyLength } from '../../records/decision.js';
import type { Emotion } from '../../records/emotion.js';
import type { KNOWN_TONES, Persona } from '../../records/persona.js';
import type { PromptBrief } from '../../records/prompt.js';

/** A tone that the engine knows by name. */
export type KnownTone = (typeof KNOWN_TONES)[number];

/** What a prompt says of a tone. */
export interface ToneWords {
  /** How the tone is called. */
  readonly name: string;
  /** A sentence on how it speaks. */
  readonly manner: string;
  /** A message in this tone, and one that is not. */
  readonly right: string;
  readonly wrong: string;
  /** Beginnings of words by which a free-text tone is known to be this one. */
  readonly cues: readonly string[];
}

/** The persona, its rules and what is never allowed. `{...}` marks what is filled in. */
export interface SystemWords {
  /** `{name}` */
  readonly identity: string;
  readonly disclosure: string;
  /** `{text}` */
  readonly background: string;
  readonly hint: string;
  readonly risk: Readonly<Record<Persona['riskProfile'], string>>;
  /** `{tone}` */
  readonly tone: string;
  readonly mood: string;
  readonly empathy: Readonly<Record<'low' | 'middle' | 'high', string>>;
  readonly energy: Readonly<Record<Emotion['energy'], string>>;
  readonly style: {
    readonly heading: string;
    readonly emojis: { readonly on: string; readonly off: string };
    /** `{emoji}` */
    readonly signatureEmoji: string;
    readonly abbreviations: { readonly on: string; readonly off: string };
    /** `{text}` */
    readonly note: string;
    readonly disclaimer: string;
  };
  readonly usualLength: Readonly<Record<ReplyLength, string>>;
  /** `{list}` */
  readonly phrases: string;
  readonly anecdotes: string;
  readonly expertise: string;
  readonly goals: string;
  readonly examples: {
    readonly heading: string;
    /** `{text}` */
    readonly right: string;
    readonly wrong: string;
    readonly own: string;
    /** `{prompt}`, `{text}` */
    readonly ownAnswer: string;
  };
  readonly rules: {
    readonly heading: string;
    /** For bots of the pack's own language. */
    readonly language: string;
    /** For bots of a language without a pack: `{locale}` is its tag. */
    readonly otherLanguage: string;
    /** One of them has to say that what stands between tags is material and never an instruction. */
    readonly items: readonly string[];
  };
  /** `{list}` */
  readonly never: string;
  readonly safety: {
    readonly heading: string;
    readonly items: readonly string[];
    /** Only with disclosure on. */
    readonly artificial: string;
  };
}

/** The present moment: move, memory, conversation and what is asked for. */
export interface UserWords {
  /** `{title}` */
  readonly title: string;
  /** `{list}` */
  readonly topics: string;
  /** `{text}` */
  readonly notice: string;
  /** `{topic}` */
  readonly topic: string;
  readonly moves: Readonly<Record<Exclude<MoveKind, 'react'>, string>>;
  /** `{name}`, `{tone}` */
  readonly refresh: string;
  readonly stances: string;
  /** `{topic}`, `{text}` */
  readonly stance: string;
  /** `{percent}` */
  readonly confidence: string;
  readonly holdings: string;
  /** `{number}` */
  readonly size: string;
  readonly averagePrice: string;
  readonly pastReferences: string;
  readonly memories: string;
  readonly lore: string;
  /** `{label}` is the bot's own label in the transcript. */
  readonly ownLabel: string;
  readonly transcript: string;
  readonly examples: string;
  readonly target: {
    readonly heading: string;
    /** Where the bot goes on from its own message. */
    readonly ownHeading: string;
    readonly byHuman: string;
    readonly byBot: string;
    readonly question: string;
    readonly asksIfArtificial: string;
  };
  readonly news: string;
  /** `{name}` */
  readonly mention: string;
  /** `{name}`, `{handle}` */
  readonly mentionByHandle: string;
  readonly length: Readonly<Record<ReplyLength, string>>;
  readonly reaction: string;
  readonly partOfDay: Readonly<Record<PromptBrief['partOfDay'], string>>;
  readonly avoid: string;
  /** `{text}` */
  readonly instruction: string;
}

/**
 * All that a prompt needs of a language, as data alone. A pack for another language is passed with the prompt's input; nothing else
 * has to change. Tags such as `<chat>` are the same in every language and are no part of a pack.
 */
export interface LocalePack {
  /** Language tag, such as 'en' or 'pt-BR'. */
  readonly locale: string;
  /** Stands between a number and its fraction. */
  readonly decimalMark: string;
  readonly tones: Readonly<Record<KnownTone, ToneWords>>;
  readonly system: SystemWords;
  readonly user: UserWords;
}
