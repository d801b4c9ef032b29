/** Pieces of the patterns for English. */
const START =
  '(?:^|[,;:–—-] *|(?:^|\\s)(?:and|but|so|because|since|as|that|while|well|btw|yes|yeah|hi|hey|oh|actually|honestly|anyway)[, ]+)(?:by the way,? |well,? |actually,? )?';
const ADVERB =
  '(?: (?:really|absolutely|totally|still|just|also|actually|currently|now|finally|recently|honestly|truly|simply|personally|do))*';

export const en = {
  start: START,
  /** 'I' where a clause begins, with what may stand between it and the verb. */
  i: `${START}i${ADVERB}`,
  am: `${START}i(?:'m| am)${ADVERB}`,
  have: `${START}i(?:'ve| have)${ADVERB}`,
  will: `${START}i(?:'ll| will|'m going to| am going to|'m gonna|'m)`,
  /** 'I live', 'I'm living', 'I've moved'. */
  doing: `${START}i(?:'m| am|'ve| have)?${ADVERB}`,
  value: '(?<value>[^,.;:!?()"“”]{2,80})',
  rest: '(?<value>[^.;!?]{4,120})',
  place: "(?<value>\\p{L}[\\p{L}'. -]{1,40})",
  name: "(?<value>\\p{L}[\\p{L}'-]*(?: \\p{L}[\\p{L}'-]+){0,2})",
  who: '(?:^|[,;] *)(?<who>\\p{L}[\\p{L}\\p{M}]+)',
  relation:
    '(?<what>wife|husband|partner|girlfriend|boyfriend|fiancee|fiance|daughter|son|brother|sister|mother|father|mum|mom|dad|grandmother|grandfather|uncle|aunt|cousin|boss|roommate|flatmate|best friend|cat|dog|parrot|rabbit|hamster)',
  said: '{name} said: {sentence}',
  /** Objects that only the conversation gives a meaning. */
  pronoun:
    /^(?:it|this|that|these|those|him|her|them|you|your|how|what|when|where|to (?:think|say|admit|break|be)|the (?:idea|sound|way|look))\b/u,
} as const;

export const single = { isSingleValued: true } as const;
export const place = { isSingleValued: true, isProper: true } as const;
