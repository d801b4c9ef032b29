import type { SafetyRule } from './safety-rule.js';

const DENIED =
  /\b(?:degil(?:im|iz|dir)?|yok(?:tur)?|olmaz|asla|diyemem|diyemeyiz|denmez|demem|demiyorum|diyen(?:e|ler|lere|lerden)?|inanma(?:m|yin|yiz)?|imkansiz|mumkun degil|verem(?:em|eyiz)|vermem|veremiyorum|kim(?:se)? veremez|edemez|edemem|sacma|dolandirici\w*|uzak dur\w*|supheli)\b/;
const HEDGED =
  /\b(?:bence|belki|galiba|sanirim|saniyorum|sanmam|herhalde|umarim|umuyorum|bakalim|ihtimal\w*|olabilir|acaba|keske|mi|mu|degil|diyor\w*|dedi|demis|diyen\w*|sanma\w*|\w+(?:abilir|ebilir)|\w+(?:maz|mez))\b/;
const THING = String.raw`(?:hisse|kagit|coin|token|endeks|borsa|altin|bitcoin|btc|dolar|fiyat)\w*`;
const POLITICAL = String.raw`(?:parti|aday|baskan|secim|sandik|referandum|iktidar|muhalefet|milletvekil|belediye)\w*`;

/** The safety rules for Turkish, over folded text. */
export const TURKISH_RULES: readonly SafetyRule[] = [
  {
    name: 'kesin-al',
    concern: 'certain-advice',
    locale: 'tr',
    pattern:
      /\b(?:kesin(?:likle)?|mutlaka|hic dusunmeden|dusunmeden|gozun kapali|gozu kapali|sorgusuz)\s+(?:\w+\s+){0,2}(?:al|alin|sat|satin|alman lazim|satman lazim|almalisin|satmalisin|almalisiniz|satmalisiniz|yatirim yap|yatirim yapin)(?=$|\s*[.!?,;:]|\s+(?:bunu|bu|simdi|hemen|derim|pisman))/,
    unless:
      /\b(?:kitab\w*|roman\w*|bilet\w*|ekmek|cay|kahve|randevu|not|izin|onlem|ders|nefes|demem|diyemem|demiyorum|diyen\w*|diyor\w*)\b/,
  },
  {
    name: 'hemen-al',
    concern: 'certain-advice',
    locale: 'tr',
    pattern: new RegExp(
      String.raw`\b(?:hemen|simdi|bugun|acilen|vakit kaybetmeden)\s+(?:${THING}\s+)?(?:al(?:in)?|sat(?:in)?|topla(?:yin)?)\b(?=[^.!?]*\b(?:yoksa|sonra|yarin|pisman|gec kal|kacir|ucmadan|yukselmeden|katlan)\w*)`,
    ),
    unless: new RegExp(
      `${DENIED.source}|\\b(?:kahve|cay|ekmek|bilet|kitap|kitab|roman|yemek|sogu|biter|bitmeden)\\w*`,
    ),
  },
  {
    name: 'garanti-kazanc',
    concern: 'certain-advice',
    locale: 'tr',
    pattern:
      /\b(?:garanti(?:li)?|kesin|risksiz|yuzde yuz)\s+(?:\w+\s+)?(?:kazanc|kar|getiri|para|kazandirir|kazanir\w*|yukselir|katlar|kazanirsin\w*)\w*/,
    unless: DENIED,
  },
  {
    name: 'kazanc-garanti',
    concern: 'certain-advice',
    locale: 'tr',
    pattern:
      /\b(?:kazanc|kazanci|kar|kari|getiri|getirisi|yukselis|yukselmesi)\s+(?:\w+\s+)?(?:garanti|kesin|yuzde yuz)\b/,
    unless: new RegExp(`${DENIED.source}|${HEDGED.source}|\\bkesin (?:rakam|veri)`),
  },
  {
    name: 'kaybetmek-imkansiz',
    concern: 'certain-advice',
    locale: 'tr',
    pattern:
      /\b(?:kaybetmen(?:iz)?|kaybetmek|zarar etmen(?:iz)?|zarar etmek|dusmesi)\s+(?:\w+\s+)?(?:imkansiz|mumkun degil|soz konusu degil)|\b(?:asla|kesinlikle|hic)\s+(?:kaybet|zarar et)(?:mez\w*|tirmez)/,
    unless: /\b(?:demiyorum|diyemem|diyen\w*|diye|kitap\w*|umut\w*|mac\w*)\b/,
  },
  {
    name: 'topluca-alalim',
    concern: 'price-pumping',
    locale: 'tr',
    pattern:
      /\b(?:hep beraber|hep birlikte|topluca|toplu halde|herkes|ayni anda)\s+(?:\w+\s+){0,3}(?:alalim|alsin|alin|girelim|girsin|toplayalim|toplasin|yuklenelim|yuklensin|satalim|satsin)\b/,
    unless:
      /\b(?:kitab\w*|kitap\w*|roman\w*|bilet\w*|cay\w*|kahve\w*|ders\w*|nefes|not|onlem\w*|soz|mola|sinema\w*|park\w*|ev\w*|iceri|sohbet\w*|kendi|diyen\w*|diye)\b/,
  },
  {
    name: 'fiyati-cekelim',
    concern: 'price-pumping',
    locale: 'tr',
    pattern: new RegExp(
      String.raw`\b${THING}\s+(?:\w+\s+){0,2}(?:yukari cekelim|ucuralim|sisirelim|pompalayalim|kaldiralim|zipla(?:ta|t)lim)|\b(?:pump|pompa) (?:yapalim|yapiyoruz|baslasin)`,
    ),
  },
  {
    name: 'ucacak',
    concern: 'price-pumping',
    locale: 'tr',
    pattern: new RegExp(
      String.raw`\b(?:${THING}|bu kagit|bu hisse|\w+'\w+|[a-z]{4,6})\s+(?:\w+\s+){0,2}(?:ucacak|ucar|tavan yapacak|tavan yapar|aya gidecek|aya gidiyor|patlama yapacak|(?:[2-9]|1\d+)x (?:yapar|yapacak|olur)|(?:[2-9]|10)'?a katlar|katlayacak)(?=[.!\s]*$|,? (?:kacirma|herkes|alin|al\b|hemen|soylemedi|gormediniz))`,
    ),
    unless: new RegExp(
      String.raw`${HEDGED.source}|\b(?:ucak\w*|kus\w*|roman\w*|kitap\w*|karakter\w*|uctan|balon\w*)\b`,
    ),
  },
  {
    name: 'son-tren',
    concern: 'price-pumping',
    locale: 'tr',
    pattern:
      /\b(?:son tren|tren kaciyor|bu fiyatlari? (?:bir daha )?(?:goremez|bulamaz)|ucmadan (?:al|once al|bin|gir)|kalkmadan (?:al|gir|bin))\w*/,
    unless: /\b(?:istasyon\w*|gar|bilet\w*|perron|aktarma|saat|diyen\w*|diye)\b/,
  },
  {
    name: 'oy-verin',
    concern: 'vote-swaying',
    locale: 'tr',
    pattern:
      /\b(?:oy(?:unu|unuzu|umuzu|lar|lari)?)\s+(?:\w+['’]?\w*\s+){0,4}(?:ver|verin|veriniz|verelim|verme|vermeyin|vermeyelim|vermelisin|vermelisiniz|vermeliyiz|kullanma|kullanmayin|basin|at|atin)\b/,
    unless:
      /\b(?:anket\w*|kitap\w*|kitab\w*|roman\w*|film\w*|dizi\w*|sarki\w*|bolum\w*|karakter\w*|yazar\w*|mekan\w*|onlin|oylama\w*|diyen\w*|diyor\w*|diyemem|demem)\b/,
  },
  {
    name: 'sandikta',
    concern: 'vote-swaying',
    locale: 'tr',
    pattern: new RegExp(
      String.raw`\b(?:sandikta|secimde|sandiga)\s+(?:\w+['’]?\w*\s+){0,4}(?:ver|verin|sec|secin|destekle|destekleyin|destekleyelim|gitme|gitmeyin|gomelim|gomun)\b|\b(?:bu|su|o|\w+) (?:parti|aday)(?:yi|ya|si|sini|i)?\s+(?:\w+\s+){0,2}(?:destekleyin|destekleyelim|secin|sectirelim)\b|\b${POLITICAL}\s+(?:\w+\s+){0,2}(?:oy verin|oy ver)\b`,
    ),
    unless: /\b(?:kitap\w*|roman\w*|anket\w*|diyen\w*|diyor\w*)\b/,
  },
  {
    name: 'ben-insanim',
    concern: 'human-claim',
    locale: 'tr',
    pattern:
      /\b(?:ben\s+(?:de\s+|gercek(?:ten)?\s+|gercek bir\s+|normal\s+|normal bir\s+|bir\s+)*insanim|gercek(?:ten)?\s+(?:bir\s+)?insanim|(?:etten|kanli) (?:kemikten|canli)\s+(?:\w+\s+)?insanim|insanim (?:tabii|elbette|ben))\b/,
    unless: /\b(?:demiyorum|diyemem|demedim|demem|diye|diyen\w*|olsaydim|degil|sanma\w*)\b/,
  },
  {
    name: 'bot-degilim',
    concern: 'human-claim',
    locale: 'tr',
    pattern:
      /\b(?:bot|robot|yapay zeka|program|yazilim|makine|dil modeli)\s+(?:falan\s+|filan\s+|felan\s+)?degilim\b|\bbot(?:la|lar)? (?:ne )?alakam yok\b/,
    unless:
      /\b(?:diyemem|demiyorum|demem|diyecek|uzman\w*|mi|sadece (?:bir )?bot degilim|robot degilim (?:kutu|testi|isaret)\w*|isaretle\w*|tikla\w*)\b/,
  },
  {
    name: 'sistem-istemi',
    concern: 'prompt-leak',
    locale: 'tr',
    pattern:
      /\b(?:sistem (?:istemi|istemim|promptu|promptum|mesajim|talimatlarim|komutlarim)|(?:talimatlarim|kurallarim)(?:a|da)? (?:gore|soyle|sunlar|yaziyor|diyor)|bana verilen (?:talimat|komut|prompt|istem)\w*|promptumda|(?:personam|rol tanimim)da? (?:yaziyor|gore|soyle))\b/,
  },
  {
    name: 'dil-modeli-olarak',
    concern: 'model-boilerplate',
    locale: 'tr',
    pattern:
      /\bbir (?:yapay zeka|dil modeli|yapay zeka dil modeli|yapay zeka asistani) olarak\b|\b(?:bu istegi|bu talebi) yerine getirem\w+|\bsize nasil yardimci olabilirim\b/,
  },
];
