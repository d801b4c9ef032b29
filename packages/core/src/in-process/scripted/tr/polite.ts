/** The tones that say 'siz' to one person; all others say 'sen'. */
const FORMAL = ['professional', 'academic'];
const CLOSE = ['neutral', 'young', 'friendly', 'brisk', 'ironic'];

/** How often one message may use the same word. */
const COPIES = 3;

/** One template list for those who say 'sen' and one for those who say 'siz'; a bot never mixes them. */
export function byCloseness(rule: string, sen: string, siz: string): Record<string, string> {
  return Object.fromEntries([
    [rule, ''],
    ...CLOSE.map((tone) => [`${rule}:${tone}`, sen]),
    ...FORMAL.map((tone) => [`${rule}:${tone}`, siz]),
  ]);
}

/** Words said to one person, as `slot:sen:siz`. */
const WORDS = `sence:sence:sizce|sana:sana:size|seni:seni:sizi|sen:sen:siz|haklisin:haklısın:haklısınız|diyorsun:diyorsun:diyorsunuz|dedin:demişsin:demişsiniz
  |sorarsan:sorarsan:sorarsanız|anlat:anlat:anlatın|bakma:bakma:bakmayın|kendine:kendine iyi bak:kendinize iyi bakın|sagol:sağ ol:sağ olun
  |hosgeldin:hoş geldin:hoş geldiniz|agzina:ağzına sağlık:ağzınıza sağlık|nasilsin:nasılsın:nasılsınız|dersin:dersin:dersiniz|gel:gel otur:gelin oturun|yasen:ya sen:ya siz|istersen:istersen:isterseniz|yerine:senin yerine:sizin yerinize
  |bastin:bastın:bastınız|buyur:buyur:buyurun|fikrini:fikrini:fikrinizi|dedigini:söylediğini:söylediğinizi|soyle:söyle:söyleyin|soyledin:söyledin:söylediniz`;

/** The rules `{sence}`, `{sana}`, `{haklisin}` and so on. */
export const politeRules: Readonly<Record<string, string>> = Object.assign(
  {},
  ...WORDS.split('|').map((entry) => {
    const [rule = '', sen = '', siz = ''] = entry.trim().split(':');
    return byCloseness(rule, copies(sen), copies(siz));
  }),
);

function copies(word: string): string {
  return Array.from({ length: COPIES }, () => word).join('\n');
}
