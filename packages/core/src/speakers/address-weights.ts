/** Why a message is taken to speak to someone. 'about': it only speaks of them. */
export type AddressReason =
  | 'reply'
  | 'mention'
  | 'name-start'
  | 'name'
  | 'about'
  | 'answer'
  | 'continuing';

/** How sure each sign is, 0..1. At 0.5 and above a message counts as put to that addressee. */
export const ADDRESS_WEIGHTS = {
  mention: 0.97,
  reply: 0.95,
  /** 'Ayşe, ...' and 'Ayşe: ...' */
  startWithComma: 0.93,
  /** 'Ayşe?' or a message of the name alone. */
  startAlone: 0.9,
  /** 'hey Ayşe ...', 'Ayşe sen ...', 'Ayşe look ...' */
  startCalled: 0.88,
  /** 'Ayşe bugün borsa düşer mi': nothing says whether she is called. */
  startAsked: 0.7,
  startBare: 0.55,
  /** '..., Ayşe, ...' and '... Ayşe?' behind a comma. */
  vocative: 0.85,
  /** 'thanks Ali', 'nasılsın Ali', 'Alicim' */
  called: 0.82,
  /** "sorum Ali'ye", 'question for Ali' */
  spokenTo: 0.8,
  /** "Ayşe'nin fikri ne?" */
  opinionAsked: 0.7,
  endBare: 0.4,
  about: 0.2,
} as const;

/** What a sign is worth where several people answer to one name. */
export const SHARED_NAME = 0.5;
/** A first word of a name is a little less sure than the whole. */
export const NICKNAME = 0.98;
