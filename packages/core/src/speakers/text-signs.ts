import type { Message } from '../records/message.js';
import { ADDRESS_WEIGHTS, type AddressReason, NICKNAME, SHARED_NAME } from './address-weights.js';
import { addressCues } from './cues/cues.js';
import { EVERYONE } from './cues/titles.js';
import { findNames } from './find-names.js';
import { type Addressable, handleKey, type NameIndex } from './name-index.js';
import { isQuestionMessage, readMessage } from './read-text.js';
import { weighName } from './weigh-name.js';

/** Someone whom a message speaks to (or, with the reason 'about', of). */
export interface Addressee {
  /** Set for one of our bots. */
  readonly botId?: string;
  /** Set for people and foreign bots. */
  readonly userId?: string;
  readonly label: string;
  /** 0..1; from 0.5 on the message counts as put to them. */
  readonly confidence: number;
  readonly reason: AddressReason;
}

/** Addressees by id. */
export type Addressees = Map<string, Addressee>;

/** Adds whom the text itself calls or speaks of, and says whether it calls everyone. */
export function addSigns(
  found: Addressees,
  message: Message,
  indexes: readonly NameIndex[],
  self: string | undefined,
  locale: string,
): boolean {
  const read = readMessage(message);
  for (const mention of [...read.handles, ...(message.meta.mentions ?? [])]) {
    const key = handleKey(mention);
    for (const index of indexes) {
      const one = index.byHandle.get(key) ?? index.byId.get(mention);
      if (one === undefined || one.id === self || EVERYONE.has(key)) continue;
      addAddressee(found, one, 'mention', ADDRESS_WEIGHTS.mention);
      break;
    }
  }
  if (read.lead !== undefined) addLead(found, read.lead, indexes, self);
  const cues = addressCues(locale);
  let opened = 0;
  while (cues.openers.has(read.words[opened]?.key ?? '')) opened += 1;
  let reached = opened;
  for (const name of findNames(read, indexes, self, locale)) {
    const isAtStart = name.from <= reached;
    const sign = weighName({
      read,
      name,
      isAtStart,
      hasOpener: opened > 0 && isAtStart,
      isQuestion: () => isQuestionMessage(message, locale),
      cues,
    });
    if (isAtStart && sign.reason !== 'about') {
      reached = name.to;
      while (cues.joiners.has(read.words[reached]?.key ?? '')) reached += 1;
    }
    const share = name.who.length > 1 ? SHARED_NAME : name.isNickname ? NICKNAME : 1;
    for (const one of name.who)
      addAddressee(found, one, sign.reason, sign.confidence * share * name.confidence);
  }
  const isCallToAll = (place: number) => EVERYONE.has(read.words[place]?.key ?? '');
  return (
    isCallToAll(0) ||
    isCallToAll(opened) ||
    read.handles.some((one) => EVERYONE.has(handleKey(one)))
  );
}

function addLead(
  found: Addressees,
  lead: string,
  indexes: readonly NameIndex[],
  self: string | undefined,
): void {
  const key = handleKey(lead);
  if (EVERYONE.has(key)) return;
  for (const index of indexes) {
    const one = index.byHandle.get(key);
    if (one !== undefined && one.id !== self)
      addAddressee(found, one, 'name-start', ADDRESS_WEIGHTS.startWithComma);
  }
}

/** Adds an addressee, or a surer reason for one that is there. */
export function addAddressee(
  found: Addressees,
  one: Addressable,
  reason: AddressReason,
  confidence: number,
): void {
  const known = found.get(one.id);
  if (known !== undefined && known.confidence >= confidence) return;
  const { label } = one;
  found.set(
    one.id,
    one.botId === undefined
      ? { userId: one.id, label, confidence, reason }
      : { botId: one.botId, label, confidence, reason },
  );
}
