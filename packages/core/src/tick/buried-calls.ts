import type { MessageStore } from '../ports/storage.js';
import type { InboxItem } from '../records/inbox-item.js';
import { isHistory, type Message } from '../records/message.js';
import type { Scene } from '../records/scene.js';

/** Most calls that are read again in one tick; the others join the answers of their threads. */
const MAX_CALLS = 40;

/**
 * The scene with the messages that spoke to a bot and have been buried under newer ones, before all others, so that a flood drowns no call.
 * Reads storage only where there are such.
 */
export async function withBuriedCalls(
  messages: Pick<MessageStore, 'get'>,
  scene: Scene,
  inbox: readonly InboxItem[],
): Promise<Scene> {
  if (inbox.length === 0) return scene;
  const shown = new Set(scene.messages.map(({ id }) => id));
  const buried = inbox
    .filter(({ priority, messageId }) => priority === 'high' && !shown.has(messageId))
    .slice(0, MAX_CALLS);
  if (buried.length === 0) return scene;
  const read = await Promise.all(buried.map(({ messageId }) => messages.get(messageId)));
  const calls = read
    .filter((message): message is Message => message !== undefined && isHistory(message))
    .sort((left, right) => left.sentAt - right.sentAt || (left.id < right.id ? -1 : 1));
  return { ...scene, messages: [...calls, ...scene.messages] };
}
