import type { ShortForm, VoiceWords } from './voice-words.js';

const VERBS =
  'be have do go get see say take make buy sell read reread try need wait happen keep stay start rise fall drop come know think tell look watch finish give end miss like love hate find talk meet hold add ask write win lose pick change'
    .split(' ')
    .join('|');
const START = String.raw`(?<![\p{L}\p{N}'’])`;
const END = String.raw`(?![\p{L}\p{N}'’])`;
const form = (words: string, write: string): ShortForm => ({
  pattern: new RegExp(`${START}${words}${END}`, 'gu'),
  write,
});

/** The small touches of English. */
export const ENGLISH: VoiceWords = {
  openers: {
    joining: ['honestly,', 'well,', 'I mean,', 'okay so', 'look,', 'not gonna lie,'],
    standing: ['hmm.', 'well…', 'right.'],
    formal: ['to be fair,', 'frankly,', 'admittedly,'],
    asking: ['so', 'by the way,', 'okay but'],
  },
  opened:
    /^(?:honestly|well|i mean|ok|okay|look|not gonna lie|hmm+|um|uh|right|so|by the way|btw|yes|yeah|no|nope|sure|agreed|exactly|true|same|hi|hey|hello|good (?:morning|evening|night|afternoon)|thanks|thank you|haha|lol|oh|ah|wow|but|and|because|though|still|also|anyway|actually|frankly|admittedly|to be (?:fair|honest)|fair|guys|folks|i guess|i suppose|i think you|sorry|congrat\w*)(?![a-z])/,
  hesitations: {
    starts: ['hmm,', 'um,', 'uh,'],
    clauses: [
      {
        after: /(?<=[\p{L}\p{N}],?) but(?= \p{Ll}| I\b)/gu,
        insert: [", I don't know,", ', uh,', ', how do I put this,'],
      },
      {
        after: /(?<=[\p{L}\p{N}]) because(?! of\b)(?= \p{Ll}| I\b)/gu,
        insert: [', well,', ", I don't know,"],
      },
    ],
  },
  fillers: {
    ends: [', you know', ', I guess', ', to be honest', ', I suppose'],
    full: /\b(?:you know|guess|suppose|honest|honestly|think|believe|though|please|thanks|too|either|right|sure|mean)\b/,
  },
  shortForms: [
    form(`going to(?= (?:${VERBS})${END})`, 'gonna'),
    form(`(?<!(?:s|ou) )want to(?= (?:${VERBS})${END})`, 'wanna'),
    form(`([’']ve) got to(?= (?:${VERBS})${END})`, '$1 gotta'),
    form(
      '(?<!(?:what|this|that|these|some|any|a|an|the|one|same|every|each|another|other|my|your|his|her|right|wrong|best|new|different|certain|rare) )kind of',
      'kinda',
    ),
    form(
      '(?<!(?:what|this|that|these|some|any|a|an|the|one|same|every|each|another|other|my|your|his|her|right|wrong|best|new|different|certain|rare) )sort of',
      'sorta',
    ),
    form("I don['’]t know(?=[.!…]|$)", 'dunno'),
    form("I don['’]t know(?= (?:if|why|how|what|about|when|where|who))", 'I dunno'),
    form('let me', 'lemme'),
    form('Let me', 'Lemme'),
    form('give me', 'gimme'),
    form('a lot of', 'lots of'),
    form('A lot of', 'Lots of'),
    form('because(?! of)', "'cause"),
    form('out of(?= (?:my|your|the|nowhere|here|it))', 'outta'),
    form('trying to', 'tryna'),
    form('yes', 'yeah'),
    form('Yes', 'Yeah'),
    form('probably', 'prolly'),
  ],
  abbreviations: [
    form('by the way', 'btw'),
    form('to be honest', 'tbh'),
    form('in my opinion', 'imo'),
    form("I don['’]t know", 'idk'),
    form('right now', 'rn'),
    form('as far as I know', 'afaik'),
    form('please', 'pls'),
    form('people', 'ppl'),
    form('though', 'tho'),
    form('thanks', 'thx'),
    form('as soon as possible', 'asap'),
    form("for what it[’']s worth", 'fwiw'),
  ],
  keyboard: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
};
