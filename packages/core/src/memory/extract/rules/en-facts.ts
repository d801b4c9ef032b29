import { en, place, single } from './en-parts.js';
import { type ClaimRule, rule } from './types.js';

const JOB =
  '(?<value>(?:[\\p{L}-]+ ){0,2}(?:teacher|nurse|doctor|dentist|lawyer|engineer|developer|programmer|student|designer|writer|editor|librarian|chef|cook|baker|waiter|waitress|driver|pilot|farmer|plumber|electrician|carpenter|architect|accountant|translator|musician|photographer|painter|tutor|manager|cashier|barber|tailor|pharmacist|vet|mechanic|gardener|banker|trader|analyst|journalist|scientist|researcher|professor|lecturer|freelancer))';
const COUNTED =
  '(?<value>(?:a|an|one|two|three|four|five|\\d+)(?: \\p{L}+){0,2} (?:cats?|dogs?|kids?|children|daughters?|sons?|sisters?|brothers?|siblings|parrots?|rabbits?|cars?|bikes?|motorcycles?|boats?|gardens?|houses?|flats?|shops?|restaurants?|farms?|degrees?|twins))';
const likes = { unless: en.pronoun } as const;
const dislikes = { unless: en.pronoun, isNegated: true } as const;

/** What people say they are, have and like. */
export const englishFacts: readonly ClaimRule[] = [
  rule('fact', 'name', 0.9, `(?:^|\\s)my name(?:'s| is) ${en.name}`, '{name} is called {value}.', {
    ...place,
    isName: true,
  }),
  rule(
    'fact',
    'name',
    0.8,
    `(?:^|please |just |you can |everyone )call(?:s)? me ${en.name}`,
    '{name} is called {value}.',
    { ...place, isName: true },
  ),
  rule(
    'fact',
    'lives-in',
    0.9,
    `${en.i} (?:do not|don't|no longer) live in ${en.place}`,
    '{name} does not live in {value}.',
    { ...place, isNegated: true },
  ),
  rule(
    'fact',
    'lives-in',
    0.9,
    `${en.doing} (?:live|living|reside|based|settled) in ${en.place}`,
    '{name} lives in {value}.',
    place,
  ),
  rule(
    'fact',
    'lives-in',
    0.9,
    `${en.doing} moved (?:back )?to ${en.place}`,
    '{name} lives in {value}.',
    { ...place, unless: /^(?:a|an|the|my|another|our) /u },
  ),
  rule(
    'fact',
    'lives-in',
    0.6,
    `${en.who} (?:lives in|moved to) ${en.place}`,
    '{name} lives in {value}.',
    place,
  ),
  rule(
    'fact',
    'comes-from',
    0.8,
    `${en.am}(?: originally)? from ${en.place}`,
    '{name} comes from {value}.',
    place,
  ),
  rule(
    'fact',
    'works-as',
    0.8,
    `${en.doing} work(?:ing)? as (?:a |an |the )?${en.value}`,
    '{name} works as {value}.',
    single,
  ),
  rule(
    'fact',
    'works-as',
    0.8,
    `${en.am} (?:a|an) ${JOB}(?=[ ,.!]|$)`,
    '{name} works as {value}.',
    single,
  ),
  rule(
    'fact',
    'works-at',
    0.8,
    `${en.doing} work(?:ing)? (?:at|for|in) (?:a |an |the )?${en.value}`,
    '{name} works at {value}.',
    single,
  ),
  rule(
    'fact',
    'age',
    0.8,
    `${en.am} (?<value>\\d{1,2}) years? old`,
    '{name} is {value} years old.',
    single,
  ),
  rule(
    'fact',
    'age',
    0.8,
    `${en.doing} turned (?<value>\\d{1,2})`,
    '{name} is {value} years old.',
    single,
  ),
  rule(
    'fact',
    'birthday',
    0.9,
    `my birthday(?:'s| is)(?: on| in)? ${en.value}`,
    '{name} has a birthday on {value}.',
    single,
  ),
  rule(
    'fact',
    'allergic-to',
    0.9,
    `${en.am} allergic to ${en.value}`,
    '{name} is allergic to {value}.',
  ),
  rule(
    'fact',
    'diet',
    0.8,
    `${en.am} (?:a )?(?<value>vegan|vegetarian|pescatarian)`,
    '{name} is {value}.',
    single,
  ),
  rule(
    'fact',
    'studies',
    0.7,
    `${en.doing} stud(?:y|ying) ${en.value}`,
    '{name} studies {value}.',
    {
      ...single,
      unless: en.pronoun,
    },
  ),
  rule('fact', 'speaks', 0.6, `${en.i} speak ${en.value}`, '{name} speaks {value}.', {
    unless: /^(?:to|with|for|up|as|from|about)\b/u,
  }),
  rule('fact', 'has', 0.7, `${en.have}(?: got)? ${COUNTED}`, '{name} has {value}.'),
  rule(
    'preference',
    'favourite-{what}',
    0.8,
    `my favou?rite (?<what>\\p{L}+(?: \\p{L}+)?)(?:'s| is|:) ${en.value}`,
    '{name} has {value} as favourite {what}.',
    single,
  ),
  rule(
    'preference',
    'likes',
    0.7,
    `${en.i} (?:do not|don't|never|didn't)(?: really| actually)? (?:like|love|enjoy|care for) ${en.value}`,
    '{name} does not like {value}.',
    dislikes,
  ),
  rule(
    'preference',
    'likes',
    0.7,
    `${en.i} (?:hate|dislike|detest|loathe|can't stand|cannot stand|can't bear) ${en.value}`,
    '{name} does not like {value}.',
    dislikes,
  ),
  rule(
    'preference',
    'likes',
    0.7,
    `${en.i} (?:like|love|adore|enjoy) ${en.value}`,
    '{name} likes {value}.',
    likes,
  ),
  rule(
    'preference',
    'prefers',
    0.7,
    `${en.i} prefer ${en.value}`,
    '{name} prefers {value}.',
    likes,
  ),
  rule('preference', 'plays', 0.6, `${en.i} play(?: the)? ${en.value}`, '{name} plays {value}.', {
    unless: /^(?:along|around|with|for|fair|safe|dumb|dead|a (?:lot|bit|part|role))\b/u,
  }),
  rule(
    'preference',
    'has-at-table',
    0.7,
    `${en.i} (?:do not|don't|never) (?:eat|drink) ${en.value}`,
    '{name} never has {value}.',
    dislikes,
  ),
];
