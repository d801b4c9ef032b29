import type { Chat } from '../records/chat.js';
import { type Silent, silent } from '../records/decision.js';
import type { TickOpening } from '../records/tick-trace.js';
import { isWithin } from '../rhythm/day.js';
import type { Settings } from '../settings.js';

/** What {@link gate} reads; `settings` with the chat's overrides. */
export interface GateInput {
  readonly opening: TickOpening;
  readonly settings: Settings;
  readonly now: number;
}

/** Whether anything may be said in this tick at all. `quiet`: answers to people only. */
export function gate({ opening, settings, now }: GateInput): Silent | { readonly quiet: boolean } {
  const { scene, budget, inbox } = opening;
  if (!settings.speaking.active) return silent('inactive');
  if (!scene.chat.enabled) return silent('chat-disabled');
  if (scene.isPaused) return silent('chat-paused');
  if (scene.members.length === 0) return silent('no-member');
  if (!budget.isGranted) {
    return silent(budget.scope === 'global' ? 'global-budget' : 'chat-budget');
  }
  const quiet = isQuiet(settings, scene.chat, now);
  if (quiet && (inbox.length === 0 || !settings.limits.answersInQuietHours)) {
    return silent('quiet-hours');
  }
  return { quiet };
}

/** Whether the chat is in its quiet hours. */
export function isQuiet(settings: Settings, chat: Chat, now: number): boolean {
  const { quietHours } = settings.limits;
  return quietHours.ranges.length > 0 && isWithin(quietHours, now, chat.timeZone);
}
