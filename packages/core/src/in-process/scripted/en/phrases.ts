const SUBJECT_VERB =
  /^(?:is|are|was|were|be|been|have|has|had|do|does|did|will|would|can|could|should|may|might|must|and|or|but|that|who|which|when|where|if|to|of|in|on|at|for|with|from|by|about|than|as|so|not|just|really|because|went|came|died|broke|agree|agrees|started|stopped|arrived|told|knows?|thinks?|likes?|loves?|hates?|works?|helps?|turned|taught|won|lost|sat|ran|got|made|said|says|took|gave|ate|left|fell|broke|keeps?|kept|makes?|takes?|needs?|wants?|looks?|feels?|seems?|never|always|today|yesterday|tomorrow|again|now|then|here|there|too|i|you|we|they|he|she|it|my|your|this|last|next|still|already|only|even|either|too|anyway|though|yet|ago|for|a|an|the)$/;
const DETERMINER = 'the|a|an|my|our|your|his|her|their|this|that|these|those';
const DETERMINED = new RegExp(
  `(?<![\\p{L}\\p{N}'’])(${DETERMINER}) (?!(?:${DETERMINER}) )(?=((?:[\\p{L}][\\p{L}'’-]* ?){1,3}))`,
  'giu',
);
const PREDICATE =
  /^(?:nice|good|bad|great|open|closed|ready|late|early|hot|cold|true|wrong|right|cheap|better|worse|broken|gone|dead|fine|ok|okay|free|full|empty|hard|easy|long|short|before|after|ago)$/i;
const LIKE_ADJECTIVE =
  /(?:y|al|ful|ous|ive|ic|less|ish|an|ent)$|^(?:old|new|big|small|long|short|good|bad|great|slow|fast|first|last|best|worst|other|whole|red|green|blue|black|white|little|young|own|two|three|few|many)$/i;
const VAGUE =
  /^(?:thing|things|way|ways|time|times|one|ones|lot|bit|point|kind|sort|same|other|others|rest|least|most|best|worst|first|second|last|whole|few|while|day|day|moment|end|world|fact|idea|question|answer|case|reason|case|room|chat|group|page|pages|line|part|number|off|out|up|down|on|over|back|normal|minimal|various|usual|main|real|actual|entire|ill|later|latter|former|next|different|certain|possible)$/;
const TURNED: Readonly<Record<string, string>> = {
  my: 'your',
  our: 'your',
  your: 'my',
  a: 'the',
  an: 'the',
  this: 'the',
  that: 'the',
  these: 'the',
  those: 'the',
};

