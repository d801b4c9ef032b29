import type {
  ErasedClaim,
  Memory,
  MemoryKind,
  MemoryState,
  MemoryVisibility,
} from '../records/memory.js';
import type { MemoryEvent } from '../records/memory-event.js';
import type { MemoryScope } from '../records/memory-scope.js';
import type { Page, PageOptions } from './paging.js';

/** Which memories: every condition that is given must hold. */
export interface MemoryFilter {
  readonly ownerBotId?: string;
  readonly chatId?: string;
  /** Written by this person or bot, or about them. */
  readonly personId?: string;
  readonly visibility?: MemoryVisibility;
  readonly kinds?: readonly MemoryKind[];
  readonly states?: readonly MemoryState[];
}

/** A search within a scope. Scope, validity, states and kinds are conditions of the query: they hold before anything is ranked or cut off. */
export interface MemorySearch {
  readonly scope: MemoryScope;
  /** Epoch ms at which a memory must be valid: validFrom <= at, and validTo absent or later. */
  readonly at: number;
  /** 'active' alone unless given. */
  readonly states?: readonly MemoryState[];
  readonly kinds?: readonly MemoryKind[];
  /** Ranked by the words that text and variants share with this; those that share none are no hits. */
  readonly text?: string;
  /** Ranked by cosine similarity among memories whose embedding is by the same model and of the same length; every one of them is a hit. Given instead of `text`. */
  readonly vector?: { readonly model: string; readonly values: readonly number[] };
  /** At most this many (1 to 1,000), and exactly min(limit, hits). */
  readonly limit: number;
}

/** A memory that was found. Scores are comparable within one search alone. */
export interface MemoryHit {
  readonly memory: Memory;
  readonly score: number;
}

/** How an event fared that was not applied; nothing of it is kept. */
export interface RefusedMemoryEvent {
  /** Its place among the events given. */
  readonly index: number;
  /**
   * 'taken': another memory has its (ownerBotId, chatId, contentKey), or its id; 'erased': its claim was; 'missing': there is no such memory or bot; 'skipped': its `ifAdded` was not added;
   * 'shared': its claim cannot be erased while other memories of any state hold it and stay: erase them all in one write.
   */
  readonly reason: 'taken' | 'erased' | 'missing' | 'skipped' | 'shared';
  /** The memory that has the content key. */
  readonly holderId?: string;
  /** The memories that share the claim and would stay. */
  readonly holderIds?: readonly string[];
}

/** Which events. */
export interface MemoryEventQuery {
  readonly ownerBotId?: string;
  /** With those of the population memories of every other bot. */
  readonly includesPopulation?: boolean;
  readonly memoryId?: string;
}

/** Events by their order of storing. */
export interface MemoryEventPage extends Page<MemoryEvent> {
  /** Stands for the last event seen, on the last page too: pass it as `after` later to learn what has happened since. */
  readonly cursor: string;
  /** False where events after the cursor given have been swept or dropped: whoever follows them reads everything anew. */
  readonly isComplete: boolean;
}

/** How many memories there are of one kind and state. */
export interface MemoryCount {
  readonly ownerBotId: string;
  readonly chatId?: string;
  readonly kind: MemoryKind;
  readonly state: MemoryState;
  readonly count: number;
}

/** Whose traces go. */
export interface ForgetUserRequest {
  /** Id of the Person record: what authors' `userId`, and memories' author and subjects say. */
  readonly userId: string;
  /**
   * Names and handles of the person, beside those that their messages were stored with. Spelled so and as whole words: a bot's message that holds one is emptied, another person's loses it, a
   * memory or stance that does goes.
   */
  readonly names: readonly string[];
  readonly now: number;
}

/** What was forgotten, in numbers. */
export interface ForgetReceipt {
  readonly at: number;
  /** Grows with every forgetting; what was cached under an earlier one is not to be used. */
  readonly epoch: number;
  readonly memories: number;
  readonly memoryEvents: number;
  /** The person's own, emptied and without author; for a chat, deleted. */
  readonly messages: number;
  /** Bots' messages that answered the person or named them, emptied. */
  readonly answers: number;
  /** Other people's messages that named them, with the name taken out. */
  readonly mentions: number;
  readonly reactions: number;
  readonly inboxItems: number;
  readonly traces: number;
  readonly people: number;
  /** Hashes kept, so that the same claims are not born again. */
  readonly erasedClaims: number;
}

/** What bots remember. Every method is one statement, and every write is atomic. */
export interface MemoryStore {
  get(id: string): Promise<Memory | undefined>;
  /** Those of the ids that exist, in the order asked for. */
  getMany(ids: readonly string[]): Promise<readonly Memory[]>;
  /** By id, ascending. */
  list(filter: MemoryFilter, options: PageOptions): Promise<Page<Memory>>;
  search(search: MemorySearch): Promise<readonly MemoryHit[]>;
  /** Counts of the memories that match, by owner, chat, kind and state. */
  counts(filter?: MemoryFilter): Promise<readonly MemoryCount[]>;
  /**
   * Applies events as `applyMemoryEvent` does and keeps them, all in one write: additions first, then changes, then removals. Gives those that were not applied. At most 1,000, and at most one a memory.
   * 'dropped' and 'erased' delete the record and its earlier events; 'erased' keeps an ErasedClaim, so every memory of its (ownerBotId, chatId, contentKey) has to go in the same write. @throws CoterieError 'invalid-record' or 'invalid-argument';
   * nothing is stored then.
   */
  write(events: readonly MemoryEvent[]): Promise<readonly RefusedMemoryEvent[]>;
  /** Events in the order of storing. No event appears later before a cursor that was given out. */
  events(query: MemoryEventQuery, options: PageOptions): Promise<MemoryEventPage>;
  /** The cursor behind the newest event: what a follower takes before it lists the memories as they are. */
  cursor(): Promise<string>;
  /** The claims of a bot that were erased: those among these keys, or all of them. */
  erased(ownerBotId: string, contentKeys?: readonly string[]): Promise<readonly ErasedClaim[]>;
  /** Erases claims that were erased elsewhere: the memories that state one go, with what was derived from them, and none is born again. Gives how many memories went. */
  eraseClaims(claims: readonly ErasedClaim[]): Promise<number>;
  /** The secret that content keys are made with: the one kept here, else the one proposed, which is kept from then on. It leaves storage by this method alone. */
  secret(proposed: string): Promise<string>;
  /**
   * Removes a person from everything stored, in one transaction: their record, reactions, inbox items and memories by, about or quoting them with all that is derived from those; empties their messages (which stay as places
   * without author or text, so that the same platform message is still recognised) and the bots' answers to them; takes their names out of other people's messages; deletes stances that name them, the traces of their chats, and
   * those that tell an erased memory. Every erased memory leaves an 'erased' event and an ErasedClaim. A tick that is open meanwhile settles without trace and words.
   */
  forgetUser(request: ForgetUserRequest): Promise<ForgetReceipt>;
  /** Empties a chat of everything that was said and remembered in it, in one transaction; the chat's record and its members stay. */
  forgetChat(chatId: string, now: number): Promise<ForgetReceipt>;
  /** How often something was forgotten. */
  epoch(): Promise<number>;
}
