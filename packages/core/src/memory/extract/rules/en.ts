import { englishDoings } from './en-doings.js';
import { englishFacts } from './en-facts.js';
import { englishTime } from './time-en.js';
import type { RulePack } from './types.js';

/** English statements. */
export const englishRules: RulePack = {
  locale: 'en',
  unreal:
    /(?:^|[\s,])(?:if i|if we|if only|unless|wish|would|could|might|maybe i|imagine|suppose|pretend|hypothetically|used to|when i was|(?:he|she|they|someone|people|everyone) (?:say|says|said|told|thinks?)|once upon a time)(?=[\s,]|$)|^["“'‘]/u,
  head: /^(?:the|a|an) (?=$)/u,
  tail: /(?: (?:now|too|though|btw|lol|haha|anymore|any more|these days|at the moment|right now|by the way|as well|actually|so much|very much|a lot|for now|today|yesterday|last \p{L}+|since .*|for (?:years|\d+ .*|a while.*)|because .*|with (?:my|two|three) .*|but .*|and (?:i|my|it|we|they|she|he|so) .*|so i .*|which .*|that i .*|, .*))+$/u,
  time: englishTime,
  rules: [...englishFacts, ...englishDoings],
};
