import type { ExclusionReason } from '../records/decision.js';
import type { Message } from '../records/message.js';
import type { Member, Scene } from '../records/scene.js';
import { isWithin } from '../rhythm/day.js';
import { profileOf } from '../rhythm/profiles.js';
import { effectiveSettings, type Settings } from '../settings.js';
import { isMutedBy, lastSpeaker } from './history.js';
import { interestIn, type Talk } from './interests.js';
import { isOverShare } from './share.js';
import { talkOf } from './talk.js';

/** How far answers to people may go beyond a bot's hourly limit. */
const ANSWER_OVERDRAW = 1.2;

/** A member that is out, and why. */
export interface Excluded {
  readonly botId: string;
  readonly reason: ExclusionReason;
}

/** Who may speak of their own accord. */
export interface Candidates {
  readonly eligible: readonly Member[];
  /** The chat's last speaker, where nothing but its having spoken last stands against it. */
  readonly last?: Member;
  readonly excluded: readonly Excluded[];
}

/** A bot's own settings: the chat's with its overrides. */
export function settingsOfBot(settings: Settings, member: Member): Settings {
  return effectiveSettings(settings, {}, member.bot.settings);
}

/**
 * Why a member may not take a turn, whatever it would say; `undefined` where it may. With `answering`, a person's message, the limits of
 * answers hold; `planned` counts answers of this bot already planned in this tick.
 */
export function exclusionOf(
  member: Member,
  scene: Scene,
  settings: Settings,
  now: number,
  answering?: Message,
  planned = 0,
): ExclusionReason | undefined {
  const { bot } = member;
  if (!bot.enabled) return 'disabled';
  if (member.isPaused) return 'paused';
  if (scene.unreachable?.includes(bot.id)) return 'unreachable';
  const { limits } = settingsOfBot(settings, member);
  const heedsHours = answering === undefined || limits.answersHeedActiveHours;
  if (heedsHours && !isWithin(bot.activeHours, now, scene.chat.timeZone)) return 'inactive-hours';
  const { max } = limits.botHourlyLimit;
  const most = answering === undefined ? max : Math.floor(max * ANSWER_OVERDRAW);
  if (member.sentLastHour + planned >= most) return 'hourly-limit';
  if (answering !== undefined && isMutedBy(scene, answering, bot.id)) return 'muted';
  return undefined;
}

/**
 * Splits the members into those who may speak of their own accord and those who are out. The cooldown filter is lifted where it
 * would leave nobody, and the last speaker is a candidate like any other where it is alone, up to the profile's most turns in a row.
 */
export function candidatesOf(scene: Scene, settings: Settings, now: number): Candidates {
  const excluded: Excluded[] = [];
  const able: Member[] = [];
  for (const member of scene.members) {
    const reason = exclusionOf(member, scene, settings, now);
    if (reason === undefined) able.push(member);
    else excluded.push({ botId: member.bot.id, reason });
  }
  const free: Member[] = [];
  for (const member of able) {
    if (!isOverShare(member.bot.id, able.length, scene, settings)) free.push(member);
    else excluded.push({ botId: member.bot.id, reason: 'share-cap' });
  }
  const last = lastSpeaker(scene, now);
  const lastMember = free.find((member) => member.bot.id === last?.botId);
  if (last === undefined || lastMember === undefined) {
    return warm(free, excluded, scene, settings, now);
  }
  if (able.length === 1) {
    if (last.turnsInARow < profileOf(settings.pacing.profile).maxInARow)
      return { eligible: able, excluded };
    return { eligible: [], excluded: [...excluded, { botId: last.botId, reason: 'last-speaker' }] };
  }
  const others = free.filter((member) => member !== lastMember);
  const rest = warm(others, excluded, scene, settings, now);
  if (isCoolingDown(lastMember, talkOf(scene), now) && isFiltered(settings, lastMember)) {
    return {
      ...rest,
      excluded: [...rest.excluded, { botId: last.botId, reason: 'cooling-down' }],
    };
  }
  return { ...rest, last: lastMember };
}

/** Whether the bot has just stated its opinion on what is being talked about. */
export function isCoolingDown(member: Member, talk: Talk, now: number): boolean {
  if (talk.topics.length === 0 && talk.symbols.length === 0) return false;
  for (const stance of member.stances) {
    if (stance.cooldownUntil === undefined || stance.cooldownUntil <= now) continue;
    const { key, symbol } = interestIn(stance);
    if (talk.topics.includes(key) || talk.symbols.includes(symbol)) return true;
  }
  return false;
}

function warm(
  able: readonly Member[],
  excluded: readonly Excluded[],
  scene: Scene,
  settings: Settings,
  now: number,
): Candidates {
  const talk = talkOf(scene);
  const isCool = (member: Member) =>
    isCoolingDown(member, talk, now) && isFiltered(settings, member);
  const eligible = able.filter((member) => !isCool(member));
  if (eligible.length === able.length || eligible.length === 0) return { eligible: able, excluded };
  const cooling = able
    .filter((member) => !eligible.includes(member))
    .map(({ bot }): Excluded => ({ botId: bot.id, reason: 'cooling-down' }));
  return { eligible, excluded: [...excluded, ...cooling] };
}

function isFiltered(settings: Settings, member: Member): boolean {
  return settingsOfBot(settings, member).speaking.cooldownFilter;
}
