import type { CueName } from '../types.js';

/** How English messages show what they are; tried on lower-case text. */
export const cues: Readonly<Record<CueName, RegExp>> = {
  hello:
    /^(?:hi|hello|hey|good (?:morning|afternoon|evening)|morning|evening|hiya|greetings)\b(?! (?:the|of|to))/,
  bye: /\b(?:bye|goodbye|good night|see you|so long|heading (?:off|out)|off to bed|talk (?:later|tomorrow)|gotta go|have to go)\b/,
  thanks: /\b(?:thanks|thank you|thx|cheers|much appreciated)\b/,
  laugh: /\b(?:haha+|lol|lmao|hehe+|funny)\b|😂|🤣/,
  insult:
    /\b(?:(?:you(?:'re| are) (?:an? |so |such an? )?(?:stupid|idiot|moron|useless|dumb|boring|annoying|garbage|trash|pathetic))|shut up|stupid bot|idiots?|morons?|screw you|go away)\b/,
  request:
    /\b(?:(?:can|could|will|would) you|please) (?:\w+ )?(?:send|email|call|phone|book|buy|order|sell|transfer|download|upload|write (?:me )?(?:code|a script|an? essay)|log in|hack|open the|search|google|translate|remind|draw|generate|pay)\b/,
  opinion:
    /\b(?:what(?:'s| is| are) your (?:view|take|opinion|thoughts?|favou?rites?)|what do you (?:all )?(?:think|make|reckon)|thoughts\?|your thoughts|how do you feel about)\b/,
  self: /\b(?:how are you|who are you|how(?:'s| is) it going|what do you do|tell (?:me|us) about yourself|are you (?:ok|okay|well|there|around)|how(?:'s| are) things|what are you (?:reading|up to|doing))\b/,
  number:
    /\b(?:how (?:much|many|old|long|far)|what (?:price|percentage|number|year|date)|what(?:'s| is) the (?:price|cost|number|target|score|rating)|price target)\b/,
  why: /\b(?:why|how come|what for|what makes)\b/,
  how: /\bhow\b/,
  who: /\b(?:who|whom|whose|which character)\b/,
  which: /\b(?:which|what should|recommend|any suggestions?|what (?:book|one|novel)s?)\b/,
  when: /\b(?:when|what time)\b/,
  where: /\bwhere\b/,
  personal:
    /(?:^|[.!,;] )(?:so |and |but |well,? |today |yesterday )?(?:i|i'm|i've|i'd|i'll|my|we|we've|our)\b/,
  against:
    /\b(?:disagree|don't agree|not (?:so )?sure|not convinced|don't think|doubt it|no,|nope|overrated|nonsense|rubbish|boring|dull|can't stand|hate)\b/,
  for: /\b(?:agree|exactly|absolutely|you're right|true|same here|well said|love|adore|underrated|yes,)\b/,
};
