import { en, place, single } from './en-parts.js';
import { type ClaimRule, rule } from './types.js';

const EVERY =
  'every (?:\\p{L}+day|day|morning|evening|night|week|weekend|month|year|summer|winter)';
const DID =
  '(?:quit|resigned|retired|graduated|got (?:married|divorced|engaged|fired|promoted|a (?:new )?(?:job|raise|puppy|kitten|cat|dog))|lost my|broke my|passed (?:my|the)|failed (?:my|the)|started (?:a|an|my|learning|working)|finished (?:a|an|my|the|reading|writing)|won (?:a|an|the|my)|met (?:my|a|an)|visited|went to|flew to|travell?ed to|crashed|published|learn(?:ed|t) to)';
const OCCASION =
  '(?:appointment|meeting|exam|test|interview|flight|date|operation|surgery|wedding|deadline|class|lesson|dentist|rehearsal|concert|match)';
const timed = { needsTime: true } as const;
const concrete = { unless: en.pronoun } as const;

/** What people say of those near to them, what they did, do and will do, and what they think. */
export const englishDoings: readonly ClaimRule[] = [
  rule(
    'relationship',
    'name-of-{what}',
    0.8,
    `my ${en.relation}(?:'s name is|'s called| is called| is named) ${en.name}`,
    '{name} has a {what} called {value}.',
    place,
  ),
  rule(
    'relationship',
    'marital-status',
    0.8,
    `${en.am} (?<value>married|divorced|single|engaged|widowed)(?! in)`,
    '{name} is {value}.',
    single,
  ),
  rule(
    'relationship',
    'about-{what}',
    0.6,
    `^(?:\\p{L}+, )?my ${en.relation} (?<value>(?:is|was|has|had|works|lives|moved|got|likes|loves|hates|studies|plays|started|just|broke|turned|plans|wants) [^.;!?]{3,100})`,
    en.said,
  ),
  rule('commitment', 'promise', 0.8, `${en.i} promise(?: you| to| that|,)* ?${en.rest}`, en.said),
  rule(
    'commitment',
    'appointment',
    0.8,
    `${en.have}(?: got)? (?<value>(?:a|an|my|another)(?: \\p{L}+){0,2} ${OCCASION}\\b[^.;!?]*)`,
    en.said,
    timed,
  ),
  rule(
    'commitment',
    'plan',
    0.7,
    `${en.will}(?: definitely| probably| finally| also| not)? (?<value>\\p{L}[^.;!?]{2,120})`,
    en.said,
    timed,
  ),
  rule(
    'commitment',
    'plan',
    0.7,
    `(?:^|[,;] *)(?:let's|we'll|we will|we're going to) (?<value>\\p{L}[^.;!?]{2,120})`,
    en.said,
    timed,
  ),
  rule(
    'event',
    'bought',
    0.7,
    `${en.doing} (?:bought|ordered|adopted|inherited) ${en.value}`,
    '{name} bought {value}.',
    concrete,
  ),
  rule('event', 'sold', 0.7, `${en.doing} sold ${en.value}`, '{name} sold {value}.', concrete),
  rule('event', 'did', 0.6, `${en.doing} (?<value>${DID}[^,.;!?]{0,80})`, en.said),
  rule(
    'event',
    'did',
    0.5,
    `^(?:yesterday|last (?:night|week|month|year|summer|winter|\\p{L}+day)|this morning|today),? (?:i|we) (?<value>\\p{L}[^.;!?]{4,100})`,
    en.said,
  ),
  rule(
    'routine',
    'routine',
    0.6,
    `${en.i} (?<value>\\p{L}[^.;!?]{3,80} ${EVERY}[^.;!?]*)`,
    en.said,
  ),
  rule(
    'routine',
    'routine',
    0.6,
    `(?:^|[\\s,])${EVERY},? i (?<value>\\p{L}[^.;!?]{3,80})`,
    en.said,
  ),
  rule(
    'routine',
    'routine',
    0.6,
    `${en.i} (?<value>(?:always|usually|often|rarely|hardly ever|never) (?!mind|know|thought|said|understand|got|heard|seen|have|been|be|eat|drink|like|say|thought|liked)[^.;!?]{6,80})`,
    en.said,
  ),
  rule(
    'opinion',
    'opinion',
    0.5,
    `(?:${en.i} (?:think|believe|reckon|feel)(?: that| like)?|in my (?:opinion|view|book),?|(?:^|\\s)imo,?|to my mind,?|if you ask me,?) (?<value>[^;!?"“”]{12,160})`,
    en.said,
  ),
];
