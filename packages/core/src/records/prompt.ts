import type { Mention, MoveKind, ReplyLength } from './decision.js';
import type { Emotion } from './emotion.js';
import type { Headline } from './headline.js';
import type { Holding } from './holding.js';
import type { Persona } from './persona.js';
import type { Stance } from './stance.js';

/** One section of a prompt: what entered, what it cost and why, or that the budget dropped it. */
export interface PromptSection {
  readonly name: string;
  readonly part: 'system' | 'user';
  /** Higher stays longer when the budget is short. */
  readonly priority: number;
  readonly tokens: number;
  readonly text: string;
  readonly reason: string;
  readonly isDropped: boolean;
}

/** One transcript line as data, oldest first. */
export interface TranscriptLine {
  readonly messageId: string;
  readonly label: string;
  readonly text: string;
  /** Written by the bot whose prompt this is. */
  readonly isOwn: boolean;
  readonly isBot: boolean;
  /** Label of whom it replies to. */
  readonly replyTo?: string;
}

/** Another's message and the bot's own earlier answer to it, anonymised. */
export interface ExamplePair {
  readonly theirs: string;
  readonly own: string;
}

/** A memory as it enters a prompt, with the reason for its place. */
export interface RecalledMemory {
  readonly memoryId: string;
  readonly text: string;
  readonly score: number;
  readonly parts: Readonly<Record<string, number>>;
}

/** A memory that was brought up and did not enter the prompt, with its score by part and why not. */
export interface DroppedMemory {
  readonly memoryId: string;
  readonly score: number;
  readonly parts: Readonly<Record<string, number>>;
  readonly reason: string;
}

/** What is remembered for one decision: memories and the bot's own earlier statements. */
export interface Recollection {
  readonly memories: readonly RecalledMemory[];
  readonly pastReferences: readonly string[];
  /** The memories that `pastReferences` tell, in the same order. */
  readonly pastReferenceIds?: readonly string[];
  /** The best of what was left out. */
  readonly dropped?: readonly DroppedMemory[];
  /** Stability, in days, that each memory gains by entering the prompt of a sent message, or by being recalled alone. */
  readonly stabilities?: readonly {
    readonly memoryId: string;
    readonly sent: number;
    readonly retrieved: number;
  }[];
}

/** What a prompt says, as data: models that write by rules read this instead of the text. Everything in it is also in the text. */
export interface PromptBrief {
  readonly locale: string;
  readonly bot: {
    readonly id: string;
    readonly name: string;
    readonly persona: Persona;
    readonly emotion: Emotion;
    readonly hint: string;
  };
  readonly chat: {
    readonly title?: string;
    readonly topics: readonly string[];
    readonly notice?: string;
  };
  readonly move: MoveKind;
  readonly topic?: string;
  readonly target?: {
    readonly label: string;
    readonly text: string;
    readonly isQuestion: boolean;
    readonly isHuman: boolean;
    /** The target sincerely asks whether it speaks with a bot. */
    readonly asksIfArtificial: boolean;
  };
  readonly transcript: readonly TranscriptLine[];
  readonly stances: readonly Stance[];
  readonly holdings: readonly Holding[];
  readonly memories: readonly RecalledMemory[];
  /** The bot's own earlier statements on the topic, with a relative time in words. */
  readonly pastReferences: readonly string[];
  readonly lore: readonly string[];
  readonly news?: Headline;
  readonly mention?: Mention;
  readonly length: ReplyLength;
  readonly partOfDay: 'morning' | 'noon' | 'afternoon' | 'evening' | 'night';
  readonly instruction?: string;
  /** Hints of the review to a second or third attempt, such as a text not to repeat. */
  readonly avoid: readonly string[];
}

/** How a draft is sampled; providers clamp to what they take. `maxTokens` counts output tokens. */
export interface Sampling {
  readonly temperature: number;
  readonly topP: number;
  readonly presencePenalty: number;
  readonly frequencyPenalty: number;
  readonly maxTokens: number;
}

/** A prompt ready to be sent to a model. */
export interface ComposedPrompt {
  readonly system: string;
  readonly user: string;
  readonly sections: readonly PromptSection[];
  readonly brief: PromptBrief;
  readonly sampling: Sampling;
}
