import { chance } from '../chance/draws.js';
import type { Random } from '../ports/random.js';
import type { SpeakerChoice } from '../records/decision.js';
import type { InboxItem } from '../records/inbox-item.js';
import type { Message } from '../records/message.js';
import type { Member, Scene } from '../records/scene.js';
import type { Settings } from '../settings.js';
import { exclusionOf, settingsOfBot } from './candidates.js';
import { isQuiet } from './gate.js';
import { memberOf } from './history.js';
import { type Call, sortItems } from './lane-sort.js';
import { bestFor, byAddress } from './lane-speaker.js';

/** One answer to give: by whom, to which message, and the items that end with it. */
export interface PlannedAnswer {
  readonly botId: string;
  readonly messageId: string;
  /** Ended as handled when the answer is sent; empty where a later answer of the same message ends the item. */
  readonly itemIds: readonly string[];
  /** Ended as coalesced into this answer. */
  readonly coalescedItemIds: readonly string[];
  readonly threadId?: string;
  readonly speaker: SpeakerChoice;
}

/** An item that gets no answer, and why. */
export interface RejectedItem {
  readonly itemId: string;
  readonly reason: string;
}

/** What becomes of every claimed item: each is in exactly one of the lists of ids. */
export interface InboxPlan {
  readonly answers: readonly PlannedAnswer[];
  readonly rejected: readonly RejectedItem[];
  /** Left waiting: the batch is full, or another of its bots answers in a later tick. */
  readonly deferred: readonly string[];
}

/** What {@link planInbox} reads; `settings` with the chat's overrides. */
export interface LaneInput {
  readonly scene: Scene;
  readonly items: readonly InboxItem[];
  readonly settings: Settings;
  readonly now: number;
  readonly random: Random;
  /** Messages of items that are no longer in the scene, by id. */
  readonly messages?: ReadonlyMap<string, Message>;
}

/** The calls on one bot in one thread, oldest first. */
interface Group {
  readonly member: Member;
  readonly calls: readonly Call[];
}

/**
 * Plans the answers to claimed messages of people. A message that plainly speaks to our bots is answered by each of them that may speak; all that
 * waits for one bot in one thread gets one answer, to the newest. A message to nobody is put to the best scorer alone, which answers with
 * replyProbability. High priority goes before normal, then the oldest, up to the batch size.
 */
export function planInbox(input: LaneInput): InboxPlan {
  if (input.items.length === 0) return { answers: [], rejected: [], deferred: [] };
  const { settings } = input;
  const { batch } = settings.inbox;
  const sorted = sortItems(input);
  const groups = groupCalls(sorted.called, input);
  const limit = batch.enabled ? batch.size : 1;
  const chosen: Group[] = [];
  const planned = new Map<string, number>();
  const waiting = new Set<string>();
  for (const group of groups) {
    const { bot } = group.member;
    const before = planned.get(bot.id) ?? 0;
    const isFull = chosen.length >= limit || isOverLimit(group, before, input);
    if (isFull) for (const { item } of group.calls) waiting.add(item.id);
    else {
      chosen.push(group);
      planned.set(bot.id, before + 1);
    }
  }
  const answers = toAnswers(chosen, waiting, input);
  const rejected = [...sorted.rejected];
  const open = considerOpen(sorted.open, input, limit - chosen.length);
  answers.push(...open.answers);
  rejected.push(...open.rejected);
  const coalesced = coalesceUnseen(sorted.unseen, answers, input.scene);
  return {
    answers: coalesced.answers,
    rejected: [...rejected, ...coalesced.rejected],
    deferred: [...waiting, ...open.deferred],
  };
}

function groupCalls(called: readonly Call[], { scene }: LaneInput): readonly Group[] {
  const groups = new Map<string, { member: Member; calls: Call[] }>();
  for (const call of called) {
    for (const botId of call.botIds) {
      const member = memberOf(scene, botId);
      if (member === undefined) continue;
      const key = JSON.stringify([call.message.threadId ?? null, botId]);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { member, calls: [call] });
      else group.calls.push(call);
    }
  }
  return Array.from(groups.values()).sort(
    (left, right) => rank(left) - rank(right) || oldest(left) - oldest(right),
  );
}

