/**
 * The data of one language for the scripted model. The engine decides what to say (which act, whose point, for or against, about what);
 * a pack decides how it sounds. A pack is plain data and a few pure functions; adding a language is adding a pack.
 *
 * ## Templates
 * All text is written as templates. A list of templates is one string with one template a line; blank lines and the white space around a line are ignored.
 * - `{name}` is a slot (see {@link SlotName}) or another rule of the pack. A slot that has nothing to offer makes its template fail, and
 *   another one is taken, so no slot is ever empty. Every entry rule therefore needs at least one template that uses only slots that are always there
 *   (`{subject}`, `{ask}`) or none.
 * - `{name.form}` passes the text through `modifiers[form]`: a case ending, a plural, a possessive.
 * - `[one|two|]` is a choice on the spot, an empty one allowed; choices nest and may hold slots.
 * - Write clauses in lower case without an end mark and sentences with one: the engine capitalises what begins a sentence, folds spaces, drops a
 *   doubled mark. Never begin a sentence with a word that must stay small.
 */
export interface GrammarPack {
  /** Language tag, 'en'; a brief's locale is matched by its language. */
  readonly locale: string;
  /** Lists of templates by rule name. {@link EntryRule} and {@link ExtensionRule} name those that the engine asks for; others are the pack's own helpers.
   * `name:tone` (a value of `toneOf`) adds templates that only bots of that tone use, and prefer.
   * `name@domain` does the same for a domain; any rule may come in two, `example.for` and `example.against`, of which the bot's side takes its own.
   * `part.morning` .. `part.night` and `greet.morning` .. are what `{part}` and `{part.greet}` give. */
  readonly rules: Readonly<Record<string, string>>;
  /**
   * Rules of which each bot uses only a few templates, its idiolect: rule name -> how many (a share of the list, stable by bot id). Put here openers, connectors,
   * hedges, words of judgement, fillers: what tells one writer from another.
   */
  readonly personal: Readonly<Record<string, number>>;
  /** The forms that `{name.form}` may ask for. */
  readonly modifiers: Readonly<Record<string, (text: string) => string>>;
  /** Words by which a message is read. */
  readonly cues: Readonly<Record<CueName, RegExp>>;
  /** What can be talked about. The last one is the fallback for any topic: its `words` are empty. */
  readonly domains: readonly DomainPack[];
  /** The family of a free-text tone: 'young', 'professional', 'friendly', 'brisk', 'academic', 'ironic' or 'neutral'. */
  toneOf(tone: string): string;
  /**
   * The thing that a message is about, as a noun phrase that can stand in a sentence of another speaker ("my cat" comes back as "your cat"), and the words of it
   * that the message itself has. Undefined where nothing is sure to be one.
   */
  phraseOf(text: string): string | undefined;
  /** The two options of an or-question, as they can be repeated: ['tea', 'coffee']. */
  optionsOf(text: string): readonly [string, string] | undefined;
  /** What the bot is, from its background, to stand in `{trade}`: "a retired ship's engineer". Undefined where the text does not say it plainly. */
  tradeOf(background: string): string | undefined;
  /** A memory about the person of that name, said to them: 'Ann likes tea' gives 'you like tea'. Undefined where it is not plainly about them. */
  aboutYou(memory: string, label: string): string | undefined;
  /** A free sentence (a stance, a memory, a lore entry) as a clause for the middle of a sentence: no end mark, first letter small unless it is a name. */
  clauseOf(sentence: string): string;
  /**
   * What an operator's instruction asks to be said: "Tell everyone that we meet at eight" gives 'we meet at eight', as a whole message. Undefined where it only names a subject.
   */
  carryOut(instruction: string): string | undefined;
  /** The last polish of a whole message: articles, elision, contractions. Spaces and capitals are the engine's. */
  polish(text: string): string;
}

/** A field of talk. It is chosen where its words stand in the target, the topic, the chat's title or topics, in that order of weight. */
export interface DomainPack {
  readonly name: string;
  /** Words (folded as `foldForMatch` does, separated by spaces) that show this domain; a word of the text counts when it begins with one of them, and a hyphen stands for a space too. */
  readonly words: string;
  /** At least eight; each bot has its favourites, and an opinion on each that never changes. */
  readonly aspects: Readonly<Record<string, AspectPack>>;
  /** Known things: books, shares. May be empty. */
  readonly things: readonly ThingPack[];
}

/** One side of a subject that people can be for or against. */
export interface AspectPack {
  /** It is something that people do and not something in the thing: no figures or scenes are brought in for it. */
  readonly isActivity?: boolean;
  /** Beginnings of words, folded, by which a message shows it; include the words that `pairs` and `asks` use for it. */
  readonly words: string;
  /** Noun phrases that name it, one a line: "the ending". Every one must hold one of `words`. */
  readonly name: string;
  /**
   * Points for and against, one pair a line, divided by ` / `: the second answers the first, and the first the second. Clauses that can stand alone, in lower case and without an end
   * mark; at least one of `words` in each. In the fallback domain they must fit any `{thing}`.
   */
  readonly pairs: string;
  /** Yes-no questions with their mark, in lower case as they may stand after a comma, to which 'yes' means being for the aspect. */
  readonly asks: string;
}

/** A thing by name. */
export interface ThingPack {
  readonly name: string;
  /** Other words that mean it, folded, separated by commas. */
  readonly also?: string;
  /** People or parts in it, one a line, as noun phrases: `{figure}`. */
  readonly figures?: string;
  /** Moments or details in it, one a line, as noun phrases: `{scene}`. */
  readonly scenes?: string;
  /** Points for and against the thing itself, as in {@link AspectPack}. */
  readonly pairs?: string;
}

