import type { MemoryKeeper } from '../memory/keeper.js';
import type { EventBus } from '../observe/event-bus.js';

/** Lets the keeper of memories hear what is said in an engine's chats. */
export function noting(events: Pick<EventBus, 'on'>, keeper: MemoryKeeper): void {
  events.on('message:received', ({ message }) => keeper.note(message));
  // What rules wrote is made of set phrases: nothing of it is anybody's word.
  events.on('message:sent', ({ message, isScripted }) => {
    if (!isScripted) keeper.note(message);
  });
  events.on('message:deleted', ({ messageId }) => void keeper.forget({ messageId }));
}
