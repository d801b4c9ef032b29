import { CoterieError } from '../../errors.js';
import type { Bot } from '../../records/bot.js';
import type { Chat } from '../../records/chat.js';
import type { Holding } from '../../records/holding.js';
import type { ErasedClaim, Memory } from '../../records/memory.js';
import type { Message } from '../../records/message.js';
import type { Person } from '../../records/person.js';
import type { Reaction } from '../../records/reaction.js';
import type { Member, RecentText } from '../../records/scene.js';
import type { Setting } from '../../records/setting.js';
import type { Stance } from '../../records/stance.js';
import type { TickTrace } from '../../records/tick-trace.js';
import type { TurnIntent } from '../../records/turn-intent.js';
import { HOUR_MS, type MemoryBounds, MINUTE_MS } from './bounds.js';
import { createLane, type Lane, type LaneEntry } from './inbox-lane.js';
import { createKeyed, type Keyed } from './keyed.js';
import { createLog, type MemoryLog } from './memory-log.js';
import { createTimeWindow, type TimeWindow } from './time-window.js';

/** A bot and what belongs to it. `version` grows whenever a scene would show it otherwise. */
export interface BotState {
  bot: Bot;
  isPaused: boolean;
  version: number;
  readonly stances: Map<string, Stance>;
  readonly holdings: Map<string, Holding>;
  readonly memories: Keyed<Memory>;
  readonly log: MemoryLog;
  recent: readonly RecentText[];
  /** Messages sent in the last hour. */
  readonly sent: TimeWindow;
}

/** A member as it was last shown, and what that rested on. */
export interface MemberCell {
  readonly state: BotState;
  readonly version: number;
  readonly sentLastHour: number;
  readonly lastSpokeAt: number | undefined;
  readonly member: Member;
}

/** A chat and everything in it. The fields ending in `View` are what the last scene showed, kept until something in them changes. */
export interface ChatState {
  chat: Chat;
  isPaused: boolean;
  turn: number;
  nextDueAt: number | undefined;
  epoch: number;
  /** Number of the newest lease that was taken before something was forgotten. */
  forgottenAt: number;
  lease: { holder: string; expiresAt: number } | undefined;
  /** Messages of the minute's budgets that the lease has reserved; lapses with it. */
  reservation: { count: number; expiresAt: number } | undefined;
  /** Claimed and not settled. */
  readonly intents: Map<string, TurnIntent>;
  /** Every message, ascending by (sentAt, id). */
  readonly log: Message[];
  readonly byExternalId: Map<string, string>;
  /** External ids of messages that went. */
  readonly gone: Map<string, true>;
  readonly reactions: Map<string, readonly Reaction[]>;
  readonly lastSpoke: Map<string, number>;
  readonly sentLastMinute: TimeWindow;
  readonly loop: TimeWindow;
  lastHumanAt: number;
  told: readonly string[];
  readonly traces: TickTrace[];
  readonly lane: Lane;
  rosterVersion: number;
  cells: MemberCell[];
  membersView: readonly Member[];
  messagesView: readonly Message[] | undefined;
  peopleVersion: number;
  peopleView: readonly Person[];
  reactionsView: readonly Reaction[] | undefined;
}

/** Everything that a storage in memory holds. */
export interface World {
  readonly bounds: MemoryBounds;
  readonly bots: Keyed<BotState>;
  readonly chats: Keyed<ChatState>;
  readonly chatsByPlace: Map<string, ChatState>;
  readonly people: Map<string, Person>;
  readonly peopleByPlace: Map<string, Person>;
  readonly messages: Map<string, Message>;
  /** Messages with status pending or unknown. */
  readonly unsettled: Map<string, Message>;
  readonly memories: Keyed<Memory>;
  /** Ids of the memories of visibility 'population'. */
  readonly population: Set<string>;
  /** Ids of the memories that cite a message. */
  readonly citedBy: Map<string, Set<string>>;
  /** Ids of the memories that were derived from one. */
  readonly derivedBy: Map<string, Set<string>>;
  /** Which memories, of any state, have a content key in its place. */
  readonly claims: Map<string, Set<string>>;
  readonly erasedClaims: Map<string, ErasedClaim>;
  /** What content keys are made with, once somebody has asked for it. */
  secret: string | undefined;
  readonly populationLog: MemoryLog;
  /** Number of the newest memory event. */
  memoryEvents: number;
  /** How often something was forgotten. */
  epoch: number;
  readonly settings: Map<string, Setting>;
  readonly items: Map<string, LaneEntry>;
  readonly cursors: Map<string, string>;
  readonly traces: Map<string, TickTrace>;
  readonly sentLastMinute: TimeWindow;
  /** Chats with a reservation. */
  readonly reserving: Set<ChatState>;
  /** Grows when a bot comes or goes. */
  rosterVersion: number;
  peopleVersion: number;
}

export function createWorld(bounds: MemoryBounds): World {
  return {
    bounds,
    bots: createKeyed(),
    chats: createKeyed(),
    chatsByPlace: new Map(),
    people: new Map(),
    peopleByPlace: new Map(),
    messages: new Map(),
    unsettled: new Map(),
    memories: createKeyed(),
    population: new Set(),
    citedBy: new Map(),
    derivedBy: new Map(),
    claims: new Map(),
    erasedClaims: new Map(),
    secret: undefined,
    populationLog: createLog(0),
    memoryEvents: 0,
    epoch: 0,
    settings: new Map(),
    items: new Map(),
    cursors: new Map(),
    traces: new Map(),
    sentLastMinute: createTimeWindow(MINUTE_MS),
    reserving: new Set(),
    rosterVersion: 1,
    peopleVersion: 1,
  };
}

/** A new bot; `after` is the number of the newest memory event. */
export function createBotState(bot: Bot, after: number): BotState {
  return {
    bot,
    isPaused: false,
    version: 1,
    stances: new Map(),
    holdings: new Map(),
    memories: createKeyed(),
    log: createLog(after),
    recent: Object.freeze([]),
    sent: createTimeWindow(HOUR_MS),
  };
}

export function createChatState(chat: Chat, bounds: MemoryBounds): ChatState {
  return {
    chat,
    isPaused: false,
    turn: 0,
    nextDueAt: undefined,
    epoch: 0,
    forgottenAt: 0,
    lease: undefined,
    reservation: undefined,
    intents: new Map(),
    log: [],
    byExternalId: new Map(),
    gone: new Map(),
    reactions: new Map(),
    lastSpoke: new Map(),
    sentLastMinute: createTimeWindow(MINUTE_MS),
    loop: createTimeWindow(HOUR_MS),
    lastHumanAt: 0,
    told: Object.freeze([]),
    traces: [],
    lane: createLane(chat.id, bounds),
    rosterVersion: 0,
    cells: [],
    membersView: [],
    messagesView: undefined,
    peopleVersion: 0,
    peopleView: [],
    reactionsView: undefined,
  };
}

/** The key of what is unique by platform and external id. */
export function placeKey(platform: string, externalId: string): string {
  return `${platform}\u0000${externalId}`;
}

/** @throws CoterieError 'not-found' where there is no such bot. */
export function botOf(world: World, id: string): BotState {
  const state = world.bots.get(id);
  if (state !== undefined) return state;
  throw new CoterieError('not-found', `There is no bot "${id}". Add it first.`);
}
