import type { ShortForm, VoiceWords } from './voice-words.js';

const START = String.raw`(?<![\p{L}\p{N}'’])`;
const END = String.raw`(?![\p{L}\p{N}'’])`;
const CONSONANTS = '[bcçdfgğhjklmnprsştvz]{1,2}';
const form = (words: string, write: string): ShortForm => ({
  pattern: new RegExp(`${START}${words}${END}`, 'gu'),
  write,
});

/** The small touches of Turkish. */
export const TURKISH: VoiceWords = {
  openers: {
    joining: ['valla', 'açıkçası', 'ya', 'bak', 'doğrusu', 'şöyle diyeyim,', 'yalan yok,'],
    standing: ['hmm.', 'bak şimdi:', 'şöyle diyeyim:', 'valla…'],
    formal: ['açıkçası', 'doğrusu', 'doğrusunu söylemek gerekirse'],
    asking: ['peki', 'bu arada', 'ya', 'merak ettim,'],
  },
  opened:
    /^(?:valla|acikcasi|ya|yaa|bak|bakin|dogrusu|hmm|iii?|eee?|sey|peki|bu arada|evet|hayir|yok|tamam|aynen|haklisin|katiliyorum|selam|merhaba|gunaydin|iyi (?:aksamlar|geceler|gunler)|tesekkur\w*|sagol|eyvallah|haha|of|oh|ah|abi|hocam|arkadaslar|ama|fakat|yalniz|ancak|cunku|yani|iste|oysa|demek|hani|cidden|keske|umarim|insallah|masallah)(?![a-z])/,
  hesitations: {
    starts: ['hmm,', 'şey,', 'eee,', 'ıı,'],
    clauses: [
      {
        after: /(?<=[\p{L}\p{N}]) ama(?= \p{Ll})/gu,
        insert: ['nasıl desem,', 'ne bileyim,', 'hani'],
      },
      { after: /(?<=[\p{L}\p{N}]) çünkü(?= \p{Ll})/gu, insert: ['hani', 'nasıl desem,'] },
      { after: /(?<=[\p{L}\p{N}]) yalnız(?= \p{Ll})/gu, insert: ['nasıl desem,', 'şey,'] },
    ],
  },
  fillers: {
    ends: [' yani', ' işte', ' ya'],
    full: /\b(?:yani|iste|ya|ki|mi|mu|de|da|valla|diye|hani|degil|bence|sence|tesekkur\w*|ederim|selam\w*|gunler|aksamlar|geceler|olsun|lutfen)$/,
  },
  shortForms: [
    form('([bB])ir şey', '$1i şey'),
    form('([bB])ir şeyler', '$1i şeyler'),
    form('([hH])içbir şey', '$1içbi şey'),
    form('([bB])ir daha', '$1i daha'),
    form('([bB])ir de', '$1i de'),
    form('([bB])ir ara', '$1i ara'),
    form('([bB])ir bakayım', '$1i bakayım'),
    form('([bB])ir türlü', '$1i türlü'),
    form('([bB])ir dakika', '$1i dakika'),
    form('değil mi', 'di mi'),
    form('Değil mi', 'Di mi'),
    form('([nN])e yapıyorsun', '$1apıyosun'),
    form('([nN])e yapıyorsunuz', '$1apıyosunuz'),
    form('([nN])e yapalım', '$1apalım'),
    form('([nN])e yapacaksın', '$1apıcaksın'),
    form('([nN])e haber', '$1aber'),
    form('([hH])erhalde', '$1eralde'),
    form('([bB])ir saniye', '$1i saniye'),
    form('söyleyeyim', 'söyliyim'),
    form('diyeyim', 'diyim'),
    form(String.raw`(\p{L}{1,12}[ıiuü]yo)r`, '$1'),
    form(String.raw`(\p{L}{1,12}[ıiuü]yo)r(sun|sunuz|lar|du|dum|dun|duk|muş)`, '$1$2'),
    // 'yapacağım' is said 'yapıcam', 'gideceğim' 'gidicem', 'olacağım' 'olucam', 'göreceğim' 'görücem'.
    form(String.raw`(\p{L}*[aı]${CONSONANTS})acağı([mz])`, '$1ıca$2'),
    form(String.raw`(\p{L}*[ou]${CONSONANTS})acağı([mz])`, '$1uca$2'),
    form(String.raw`(\p{L}*[ei]${CONSONANTS})eceği([mz])`, '$1ice$2'),
    form(String.raw`(\p{L}*[öü]${CONSONANTS})eceği([mz])`, '$1üce$2'),
  ],
  abbreviations: [
    form('tamam', 'tmm'),
    form('selam', 'slm'),
    form('merhaba', 'mrb'),
    form('teşekkürler', 'tşk'),
    form('inşallah', 'inş'),
    form('cevap', 'cvp'),
    form('mesaj', 'msj'),
    form('görüşürüz', 'grşrz'),
    form('kendine iyi bak', 'kib'),
    form('bir şey değil', 'bşd'),
  ],
  keyboard: ['qwertyuıopğü', 'asdfghjklşi', 'zxcvbnmöç'],
};
