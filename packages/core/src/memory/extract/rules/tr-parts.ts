/** Pieces of the patterns for Turkish. */
const START =
  '(?:^|[,;:–—] *|(?:^|\\s)(?:ve|ama|çünkü|zaten|bu arada|yani|evet|ben de|ben|selam|merhaba|valla|vallahi)[, ]+)';
const WORD = "[\\p{L}\\p{N}][\\p{L}\\p{N}'’.%-]*";
const ADVERB =
  '(?:(?:çok|pek|hiç|gerçekten|hâlâ|hala|aşırı|acayip|özellikle|en çok|baya|bayağı|oldukça|de|da|resmen|artık|genelde|yeni|nihayet|sonunda|şimdi|şu an|şu anda|cidden|ayrıca|bir de) )*';
const SKIPPED =
  '(?:(?:ben|ben de|bu arada|zaten|yani|ama|ve|çünkü|valla|aslında|artık|şu an|şu anda|şimdilik|hâlâ|hala|evet|hayır|selam|merhaba|dün|bugün|geçen hafta|geçen ay|geçen yıl|sonunda|nihayet|yeni) )*';

export const tr = {
  start: `${START}${SKIPPED}`,
  word: WORD,
  adverb: ADVERB,
  /** Where a word begins. */
  before: '(?:^|[\\s,;:])',
  /** Where a word ends. */
  end: '(?=[\\s,.;:!…)]|$)',
  /** Where a clause ends. */
  last: '(?=\\s*[.,;!…)]|\\s*\\p{Extended_Pictographic}|\\s*$|\\s+(?:ve|ama|zaten|artık|valla|ya|yani|çünkü|işte)(?=\\s|$))',
  /** What is liked, bought, played: up to five words before a verb. */
  object: `${START}${SKIPPED}(?<value>${WORD}(?: ${WORD}){0,4}?) ${ADVERB}`,
  /** A place, its case ending left outside. */
  place: "(?:^|[\\s,;:])(?<value>\\p{L}{3,}(?: \\p{L}{3,})?)['’]?",
  locative: '(?:nda|nde|da|de|ta|te)',
  relation:
    '(?<what>eşim|karım|kocam|kızım|oğlum|kardeşim|ablam|abim|ağabeyim|annem|babam|sevgilim|nişanlım|dedem|babaannem|anneannem|teyzem|halam|amcam|dayım|kuzenim|yeğenim|patronum|müdürüm|ev arkadaşım|kedim|köpeğim|kuşum|tavşanım)',
  said: '{name} şunu söyledi: {sentence}',
  /** Objects that only the conversation gives a meaning. */
  vague:
    /^(?:(?:bun|şun|on|bunlar|şunlar|onlar)(?:u|dan|a|ı|da|lar\p{L}*)|sen[ie]|seni|sizi|senden|sana|size|bana|böyle|öyle|o kadar|ben|bu|şu|o|ne|nasıl|ki|çok|pek|hiç)$/u,
} as const;

const NOWHERE =
  /(?:^|\s)(?:bura|ora|şura|ev|hayat|şehir|köy|yurt|içeri|dışarı|şu an|bu ara|bura|son zamanlar|ara|üniversite|iş|okul|yurd|daire|kat)$/u;

export const single = { isSingleValued: true } as const;
export const place = { isSingleValued: true, isProper: true, unless: NOWHERE } as const;