function toAnswers(
  groups: readonly Group[],
  waiting: ReadonlySet<string>,
  { scene }: LaneInput,
): PlannedAnswer[] {
  const owner = new Map<string, Group>();
  for (const group of groups) {
    for (const call of group.calls) {
      // The answer to the message itself ends its item; of several, the last, so that none is lost where one fails.
      const isOwn = call === group.calls.at(-1);
      if (isOwn || !owner.has(call.item.id)) owner.set(call.item.id, group);
    }
  }
  return groups.map((group) => {
    const newest = group.calls.at(-1) as Call;
    const ended = group.calls.filter(
      ({ item }) => !waiting.has(item.id) && owner.get(item.id) === group,
    );
    return {
      botId: group.member.bot.id,
      messageId: newest.message.id,
      itemIds: ended.filter((call) => call === newest).map(({ item }) => item.id),
      coalescedItemIds: ended.filter((call) => call !== newest).map(({ item }) => item.id),
      ...(newest.message.threadId === undefined ? {} : { threadId: newest.message.threadId }),
      speaker: byAddress(scene, group.member, newest),
    };
  });
}

/** Messages to nobody: the thread that has waited longest is put to one bot, the others wait. */
function considerOpen(open: readonly Call[], input: LaneInput, room: number): InboxPlan {
  const [first] = open;
  if (first === undefined) return { answers: [], rejected: [], deferred: [] };
  const { scene, settings, now, random } = input;
  const reject = (calls: readonly Call[], reason: string): readonly RejectedItem[] =>
    calls.map(({ item }) => ({ itemId: item.id, reason }));
  if (isQuiet(settings, scene.chat, now)) {
    return { answers: [], rejected: reject(open, 'quiet-hours'), deferred: [] };
  }
  if (room <= 0) return { answers: [], rejected: [], deferred: open.map(({ item }) => item.id) };
  const { threadId } = first.message;
  const burst = open.filter(({ message }) => message.threadId === threadId);
  const deferred = open.filter((call) => !burst.includes(call)).map(({ item }) => item.id);
  const newest = burst.at(-1) as Call;
  const speaker = bestFor(newest.message, input);
  const member = speaker === undefined ? undefined : memberOf(scene, speaker.botId);
  if (speaker === undefined || member === undefined) {
    return { answers: [], rejected: reject(burst, 'no-candidate'), deferred };
  }
  const { replyProbability } = settingsOfBot(settings, member).speaking;
  const stream = random.at(scene.chat.id, scene.turn, speaker.botId, 'consider', newest.message.id);
  if (!chance(stream, replyProbability)) {
    return { answers: [], rejected: reject(burst, 'passed'), deferred };
  }
  const answer: PlannedAnswer = {
    botId: speaker.botId,
    messageId: newest.message.id,
    itemIds: [newest.item.id],
    coalescedItemIds: burst.filter((call) => call !== newest).map(({ item }) => item.id),
    ...(threadId === undefined ? {} : { threadId }),
    speaker,
  };
  return { answers: [answer], rejected: [], deferred };
}

/** A scene shows the newest 60 messages that were not deleted. */
const SHOWN = 60;

/** Items whose message is not in the scene: part of the burst that their thread's answer is for, else buried under what came after it, or gone. */
function coalesceUnseen(
  unseen: readonly InboxItem[],
  answers: readonly PlannedAnswer[],
  { messages }: Scene,
): Pick<InboxPlan, 'answers' | 'rejected'> {
  const joined = answers.map((answer) => ({ ...answer, more: [...answer.coalescedItemIds] }));
  const rejected: RejectedItem[] = [];
  for (const item of unseen) {
    const answer = joined.find(({ threadId }) => threadId === item.threadId);
    if (answer === undefined) {
      const later = messages.filter(({ sentAt }) => sentAt >= item.receivedAt).length;
      rejected.push({ itemId: item.id, reason: later < SHOWN ? 'message-gone' : 'buried' });
    } else answer.more.push(item.id);
  }
  return {
    answers: joined.map(({ more, ...answer }) => ({ ...answer, coalescedItemIds: more })),
    rejected,
  };
}

function isOverLimit(group: Group, planned: number, { scene, settings, now }: LaneInput): boolean {
  if (planned === 0) return false;
  const newest = group.calls.at(-1) as Call;
  const reason = exclusionOf(group.member, scene, settings, now, newest.message, planned);
  return reason !== undefined;
}

function rank(group: Group): number {
  return group.calls.some(({ item }) => item.priority === 'high') ? 0 : 1;
}

function oldest(group: Group): number {
  return Math.min(...group.calls.map(({ item }) => item.receivedAt));
}
