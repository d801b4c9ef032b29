import type { Decision } from '../records/decision.js';
import type { Headline } from '../records/headline.js';
import type { RecalledMemory } from '../records/prompt.js';
import type { Member, Scene } from '../records/scene.js';
import type { Settings } from '../settings.js';
import type { LocalePack } from './locales/types.js';

/** What a prompt is made of: a scene, what was decided in it, and what is remembered. `now` in epoch milliseconds. */
export interface PromptInput {
  readonly scene: Scene;
  /** The bot that is to speak, as a member of the scene. */
  readonly member: Member;
  readonly decision: Decision;
  /** With the chat's and the bot's overrides. */
  readonly settings: Settings;
  readonly now: number;
  readonly memories: readonly RecalledMemory[];
  /** The bot's own earlier statements on the topic. */
  readonly pastReferences: readonly string[];
  readonly lore: readonly string[];
  readonly news?: Headline;
  /** What the review said of the drafts before this one; a quoted text in double quotation marks. */
  readonly avoid: readonly string[];
  /** Locale packs beside those built in; they go before them. */
  readonly packs?: readonly LocalePack[];
}