/** A noun phrase of an English text, turned to the other speaker: "I lost my keys" gives 'your keys'. */
export function phraseOf(text: string): string | undefined {
  let best: string | undefined;
  for (const match of text.slice(0, 400).matchAll(DETERMINED)) {
    const determiner = (match[1] ?? '').toLowerCase();
    const words: string[] = [];
    const said = (match[2] ?? '').trim().split(' ');
    for (const word of said) {
      if (SUBJECT_VERB.test(word.toLowerCase()) || words.length === 2) break;
      if (words.length > 0 && PREDICATE.test(word)) break;
      if (/(?:ly|'s|’s|ing|ed)$/i.test(word) && words.length > 0) break;
      if (/s$/i.test(word) && words.length > 0 && !LIKE_ADJECTIVE.test(words[0] ?? '')) break;
      if (/[^s]s$/i.test(words[0] ?? '') && !LIKE_ADJECTIVE.test(words[0] ?? '')) break;
      words.push(word);
    }
    // 'the various pointer types' is not about a pointer.
    const isCut = words.length === 2 && said.length > 2 && LIKE_ADJECTIVE.test(words[0] ?? '');
    if (isCut && !SUBJECT_VERB.test(said[2]?.toLowerCase() ?? '')) continue;
    const head = words.at(-1)?.toLowerCase();
    if (head === undefined || head.length < 3 || VAGUE.test(head) || /(?:ly|est|er's)$/.test(head))
      continue;
    const phrase = `${TURNED[determiner] ?? determiner} ${words.join(' ')}`;
    if (phrase.length <= 40 && (best === undefined || words.length > best.split(' ').length - 1))
      best = phrase;
  }
  return best;
}

/** The two options of an English or-question: "tea or coffee?" gives ['tea', 'coffee']. */
export function optionsOf(text: string): readonly [string, string] | undefined {
  const match =
    /(?<![\p{L}\p{N}])((?:(?:the|a|an|my|your) )?[\p{L}\p{N}'’-]+) or ((?:(?:the|a|an|my|your) )?[\p{L}\p{N}'’-]+)(?: [\p{L}]+){0,2}\?/iu.exec(
      text,
    );
  const [one, other] = [match?.[1], match?.[2]];
  if (one === undefined || other === undefined || /^(?:not|so|no|what|whether)$/i.test(other))
    return undefined;
  return [one, other];
}

/** What somebody is, from the beginning of a background: "A retired engineer who …" gives 'a retired engineer'. */
export function tradeOf(background: string): string | undefined {
  const match =
    /^(?:(?:he|she|they|you)(?: is| are|'s|'re) |i(?:'m| am) )?((?:an?|the) [\p{L}' -]{3,48}?)(?= who| that| with| from| in | at | on | and |,|\.|;| –|$)/iu.exec(
      background.trim(),
    );
  const found = match?.[1];
  return found === undefined ? undefined : lowerFirst(found);
}

/** A sentence as a clause: no end mark, small first letter where it is no name. */
export function clauseOf(sentence: string): string {
  return lowerFirst(sentence.trim().replace(/[\s.!…]+$/u, ''));
}

const KEPT = /^(?:I|I'[a-z]+|[A-Z]{2,}\w*|[A-Z][\p{Ll}'’-]+ [A-Z].*)(?![\p{L}])/u;
const PLAIN_FIRST =
  /^(?:The|A|An|My|Our|Your|Their|His|Her|It|This|That|These|Those|There|We|You|They|He|She|Some|Most|Many|Every|Nobody|Everybody|No|Not|If|When|Where|What|How|Why|Who|In|On|At|For|With|From|As|Is|Are|To|Old|New|Good|Bad|Great|Slow|Long|Short|Books?|People|Reading|Life|One|Two|Three|Never|Always|Only|Half|Any|Anything|Nothing|Everything|Once|After|Before|Too|Just|Even|Giving|Listening|Read|Give|Make|Look|Ask|Wait|Take|Plain|Simple|Unhappy|Comedy|Characters|Minor|Sentences|Style|Fifty|Four)(?![\p{L}'’])/u;

function lowerFirst(text: string): string {
  if (KEPT.test(text) || !PLAIN_FIRST.test(text)) return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const AUXILIARY: Readonly<Record<string, string>> = {
  is: 'are',
  was: 'were',
  has: 'have',
  does: 'do',
  "doesn't": "don't",
  "isn't": "aren't",
  "wasn't": "weren't",
  "hasn't": "haven't",
};

/** A memory about somebody, said to them: 'Ann likes short books' gives 'you like short books'. */
export function aboutYou(memory: string, label: string): string | undefined {
  const name = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const match = new RegExp(`^(?:${name}|the user|the person) ([\\p{L}']+) (.+)$`, 'iu').exec(
    memory.trim(),
  );
  const [verb, rest] = [match?.[1], match?.[2]];
  if (verb === undefined || rest === undefined) return undefined;
  const turned =
    AUXILIARY[verb] ??
    (/(?:ch|sh|ss|x|o)es$/.test(verb)
      ? verb.slice(0, -2)
      : /[^aeiou]ies$/.test(verb)
        ? `${verb.slice(0, -3)}y`
        : /[^s]s$/.test(verb)
          ? verb.slice(0, -1)
          : verb);
  const said = rest
    .replace(/[\s.!]+$/u, '')
    .replace(/\b(?:their|his|her)\b/g, 'your')
    .replace(/\b(?:they|he|she)\b/g, 'you');
  return `you ${turned} ${said}`;
}

/** What an instruction asks to be said, as a message. */
export function carryOut(instruction: string): string | undefined {
  const text = instruction.trim();
  const quoted = /["“]([^"”]{2,400})["”]/u.exec(text)?.[1];
  if (quoted !== undefined) return quoted;
  const told =
    /^(?:please )?(?:say|tell (?:them|everyone|everybody|the (?:room|chat|group|club)|people|us)|announce|remind (?:them|everyone|everybody|people|the (?:room|chat|group|club))|mention|write|post)(?: that)?[:,]? (?!about|what|how|a joke|something)(.+)$/iu.exec(
      text,
    )?.[1];
  if (told !== undefined) return told;
  const about = /^(?:please )?ask (?:(?:the )?\w+ )?about (.+?)[.?!]*$/iu.exec(text)?.[1];
  if (about !== undefined) return `a question for the room: what do you make of ${about}?`;
  const asked =
    /^(?:please )?ask (?:them|everyone|everybody|people|the (?:room|chat|group|club)) ((?:what|which|who|how|why|when|where) .+?)[.?!]*$/iu.exec(
      text,
    )?.[1];
  if (asked !== undefined) return `I'm asking everyone ${asked}`;
  const greeted = /^(?:please )?(?:greet|welcome|say (?:hello|hi) to) (.+?)[.?!]*$/iu.exec(
    text,
  )?.[1];
  return greeted === undefined ? undefined : `hello and welcome, ${greeted}`;
}
