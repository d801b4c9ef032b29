import { CoterieError } from '../errors.js';
import type { Clock } from '../ports/clock.js';
import type { Storage } from '../ports/storage.js';
import type { SayCommand } from '../tick/context.js';
import type { TickReport } from '../tick.js';

/** An operator's word to a bot in a chat. */
export interface SayNow extends SayCommand {
  readonly chatId: string;
}

const BUSY_RETRY_MS = 50;
/** A batch of answers, read and typed one after another, may hold a chat for minutes. */
const BUSY_DEADLINE_MS = 180_000;

/**
 * Lets a bot say something as its chat's next turn, waiting while the chat's tick under way ends.
 * @throws CoterieError 'not-found', 'invalid-argument', or 'deadline-exceeded' where the chat stays busy for 3 minutes.
 */
export async function sayNow(
  say: SayNow,
  {
    clock,
    storage,
    signal,
  }: { readonly clock: Clock; readonly storage: Storage; readonly signal: AbortSignal },
  run: (chatId: string, command: SayCommand) => Promise<TickReport>,
): Promise<TickReport> {
  const { chatId, ...command } = say;
  const chat = await storage.chats.get(chatId);
  if (chat === undefined) throw notFound('chat', chatId);
  if (!chat.members.includes(command.botId)) {
    throw new CoterieError(
      'not-found',
      `Bot "${command.botId}" is no member of chat "${chatId}". Add it to the chat's members.`,
    );
  }
  if (command.text === undefined && command.instruction === undefined) {
    throw new CoterieError(
      'invalid-argument',
      'sayNow needs a text to say or an instruction to follow.',
    );
  }
  const giveUpAt = clock.now() + BUSY_DEADLINE_MS;
  for (;;) {
    const report = await run(chatId, command);
    if (report.outcomes.length > 0) return report;
    if (clock.now() >= giveUpAt) {
      throw new CoterieError(
        'deadline-exceeded',
        `Chat "${chatId}" was busy for ${BUSY_DEADLINE_MS / 60_000} minutes. Try again.`,
        { isRetryable: true },
      );
    }
    await clock.sleep(BUSY_RETRY_MS, signal);
  }
}

/** The error for a bot or chat that is not there. */
export function notFound(what: 'bot' | 'chat', id: string): CoterieError {
  return new CoterieError(
    'not-found',
    `There is no ${what} "${id}". Add it first with ${what}s.put.`,
  );
}

/** The report of a tick. @throws CoterieError 'not-found' where its chat is not there. */
export function orNotFound(chatId: string, report: TickReport): TickReport {
  if (report.outcomes.length === 0 && report.nextDueAt === undefined)
    throw notFound('chat', chatId);
  return report;
}
