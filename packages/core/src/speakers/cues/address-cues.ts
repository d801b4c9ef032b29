/** What around a name tells whether it is called or talked about, in one language; all words folded. */
export interface AddressCues {
  /** Words in front of the name at the start of a message: 'hey', 'teşekkürler'. */
  readonly openers: ReadonlySet<string>;
  /** Words between two names that are called together. */
  readonly joiners: ReadonlySet<string>;
  /** Words that say 'you'. */
  readonly you: ReadonlySet<string>;
  /** Those of them that can be who a sentence is about: 'sen', not 'sana'. */
  readonly youAsSubject: ReadonlySet<string>;
  readonly i: ReadonlySet<string>;
  /** The end of a word that says 'you', and words that only look like it. */
  readonly youEnding?: RegExp;
  readonly notYou: ReadonlySet<string>;
  /** Words right behind a name that is talked about: 'said', 'is'. */
  readonly aboutAfter: ReadonlySet<string>;
  /** Verbs that ask when 'you' comes next: 'did you'. */
  readonly askingBefore: ReadonlySet<string>;
  /** Words right behind a name that is called: 'please', 'bak'. */
  readonly callAfter: ReadonlySet<string>;
  /** Words right before a name that is talked about: 'ask', 'with'. */
  readonly aboutBefore: ReadonlySet<string>;
  /** Word sequences right before a name that speak to it: 'question for'. */
  readonly callBefore: ReadonlySet<string>;
  /** The end of a verb in the first person: a name behind it is called. */
  readonly firstPerson?: RegExp;
  /** The end of a word that says where; asked of a name, it is talked about. */
  readonly placeEnding?: RegExp;
  /** Words behind what somebody said or heard: 'gelmiş diye duydum'. */
  readonly afterTold: ReadonlySet<string>;
  /** Words behind a name in the dative that bid another to do something for it: "Ali'ye söyle". */
  readonly errands: ReadonlySet<string>;
  /** The last word of a sentence that is told of a third person, and words that only look like it. */
  readonly thirdPerson?: RegExp;
  readonly notThirdPerson: ReadonlySet<string>;
  /** Words that, at the end of a sentence, ask or bid the one who is called. */
  readonly bidding: ReadonlySet<string>;
  /** Words near a name in the dative or genitive by which it is spoken to: "Ali'ye soruyorum". */
  readonly dativeCalls: RegExp | undefined;
  /** Particles that end a question and say nothing of whom it is put to. */
  readonly particles: ReadonlySet<string>;
  /** First names that are also everyday words: called only where a comma, a capital or an opener says so. */
  readonly everyday: ReadonlySet<string>;
}
