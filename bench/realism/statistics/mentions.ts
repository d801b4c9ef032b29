import type { Chats, Row } from '../row.js';
import { COMMON_WORDS } from './common-words.js';
import { quantileOf } from './spread.js';

const LEAST_NAME = 4;
const REPLY_SECONDS = 600;
const REPLY_MESSAGES = 50;

/** One user named by another's message. */
interface Mention {
  readonly from: string;
  readonly to: string;
  /** Place of the message in its chat. */
  readonly at: number;
}

/** Whom the messages of one chat mention, and how many of them do so at the start or at all. */
export function mentionsOf(chat: readonly Row[]) {
  const everyone = new Map(chat.map(({ user }) => [user.toLowerCase(), user]));
  const seen = new Map<string, string>();
  const mentions: Mention[] = [];
  let atStart = 0;
  let any = 0;
  for (const [at, row] of chat.entries()) {
    const start = namedAtStart(row.text, everyone);
    const named = new Set(start === undefined ? [] : [start]);
    for (const token of row.text.toLowerCase().split(/[^\p{L}\p{N}_\-[\]^`|{}]+/u)) {
      const user = seen.get(token);
      if (user !== undefined && token.length >= LEAST_NAME && !COMMON_WORDS.has(token))
        named.add(user);
    }
    for (const user of row.ment ?? []) named.add(everyone.get(user.toLowerCase()) ?? user);
    named.delete(row.user);
    if (start !== undefined && start !== row.user) atStart += 1;
    if (named.size > 0) any += 1;
    for (const to of named) mentions.push({ from: row.user, to, at });
    seen.set(row.user.toLowerCase(), row.user);
  }
  return { mentions, atStart, any };
}

/** The six bands of mentions. */
export function mentionStatistics(chats: Chats) {
  const found = chats.map(mentionsOf);
  const messages = chats.reduce((sum, chat) => sum + chat.length, 0);
  const total = found.reduce((sum, { mentions }) => sum + mentions.length, 0);
  const delays = chats.flatMap((chat, index) =>
    (found[index]?.mentions ?? []).flatMap((mention) => replyDelay(chat, mention)),
  );
  return {
    startMention: found.reduce((sum, { atStart }) => sum + atStart, 0) / messages,
    anyMention: found.reduce((sum, { any }) => sum + any, 0) / messages,
    reciprocity: found.reduce((sum, { mentions }) => sum + mutual(mentions), 0) / total,
    mentionedReplies10min: delays.length / total,
    mentionReply_p50: quantileOf(delays, 0.5),
    mentionReply_p90: quantileOf(delays, 0.9),
  };
}

function namedAtStart(text: string, users: ReadonlyMap<string, string>): string | undefined {
  const start = /^@?([^\s:,]+)[:,]/.exec(text)?.[1];
  return start === undefined ? undefined : users.get(start.toLowerCase());
}

/** The mentions that the other side returns, each counted with its return: of a and b the smaller number, from both sides. */
function mutual(mentions: readonly Mention[]): number {
  const pairs = new Map<string, number>();
  const key = (from: string, to: string) => JSON.stringify([from, to]);
  for (const { from, to } of mentions)
    pairs.set(key(from, to), (pairs.get(key(from, to)) ?? 0) + 1);
  let sum = 0;
  for (const [pair, count] of pairs) {
    const [from, to] = JSON.parse(pair) as [string, string];
    sum += Math.min(count, pairs.get(key(to, from)) ?? 0);
  }
  return sum;
}

function replyDelay(chat: readonly Row[], { to, at }: Mention): readonly number[] {
  const from = chat[at]?.t ?? 0;
  for (let next = at + 1; next <= at + REPLY_MESSAGES; next += 1) {
    const row = chat[next];
    if (row === undefined || row.t - from > REPLY_SECONDS) return [];
    if (row.user === to) return [row.t - from];
  }
  return [];
}
