import { DeliveryError } from '../../errors.js';
import type { SendReceipt, Transport, TransportCapabilities } from '../../ports/transport.js';
import type { LoopbackDelivery, LoopbackOptions, LoopbackTransport } from './types.js';

const CAPABILITIES: TransportCapabilities = {
  reactions: true,
  edits: true,
  typing: true,
  replies: true,
  threads: true,
  maxTextLength: 4_096,
};

type Request<Name extends 'send' | 'edit' | 'react' | 'typing'> = Parameters<Transport[Name]>[0];

/** The platform's side of the loopback: its chats, its messages and what bots did in them. */
export interface Room extends Pick<LoopbackTransport, 'addChat' | 'log' | 'onDelivered'> {
  readonly capabilities: TransportCapabilities;
  freshId(): string;
  /** Remembers a message, so that it can be reacted to and edited. */
  note(chat: string, externalId: string): void;
  send(request: Request<'send'>, signal: AbortSignal): SendReceipt;
  edit(request: Request<'edit'>, signal: AbortSignal): void;
  react(request: Request<'react'>, signal: AbortSignal): void;
  typing(request: Request<'typing'>, signal: AbortSignal): void;
}

/** An empty room; every refusal is a DeliveryError 'refused'. */
export function createRoom({
  clock,
  chats = [],
  logLimit = 1_000,
  ...options
}: LoopbackOptions & Required<Pick<LoopbackOptions, 'clock'>>): Room {
  const capabilities = Object.freeze({ ...CAPABILITIES, ...options.capabilities });
  const known = new Set(chats);
  const messages = new Set<string>();
  const deliveries: LoopbackDelivery[] = [];
  const listeners = new Set<{ readonly listener: (delivery: LoopbackDelivery) => void }>();
  // Ids of an earlier run, kept by a durable storage, must not come again.
  const prefix = clock.now().toString(36);
  let count = 0;

  function check(chat: string, signal: AbortSignal, text = ''): void {
    if (signal.aborted) throw refused('The call was aborted before it began.', signal.reason);
    if (!known.has(chat)) throw refused(`There is no chat "${chat}". Open it with addChat.`);
    if (text.length <= capabilities.maxTextLength) return;
    throw refused(
      `A message of ${text.length} characters is longer than the ${capabilities.maxTextLength} that are taken.`,
    );
  }

  function checkMessage(chat: string, externalId: string): void {
    if (!messages.has(keyOf(chat, externalId))) {
      throw refused(`There is no message "${externalId}" in chat "${chat}".`);
    }
  }

  function deliver(delivery: LoopbackDelivery): void {
    const frozen = Object.freeze(delivery);
    if (frozen.kind !== 'typing') deliveries.push(frozen);
    if (deliveries.length > logLimit) deliveries.shift();
    for (const { listener } of [...listeners]) listener(frozen);
  }

  function note(chat: string, externalId: string): void {
    messages.add(keyOf(chat, externalId));
    for (const oldest of messages) {
      if (messages.size <= logLimit) break;
      messages.delete(oldest);
    }
  }

  function freshId(): string {
    count += 1;
    return `${prefix}-${count}`;
  }

  const room: Room = {
    capabilities,
    freshId,
    note,
    addChat: (externalId) => void known.add(externalId),
    log: () => Object.freeze([...deliveries]),
    onDelivered: (listener) => {
      const subscription = { listener };
      listeners.add(subscription);
      return () => void listeners.delete(subscription);
    },
    send: ({ botId, externalChatId: chat, externalThreadId, text, replyTo }, signal) => {
      check(chat, signal, text);
      const externalId = freshId();
      const at = clock.now();
      note(chat, externalId);
      deliver({
        kind: 'message',
        at,
        chat,
        botId,
        externalId,
        text,
        ...(replyTo === undefined ? undefined : { replyTo }),
        ...(externalThreadId === undefined ? undefined : { threadId: externalThreadId }),
      });
      return { externalId, sentAt: at };
    },
    edit: ({ botId, externalChatId: chat, externalId, text }, signal) => {
      check(chat, signal, text);
      checkMessage(chat, externalId);
      deliver({ kind: 'edit', at: clock.now(), chat, botId, externalId, text });
    },
    react: ({ botId, externalChatId: chat, externalId, emoji }, signal) => {
      check(chat, signal);
      checkMessage(chat, externalId);
      deliver({ kind: 'reaction', at: clock.now(), chat, botId, externalId, emoji });
    },
    typing: ({ botId, externalChatId: chat, externalThreadId }, signal) => {
      check(chat, signal);
      const thread = externalThreadId === undefined ? undefined : { threadId: externalThreadId };
      deliver({ kind: 'typing', at: clock.now(), chat, botId, ...thread });
    },
  };
  return room;
}

function keyOf(chat: string, externalId: string): string {
  return `${chat}\u0000${externalId}`;
}

function refused(message: string, cause?: unknown): DeliveryError {
  return new DeliveryError('refused', message, cause === undefined ? {} : { cause });
}
