import type { PromptBrief } from '../../records/prompt.js';
import type { Aspect, CompiledPack } from './compile-pack.js';
import type { Conversation } from './conversation.js';
import type { Focus } from './focus.js';
import type { Idiolect } from './idiolect.js';
import type { Reading } from './reading.js';
import type { Filler, Template } from './template.js';

/** Everything that the words of one message are drawn from. */
export interface Material {
  readonly brief: PromptBrief;
  readonly pack: CompiledPack;
  readonly conversation: Conversation;
  readonly idiolect: Idiolect;
  readonly reading: Reading | undefined;
  readonly focus: Focus;
  /** What the talk was about before this message. */
  readonly oldTopic: string | undefined;
  /** Whether the message opens with the target's name already. */
  readonly isNamed: boolean;
  draw(): number;
}

/** Fills rules into text; keeps what it has used, so that one message never says a thing twice. */
export interface Writer extends Filler {
  readonly material: Material;
  /** The text of a rule, or undefined where none of its templates can be filled. */
  write(rule: string): string | undefined;
  /** One of some templates that can be filled, a fresh one where there is one. */
  oneOf(templates: readonly Template[]): string | undefined;
  /** One of some templates that was not used lately. */
  freshOf(templates: readonly Template[]): string | undefined;
  /** The aspect that this message may turn to. */
  otherAspect(): Aspect | undefined;
  /** A point of the bot's side that was not made lately, as a clause. */
  claim(): string | undefined;
}
