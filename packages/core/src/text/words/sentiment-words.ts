/** The words of one language that carry a feeling, folded as `foldForMatch` does, with -3..3 for how much. */
export interface SentimentWords {
  readonly scores: ReadonlyMap<string, number>;
  /** Words that turn what follows ('not good'). */
  readonly negationsBefore: ReadonlySet<string>;
  /** Words that turn what stands in front ('iyi değil'). */
  readonly negationsAfter: ReadonlySet<string>;
  readonly intensifiers: ReadonlySet<string>;
  /** Whether words take endings, so that a longer form counts as its beginning. */
  readonly inflects: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
const scored = (groups: readonly (readonly [number, string])[]): ReadonlyMap<string, number> =>
  new Map(
    groups.flatMap(([score, words]) =>
      words.split(/\s+/).map((word): [string, number] => [word, score]),
    ),
  );

/** Emoji and emoticons that mean the same in every language. */
export const SENTIMENT_SIGNS: ReadonlyMap<string, number> = scored([
  [2, '😊 😀 😄 😁 🥰 😍 🎉 🚀 💪 🙏 ❤ 💚 👏 🔥'],
  [1, '👍 🙂 😉 😂 🤣 😎 📈 :) :-) :D'],
  [-1, '👎 🙁 😕 😬 📉 :( :-('],
  [-2, '😢 😭 😡 😠 😞 😔 💔 😱 🤬 😤'],
]);

/** The built-in languages; others are scored by their emoji alone. */
export const SENTIMENT_WORDS: ReadonlyMap<string, SentimentWords> = new Map(
  Object.entries<SentimentWords>({
    tr: {
      inflects: true,
      negationsBefore: set('hic asla'),
      negationsAfter: set('degil degilim degildi degildir yok yoktu olmadi olmaz'),
      intensifiers: set('cok asiri son acayip inanilmaz feci epey gayet'),
      scores: scored([
        [3, 'muhtesem harika mukemmel efsane bayildim muazzam'],
        [
          2,
          `guzel super sevdim sevindim mutlu iyi basarili basari tebrik tebrikler kazandi kazandik kazandim kazanc umutlu umutluyum
        tesekkur sahane keyifli guclu guven guvenli sevinc rekor`,
        ],
        [
          1,
          'rahat umut umuyorum olumlu pozitif artis yukselis toparlanma kar firsat begendim destek hosuma ilginc',
        ],
        [
          -1,
          'dusus olumsuz negatif risk riskli endise endiseli kaygi zayif yavas pahali sikici yorgun yoruldum zor supheli',
        ],
        [
          -2,
          `kotu uzgun uzgunum uzuldum uzucu sorun zarar kayip kaybettim kaybetti kaybettik korku korkuyorum korkunc kriz sinir
        sinirli kizgin kizdim bunaldim mutsuz basarisiz hata yanlis stres cokus battik battim panik aci`,
        ],
        [-3, 'berbat rezalet felaket igrenc nefret perisan'],
      ]),
    },
    en: {
      inflects: false,
      negationsBefore: set(
        "not no never don't doesn't didn't isn't aren't wasn't weren't can't cannot won't wouldn't hardly without nothing ain't couldn't",
      ),
      negationsAfter: new Set(),
      intensifiers: set('very so really extremely incredibly absolutely totally super'),
      scores: scored([
        [
          3,
          'amazing wonderful brilliant excellent fantastic awesome perfect superb love loved loves masterpiece',
        ],
        [
          2,
          `good great happy glad enjoy enjoyed nice beautiful lovely win won best delighted proud thanks thank excited fun moving
        beautifully hopeful impressed`,
        ],
        [
          1,
          'better like liked fine interesting hope agree positive gain gains helpful support rise warm clever easy calm fair',
        ],
        [
          -1,
          'worse slow boring dull risk risky worry worried weak expensive tired hard difficult confusing doubt loss drop lonely',
        ],
        [
          -2,
          `bad sad angry upset wrong fail failed fear afraid scared poor problem disappointing disappointed annoying hurt lost panic
        crisis unhappy sorry mistake crash stressed ugly`,
        ],
        [-3, 'terrible awful horrible hate hated worst disgusting miserable disaster devastated'],
      ]),
    },
  }),
);