/**
 * What a template can be filled with. Always there: thing, aspect, claim. The others fail their template where the brief has nothing for them.
 * - thing: what is talked about: a known thing's name, a noun phrase of the target, else the topic (any number, any shape: avoid agreement with it)
 * - aspect: a name of the side that is talked about
 * - claim: a point of the bot's own side on it that nobody made lately, as a clause; claim2: another one. When all have been made, the template fails: give each
 *   entry some templates without a claim (with `{example}`, `{point}`, `{who}`, `{anecdote}`); `spent` is the last resort
 * - point: what the target said, as a clause of at most nine words, where it is short enough to be said back
 * - ask: a question of the aspect, with its mark; aspect2: another aspect's name, to turn the talk to; ask2: its question
 * - figure, scene: of the known thing
 * - word: a content word of the target, as written
 * - topic: the topic of the move, as given; oldtopic: the topic left behind
 * - name: the target's author, where not already opened with; who + quote: somebody in the transcript who stands on the bot's side, and their point; rival + rivalquote: the same from the other side
 * - stance: the bot's own stance on this, as a clause; stanceline: as a whole sentence
 * - hold: something it holds; holdnote: the note of it, as a clause; interest: an entry of its watchlist
 * - memory: a memory as a clause; past: an own earlier statement as a clause; fact: a lore sentence
 * - trade, goal (a clause), phrase (a signature phrase), anecdote (sentences)
 * - headline: the title of the news; newsword: its main word
 * - one, other: the options of an or-question, `one` being the bot's
 * - number: a number the bot may honestly give, such as its own average price
 * - bot: its own name; chat: the chat's title; part: 'morning' .. 'night', as the rule `part.morning` .. words it
 */
export type SlotName =
  | 'subject'
  | 'thing'
  | 'aspect'
  | 'claim'
  | 'claim2'
  | 'point'
  | 'ask'
  | 'aspect2'
  | 'ask2'
  | 'figure'
  | 'scene'
  | 'word'
  | 'topic'
  | 'oldtopic'
  | 'name'
  | 'who'
  | 'quote'
  | 'rival'
  | 'rivalquote'
  | 'stance'
  | 'stanceline'
  | 'hold'
  | 'holdnote'
  | 'interest'
  | 'memory'
  | 'past'
  | 'fact'
  | 'trade'
  | 'goal'
  | 'phrase'
  | 'anecdote'
  | 'headline'
  | 'newsword'
  | 'one'
  | 'other'
  | 'number'
  | 'bot'
  | 'chat';

/** How a message begins its life: the engine asks for exactly one of these. Each gives one sentence, or two short ones. */
export type EntryRule =
  | 'agree' // the target made a point on this aspect, and the bot sees it so too; must not repeat `{point}` as its own news
  | 'disagree' // it sees it otherwise; `{claim}` answers the target's own point
  | 'comment' // a statement on a known subject with no clear side
  | 'echo' // a statement on something unknown: only `{thing}` is sure
  | 'nod' // optional: a word or two in place of one of these, with the `{word}` that it takes up
  | 'feel.good' // the target tells of itself, gladly
  | 'feel.bad'
  | 'feel'
  | 'answer.yes'
  | 'answer.no'
  | 'answer.why'
  | 'answer.how'
  | 'answer.who'
  | 'answer.which'
  | 'answer.when'
  | 'answer.where'
  | 'answer.number'
  | 'answer.or'
  | 'answer.opinion' // 'what do you think'
  | 'answer.self' // 'who are you', 'how are you'
  | 'answer' // any other question
  | 'artificial' // asked sincerely: says openly that it is an artificial persona
  | 'hello'
  | 'bye'
  | 'welcome' // answers thanks
  | 'laugh' // answers a joke or laughter
  | 'calm' // answers an insult, without one
  | 'refuse' // asked to do what a persona in a chat cannot do
  | 'news' // a headline; must hold `{headline}` or `{newsword}`
  | 'open' // brings up `{topic}`, with a reason
  | 'continue' // goes on after its own message
  | 'spent' // everything fresh on this has been said lately: turns the talk, or rests; must not use `{claim}`
  | 'say'; // an operator's instruction that is only a subject: speaks of `{thing}`

/** Small habits, optional: `tic` is put in front of a first sentence ('well,'), `tail` behind one without an end mark (', mind you'). Make both personal. */
export type HabitRule = 'tic' | 'tail';

/** What may follow: one for a medium message, two or three for a long one. Each gives one sentence that fits after any entry. */
export type ExtensionRule =
  | 'more' // `{claim2}`
  | 'example' // `{scene}` or `{figure}`, or an everyday one
  | 'asking' // a question back: `{ask}`
  | 'turn' // turns to `{aspect2}`, when the aspect has been talked out
  | 'believe' // `{stance}`
  | 'heard' // `{who}` and `{quote}`
  | 'remember' // `{memory}`
  | 'earlier' // `{past}`
  | 'inform' // `{fact}`
  | 'own' // `{hold}`, `{interest}`
  | 'self' // `{trade}`, `{goal}`, `{anecdote}`
  | 'joke'
  | 'hedge'
  | 'sign'; // `{phrase}`

/** Tests on a message in the locale's lower case. */
export type CueName =
  | 'hello'
  | 'bye'
  | 'thanks'
  | 'laugh'
  | 'insult'
  | 'request' // asks for an action outside the chat (send, call, write code, buy for me)
  | 'opinion' // asks what one thinks
  | 'self' // asks about the one spoken to
  | 'number' // asks how much or how many, a price, a date
  | 'why'
  | 'how'
  | 'who'
  | 'which'
  | 'when'
  | 'where'
  | 'personal' // the writer tells of itself
  | 'against' // disagrees
  | 'for'; // agrees
