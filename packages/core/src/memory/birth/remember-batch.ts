import type { EngineEvents } from '../../events.js';
import type { Clock } from '../../ports/clock.js';
import type { Storage } from '../../ports/storage.js';
import type { Bot } from '../../records/bot.js';
import type { Memory } from '../../records/memory.js';
import type { Message } from '../../records/message.js';
import { effectiveSettings, type Settings } from '../../settings.js';
import type { ContentKeys } from '../content-key.js';
import { combined } from '../extract/both.js';
import { findByRules } from '../extract/by-rules.js';
import type { Finding } from '../extract/finding.js';
import { grounded } from '../extract/ground.js';
import { type EventCounts, remember } from '../resolve/remember.js';
import { answersAmong } from './answers.js';
import { type Asked, type AskForJson, askModel } from './ask-model.js';
import type { CallBudget } from './call-budget.js';
import { type Hearing, hear } from './hear.js';
import { type BirthPlace, episodeOf, memoryOf, type Unkeyed } from './newborn.js';
import { salienceOf } from './salience.js';
import { followedStances } from './stances.js';
import type { Vectors } from './vectors.js';

/** What {@link rememberBatch} needs. */
export interface BatchContext {
  readonly storage: Pick<
    Storage,
    'chats' | 'bots' | 'people' | 'messages' | 'ticks' | 'memories' | 'stances'
  >;
  readonly clock: Pick<Clock, 'now'>;
  readonly keys: ContentKeys;
  readonly vectors: Vectors;
  readonly settings: () => Settings;
  /** Whether a message may still be remembered: it was not deleted or forgotten since. */
  readonly isThere: (messageId: string) => boolean;
  readonly ask?: AskForJson | undefined;
  readonly budget: CallBudget;
  readonly signal: AbortSignal;
}

/** Kinds of findings that bots take from one another. */
const FROM_BOTS: ReadonlySet<string> = new Set([
  'fact',
  'preference',
  'relationship',
  'commitment',
]);

/** Turns a batch of one chat into memories of the bots that are there. Gives what came of it; undefined where the chat is gone or nothing is to be remembered. */
export async function rememberBatch(
  context: BatchContext,
  chatId: string,
  batch: readonly Message[],
): Promise<EngineEvents['memory:gathered'] | undefined> {
  const hearing = await hear(context.storage, chatId, batch);
  if (hearing === undefined) return undefined;
  const { chat, heard, participants } = hearing;
  const settings = effectiveSettings(context.settings(), chat.settings);
  if (!settings.memory.birth.conversation) return undefined;
  const asked = await modelFindings(context, hearing);
  const byRules = heard.flatMap((message) =>
    findByRules(message, { locale: chat.locale, timeZone: chat.timeZone, participants }),
  );
  const texts = new Map(heard.map(({ id, text }) => [id, text]));
  const ids = new Set(participants.map(({ id }) => id));
  const { kept, refused } = grounded(combined(asked?.findings ?? [], byRules), texts, ids);
  const counts: EventCounts = {};
  for (const bot of hearing.bots) {
    const written = await rememberAs(bot, hearing, kept, settings, context);
    for (const [kind, count] of Object.entries(written) as [keyof EventCounts, number][])
      counts[kind] = (counts[kind] ?? 0) + count;
  }
  return {
    chatId,
    messages: batch.length,
    gated: hearing.gated,
    findings: kept.length,
    refused: added(refused, asked?.refused ?? {}),
    ...(asked === undefined ? {} : { modelId: asked.modelId }),
    events: counts,
  };
}

async function modelFindings(
  { ask, budget, clock, settings, signal }: BatchContext,
  hearing: Hearing,
): Promise<Asked | undefined> {
  const { gathering } = settings();
  if (ask === undefined || !gathering.model) return undefined;
  try {
    return await askModel(ask, hearing, budget, gathering, clock.now(), signal);
  } catch (error) {
    // An engine that stops has no time for a model; the rules take none.
    if (signal.aborted) return undefined;
    throw error;
  }
}

function added(
  left: Readonly<Record<string, number>>,
  right: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const sum: Record<string, number> = { ...left };
  for (const [reason, count] of Object.entries(right)) sum[reason] = (sum[reason] ?? 0) + count;
  return sum;
}

/** A bot that speaks of others may have it from its own memory: only what it says of itself counts. */
function isOfItself({ authorId, subjects }: Finding): boolean {
  return subjects.every((id) => id === authorId);
}

async function rememberAs(
  bot: Bot,
  hearing: Hearing,
  findings: readonly Finding[],
  settings: Settings,
  context: BatchContext,
): Promise<EventCounts> {
  const { chat, heard, messages } = hearing;
  const { storage, isThere } = context;
  const place: BirthPlace = {
    ownerBotId: bot.id,
    locale: bot.locale,
    chatId: chat.id,
    now: context.clock.now(),
  };
  const newborn: Unkeyed[] = [];
  const answers = answersAmong([...messages.values()], chat.locale);
  for (const message of heard) {
    const own = findings.filter(({ messageId }) => messageId === message.id);
    const isOwn = message.authorId === bot.id;
    for (const finding of own)
      if (!message.isBot || (isOfItself(finding) && (isOwn || FROM_BOTS.has(finding.kind))))
        newborn.push(memoryOf(finding, place));
    const record = messages.get(message.id);
    if (record === undefined || (message.isBot && !isOwn)) continue;
    const salience = salienceOf({
      text: message.text,
      locale: chat.locale,
      sentiment: record.meta.sentiment,
      isAddressed: record.replyTo !== undefined || (record.meta.mentions?.length ?? 0) > 0,
      isAnswer: answers.has(message.id),
      findings: own,
    });
    if (salience >= settings.memory.birth.salience)
      newborn.push(episodeOf(message, record.text, salience, place));
  }
  if (newborn.length === 0) return {};
  const keyed: Memory[] = [];
  for (const memory of newborn)
    keyed.push({ ...memory, contentKey: await context.keys.of(memory) });
  const embedded = await context.vectors.of(keyed);
  const written = await remember(
    storage.memories,
    embedded.filter(({ evidence }) => evidence.every(({ messageId }) => isThere(messageId))),
  );
  const said = findings.filter(({ authorId }) => authorId === bot.id);
  if (said.length === 0) return written;
  const followed = followedStances(bot.id, await storage.stances.list(bot.id), said, chat.locale);
  if (followed.length === 0) return written;
  await storage.memories.write(followed);
  return { ...written, stance: followed.length };
}
