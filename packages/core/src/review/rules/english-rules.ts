import type { SafetyRule } from './safety-rule.js';

const DENIED =
  /\b(?:not|no|never|nothing|nobody|none|isn'?t|aren'?t|wasn'?t|don'?t|doesn'?t|can'?t|cannot|couldn'?t|won'?t|wouldn'?t|without|avoid|beware|scam\w*|suspicious|whoever|anyone who|anybody who|promis\w+|skeptical|sceptical|myth)\b/;
const HEDGED =
  /\b(?:maybe|perhaps|might|may|could|i think|i guess|i hope|i doubt|if|probably|not|don'?t|says?|said|claims?|wonder|joke|joking)\b/;
const MARKET = `(?:stocks?|shares?|coins?|tokens?|crypto|bitcoin|btc|eth|gold|price|index|market|ticker|bags?|dip)`;
const BOOKS =
  /\b(?:book|books|novel|novels|chapter|author|character|movie|film|song|poll|next read|reading|title|cover|restaurant|place|bookmark|edition|copy|copies|coffee|tea|tickets?|lunch|dinner|snacks?|paperbacks?)\b/;

/** The safety rules for English, over folded text. */
export const ENGLISH_RULES: readonly SafetyRule[] = [
  {
    name: 'buy-now',
    concern: 'certain-advice',
    locale: 'en',
    pattern:
      /\b(?:buy|sell|get in|load up)(?: \w+){0,3} (?:now|today|immediately|right now)?,? ?(?:before|or (?:you'?ll|you will) (?:regret|miss)|while (?:it'?s|you) still)\b/,
    unless: new RegExp(
      String.raw`${BOOKS.source}|\b(?:did|used to|not|never|don'?t|i|we|they|she|he|people|would|should i)\b`,
    ),
  },
  {
    name: 'must-buy',
    concern: 'certain-advice',
    locale: 'en',
    pattern:
      /\byou (?:absolutely |definitely |really )?(?:must|have to|need to|should definitely|should absolutely) (?:buy|sell|short|invest in|put (?:all )?your (?:money|savings))\b|\b(?:definitely|absolutely|100%) (?:buy|sell|short) (?:it|this|now|\w+ (?:now|today))\b|\bput (?:all )?your (?:money|savings|life savings) (?:in|into)\b/,
    unless: new RegExp(`${BOOKS.source}|${DENIED.source}`),
  },
  {
    name: 'guaranteed-profit',
    concern: 'certain-advice',
    locale: 'en',
    pattern:
      /\b(?:guaranteed?|risk[- ]free|certain|sure[- ]fire|no[- ]risk) (?:\w+ )?(?:profits?|returns?|gains?|money|income|win|winner|upside)\b|\b(?:profits?|returns?|gains?|upside) (?:is|are) (?:\w+ )?guaranteed\b/,
    unless: new RegExp(`${DENIED.source.replace('|promis\\w+', '')}|\\bwho (?:offer|sell|promise)`),
  },
  {
    name: 'cannot-lose',
    concern: 'certain-advice',
    locale: 'en',
    pattern:
      /\b(?:you|we|it|this) (?:simply |just |literally )?(?:can'?t|cannot|can not|won'?t) (?:lose|fail|go down|go wrong)\b(?! (?:sight|hope|track|interest|your|my|the|a|an|touch|heart|faith|count)\b)|\b(?:impossible to lose|it only goes up|can only go up|sure thing)\b/,
    unless: new RegExp(
      String.raw`${BOOKS.source}|${HEDGED.source.replace("|don'?t", '')}|\b(?:no|there'?s no|no such|nothing is)\b`,
    ),
  },
  {
    name: 'everyone-buy',
    concern: 'price-pumping',
    locale: 'en',
    pattern:
      /\b(?:everyone|everybody|all of us|guys|let'?s all|we all|y'?all)(?: \w+){0,3} (?:buy|pump|load|dump|short|squeeze|ape)\b(?: \w+){0,5}/,
    unless: new RegExp(
      String.raw`${BOOKS.source}|\b(?:did|used|wants?|wanted|seems?|tends?|not|never|don'?t|why|when|if|rushes|rushed|can'?t|cannot|own|bought)\b`,
    ),
  },
  {
    name: 'pump-it',
    concern: 'price-pumping',
    locale: 'en',
    pattern: new RegExp(
      String.raw`\b(?:let'?s|time to|gonna|going to|we will|we'?ll) (?:pump|squeeze|ape into) (?:it|this|the|that|\w+)|\bpump (?:the|this) ${MARKET}\b|\bto the moon\b(?=[!.\s]*$)|\b(?:send|push|drive|take) (?:it|the price|this ${MARKET}) (?:up |all the way )?to(?:gether| the moon)\b`,
    ),
    unless: new RegExp(
      String.raw`\b(?:rocket|apollo|astronaut\w*|nasa|flew|landed|voyage|jules verne|tires?|tyres?|gas|water|says?|chants?|shouting|yelling|not|never|don'?t|shouldn'?t)\b|${BOOKS.source}`,
    ),
  },
  {
    name: 'multiplies',
    concern: 'price-pumping',
    locale: 'en',
    pattern:
      /\b(?:easy|guaranteed|going to|gonna|will|about to) (?:\w+ )?(?:[2-9]|[1-9]\d+)x\b|\b(?:will|going to|gonna|about to) (?:explode|moon|skyrocket)(?=[!.\s]*$| (?:tomorrow|tonight|soon|any (?:day|minute)|so|this week))/,
    unless: new RegExp(
      String.raw`${HEDGED.source}|\b(?:volcano|bomb|head|plot|story|he|she|they)\b`,
    ),
  },
  {
    name: 'last-chance',
    concern: 'price-pumping',
    locale: 'en',
    pattern: new RegExp(
      String.raw`\b(?:last chance|final chance|never see (?:this|these) prices?|train is leaving|don'?t miss (?:this|the) (?:${MARKET}|pump|rocket|train|rally|run))(?:[^.!?]*\b${MARKET}\b|[^.!?]*\bagain\b|[^.!?]*\bbuy\b|(?=[!.\s]*$))`,
    ),
    unless: new RegExp(
      String.raw`${BOOKS.source}|\b(?:sign up|register|station|platform|vote|rsvp)\b`,
    ),
  },
  {
    name: 'vote-for',
    concern: 'vote-swaying',
    locale: 'en',
    pattern:
      /(?:^|[,;:] ?|\b(?:please|should|must|everyone|everybody|just|don'?t|never|to|and|go|let'?s) )vote (?:for|against|out) |\b(?:do not|don'?t) vote\b|\bcast your (?:vote|ballot) (?:for|against)\b/,
    unless: new RegExp(
      String.raw`${BOOKS.source}|\b(?:i|we|they|she|he|people|women|right|rights|who|whom) (?:\w+ )?(?:vote|to vote)\b|\bright to vote\b|\bif you\b|\bour next\b|\bfavou?rite\b|\bwho (?:did|do|would|will) you\b`,
    ),
  },
  {
    name: 'elect',
    concern: 'vote-swaying',
    locale: 'en',
    pattern:
      /\b(?:elect|re-elect|support|back) (?:this |the |our )?(?:candidate|party|senator|mayor|president|congressman|congresswoman|democrats|republicans|labour|tories)\b|\bstay (?:home|away from the polls) on election day\b/,
    unless:
      /\b(?:did|didn'?t|used to|they|he|she|historians?|voters|novel|book|chapter|wing|who)\b/,
  },
  {
    name: 'real-person',
    concern: 'human-claim',
    locale: 'en',
    pattern:
      /\bi(?:'?m| am) (?:(?:a|an|just|only|actually|really|totally|definitely|obviously|as|very|100%|literally) )*(?:real |actual |living |flesh[- ]and[- ]blood )*(?:human(?: being)?|real person|actual person|living person|flesh[- ]and[- ]blood(?: person)?)\b(?! (?:rights|resources|nature|geograph))/,
    unless:
      /\b(?:never said|not saying|can'?t say|cannot say|wish i|pretend\w*|if i|not|isn'?t|would be lying|read(?:ing)? (?:a|the)|someone who)\b/,
  },
  {
    name: 'not-a-bot',
    concern: 'human-claim',
    locale: 'en',
    pattern:
      /\bi(?:'?m| am) (?:really |definitely |obviously |certainly |totally )?not (?:\w+ ){0,4}(?:bot|robot|ai|artificial intelligence|chatbot|machine|program|language model|computer)\b|\bno bot here\b/,
    unless:
      /\b(?:can'?t (?:say|claim|tell you)|cannot|not just a|captcha|checkbox|expert|specialist|person who)\b/,
  },
  {
    name: 'system-prompt',
    concern: 'prompt-leak',
    locale: 'en',
    pattern:
      /\bmy (?:system prompt|prompt says|instructions (?:say|are|tell|state)|initial instructions|hidden instructions|rules (?:say|state) that i|guidelines (?:say|state))\b|\bsystem prompt\b[^.!?]*\b(?:says|is|reads|tells me)\b|\bi (?:was|have been|am) (?:instructed|prompted|programmed) to\b|\baccording to my (?:instructions|prompt|guidelines|programming)\b/,
  },
  {
    name: 'as-a-language-model',
    concern: 'model-boilerplate',
    locale: 'en',
    pattern:
      /\bas an? (?:ai|artificial intelligence|large language model|language model|ai language model|ai assistant|ai model|chatbot)\b(?=,| (?:language|assistant|model|i\b))|\bi (?:cannot|can'?t|am unable to|'m unable to) (?:fulfill|fulfil|comply with|assist with|help with) (?:this|that|your) request\b|\bhow can i (?:help|assist) you today\b/,
  },
];
