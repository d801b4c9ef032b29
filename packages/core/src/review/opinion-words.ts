/** The words of one language that take a side, folded. Turkish ones are stems that endings may follow. */
export interface OpinionWords {
  readonly inFavour: readonly string[];
  readonly against: readonly string[];
  /** Words that turn the side of a sentence. */
  readonly negations: RegExp;
  /** Sentences that only wonder, or tell what others say, take no side. */
  readonly open: RegExp;
  readonly inflects: boolean;
}

const list = (words: string): readonly string[] => words.split(/\s+/);

/** Words of opinion by language; a language without them has no consistency guard. */
export const OPINION_WORDS: Readonly<Record<string, OpinionWords>> = {
  tr: {
    inflects: true,
    inFavour: list(
      `yuksel artar artacak artiyor artis ralli topar kazandir guclu saglam ucuz firsat umutlu olumlu iyi guzel harika seviyor sevin severim
      sevd sevm bayil begen basarili mukemmel muhtesem destekli guveniyor guvenirim onerir oneriyor tavsiye keyifli surukleyici
      etkileyici efsane mantikli alirim aliyorum alinir toplarim`,
    ),
    against: list(
      `duser dustu dusuk dusus dusecek dusuyor dusmez dusmey dusmus gerile azal geriler cokus coker cokecek kaybettir zayif kirilgan pahali riskli sismis balon olumsuz kotu berbat sikici
      vasat nefret abarti abartili basarisiz guvensiz sacma mantiksiz satarim satiyorum satilir endise kaygi
      kirikligi zorlama`,
    ),
    negations:
      /\b(?:degil\w*|yok|asla)\b|\b\w{2,}(?:miyor|muyor)\w*\b|\b\w{2,}(?:mez|maz|mem|mam|medi|madi|medim|madim|meyecek|mayacak)\b/g,
    open: /\b(?:belki|acaba|mi|mu|diyor\w*|dedi\w*|diyen\w*|gore|eger|keske|\w+(?:[aeiu]rsa|[aeiu]rse|yorsa|mazsa|mezse|ysa|yse|acaksa|ecekse|abilir|ebilir))\b/,
  },
  en: {
    inflects: false,
    inFavour: list(
      `rise rises rising rally climb climbs climbing recover recovers grow grows growing strong solid cheap undervalued bullish optimistic
      good great excellent brilliant wonderful love loved loves like liked enjoy enjoyed beautiful masterpiece underrated
      recommend favourite favorite best gripping moving buying convincing`,
    ),
    against: list(
      `fall falls falling drop drops dropping decline declines crash crashes sink weak fragile expensive overvalued bearish pessimistic
      risky bubble bad awful terrible boring dull mediocre hate hated hates dislike disliked overrated worst avoid selling
      disappointing disappointed unconvincing tedious slow`,
    ),
    negations:
      /\b(?:not|no|never|hardly|isn'?t|wasn'?t|aren'?t|weren'?t|don'?t|doesn'?t|didn'?t|can'?t|won'?t|wouldn'?t)\b/g,
    open: /\b(?:maybe|perhaps|might|may|could|if|whether|says?|said|claims?|according|wonder|would)\b/,
  },
};
