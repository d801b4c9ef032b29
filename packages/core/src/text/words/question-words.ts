/** What makes a sentence a question in one language; all words folded as `foldForMatch` does. */
export interface QuestionWords {
  /** Words that ask wherever they stand. */
  readonly anywhere: ReadonlySet<string>;
  /** Words that ask only at the beginning of a sentence. */
  readonly atStart: ReadonlySet<string>;
  /** Words that ask at the beginning when one of `subjects` comes next. */
  readonly beforeSubject: ReadonlySet<string>;
  readonly subjects: ReadonlySet<string>;
  /** Words that may stand in front of a beginning: 'so', 'peki'. */
  readonly openers: ReadonlySet<string>;
  /** The end of a word that turns a question word before it into a statement: 'kim olduğunu'. */
  readonly indirect?: RegExp;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
const NONE: ReadonlySet<string> = new Set();

/** The built-in languages; in others only question marks count. */
export const QUESTION_WORDS: ReadonlyMap<string, QuestionWords> = new Map(
  Object.entries<QuestionWords>({
    tr: {
      anywhere: set(
        `mi mu miyim miyiz misin misiniz misin musun musunuz muyum muyuz midir mudur miydi muydu miymis muymus miydin muydun
      miydik muyduk miydiniz muydunuz miydim muydum miyiz neden niye nicin nasil nasilsin nasilsiniz nerede nerde nereye
      nereden nerden neresi kim kimin kime kimi kimden kimler hangi hangisi hangisini kac kaca kacta kactan kaci kacinci neyi
      neye neyin nedir kimdir nasildir neymis neler`,
      ),
      atStart: set('ne ney'),
      beforeSubject: set('ne'),
      subjects: set(
        'zaman kadar oldu olacak olur diyorsun diyorsunuz dersin dersiniz dusunuyorsun dusunuyorsunuz yapiyorsun yapalim',
      ),
      openers: set('peki ya yani ve ama hocam abi arkadaslar beyler gencler simdi sence sizce'),
      indirect:
        /(?:d[iu]g|t[iu]g|[ae]cag|[ae]ceg)[iu](?:m|n|mi|ni|nu|na|ne|miz|mizi|nizi)?$|^(?:bilmiyor|bilir|bilsin|olsa)/,
    },
    en: {
      anywhere: NONE,
      atStart: set(
        "who what when where why how which whose whom who's what's where's how's why's whats hows",
      ),
      beforeSubject: set(
        `do does did is are was were can could will would should shall have has had am may might isn't aren't wasn't weren't
      don't doesn't didn't can't couldn't won't wouldn't shouldn't haven't hasn't`,
      ),
      subjects: set(
        `i you he she it we they this that these those there anyone anybody someone everyone somebody any the a an my your his her
      our their no one not`,
      ),
      openers: set('so and but ok okay well hey also then or btw hmm um anyway'),
    },
  }),
);
