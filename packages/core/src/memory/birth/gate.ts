import { isPromptLike } from '../../speakers/prompt-like.js';
import { foldForMatch, languageOf } from '../../text/case.js';
import { tokenize } from '../../text/tokenize.js';
import { SMALL_TALK } from './words/small-talk.js';

/** Why a message is not worth a look. */
export type GateReason =
  | 'gone'
  | 'empty'
  | 'command'
  | 'boot'
  | 'small-talk'
  | 'prompt-like'
  | 'persona'
  | 'recalled'
  | 'no-consent';

const COMMAND = /^\s*(?:@\S+\s+)?[/!.][\p{L}_][\p{L}\p{N}_-]*(?:@\S+)?(?:\s|$)/u;
/** Lines of programs, and what platforms and bots report of themselves. */
const BOOT: readonly RegExp[] = [
  /^\s*[[(](?:info|warn(?:ing)?|error|debug|trace|fatal|notice|system|sistem|bot|boot|startup)[\])]/iu,
  /^\s*(?:info|warn(?:ing)?|error|debug|trace|fatal|notice|system|sistem)\s*[:|-]/iu,
  /^\s*(?:\[?\d{4}-\d{2}-\d{2}[t ]\d{2}:\d{2}|\[?\d{2}:\d{2}:\d{2}\]?\s)/iu,
  /\b(?:bot|server|service|system|model|worker|engine|database|webhook|plugin|module|instance|node|process|client|scheduler|cache|queue|api|deployment|update|session)\b.{0,40}\b(?:is (?:now )?(?:online|offline|ready|running|up|down|back|starting|restarting)|has (?:been )?(?:started|restarted|stopped|loaded|updated|connected|initiali[sz]ed|deployed)|(?:re)?started|(?:re)?starting|loaded|loading|initiali[sz](?:ed|ing)|connected|connecting|listening|booting|booted|ready|shutting down|went (?:online|offline)|deployed|complete)\b/iu,
  /\b(?:listening on|running on|connected to) (?:port|https?|localhost|\d{1,3}\.)/iu,
  /\b(?:joined|left) (?:the )?(?:group|chat|room|channel|server|voice)\b|\bpinned (?:a|the) message\b|\b(?:was|has been) (?:added|removed|banned|muted|kicked)\b.{0,30}(?:group|chat|by|from)\b|\bchanged the (?:group|chat|channel) (?:name|photo|title|icon|description)\b|\bcreated the (?:group|channel)\b|\binvited .{1,40} (?:to|via)\b/iu,
  /(?:bot|sistem|sunucu|servis|model|motor|veritabanı|bağlantı|güncelleme|modül|eklenti|oturum|sürüm|işlem|yapay zek[âa])\S*.{0,40}(?:başlatıl|başladı|yeniden başla|hazır|çevrimiçi|çevrimdışı|yüklen|kuruldu|bağlandı|kapat[ıi]l|aktif|devreye|güncellendi|tamamlandı|çalışıyor|kapandı|dinleniyor)/iu,
  /(?:gruba|sohbete|kanala|odaya) (?:katıldı|eklendi|davet edildi)|(?:gruptan|sohbetten|kanaldan|odadan) (?:ayrıldı|çıkarıldı|çıktı|atıldı)|(?:bir )?mesajı sabitledi|grup (?:adını|fotoğrafını|simgesini|açıklamasını) değiştirdi|(?:grubu|kanalı) oluşturdu/iu,
  /\b(?:version|sürüm|build) ?v?\d+(?:\.\d+)+\b|\bv\d+\.\d+\.\d+\b/iu,
  /\b(?:i am|i'm) (?:an? )?(?:ai|artificial|bot|assistant|language model|virtual)\b.{0,60}\b(?:assistant|bot|persona|help|assist|model|character)\b|\b(?:how can i (?:help|assist)|type \/?help|use \/help|available commands|powered by)\b/iu,
  /(?:ben (?:bir )?(?:yapay zek[âa]|botum|asistanım|sanal)|yapay (?:bir )?karakter(?:im|dir)|size nasıl yardımcı olabilirim|yardım için \/|komutlar için|kullanılabilir komutlar)/iu,
];
const LETTERS = /[\p{L}\p{N}]/u;
const DRAWN_OUT = /(\p{L})\1+/gu;
/** Names and other words that a greeting may have beside its own. */
const STRANGERS = 2;
const SHORT_GREETING = 5;

/** Why a message's own words are not worth a look; undefined where they may be. `names`: words of the names of those who are there. */
export function gateText(
  text: string,
  locale: string,
  names: ReadonlySet<string> = new Set(),
): GateReason | undefined {
  if (!LETTERS.test(text)) return 'empty';
  if (COMMAND.test(text)) return 'command';
  if (BOOT.some((pattern) => pattern.test(text))) return 'boot';
  if (isPromptLike(text)) return 'prompt-like';
  return isSmallTalk(text, locale, names) ? 'small-talk' : undefined;
}

function isSmallTalk(text: string, locale: string, names: ReadonlySet<string>): boolean {
  const words = tokenize(text)
    .filter(({ kind }) => kind === 'word')
    .map((token) => foldForMatch(token.text).replaceAll('’', "'"));
  const said = words.filter((word) => !names.has(word.replace(/'.*$/, '')));
  if (said.length === 0) return true;
  const packs = [SMALL_TALK.get(languageOf(locale)), ...SMALL_TALK.values()];
  return packs.some((pack) => {
    if (pack === undefined) return false;
    const isIn = (words_: ReadonlySet<string>, word: string) =>
      words_.has(word) || words_.has(word.replace(DRAWN_OUT, '$1'));
    const isKnown = (word: string) => isIn(pack.openers, word) || isIn(pack.fillers, word);
    const strangers = said.filter((word) => !isKnown(word)).length;
    if (strangers === 0) return true;
    return (
      isIn(pack.openers, said[0] ?? '') && said.length <= SHORT_GREETING && strangers < STRANGERS
    );
  });
}
