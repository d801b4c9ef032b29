import { foldForMatch } from '../text/case.js';
import { COLONS } from './characters.js';
import { unmask } from './label-key.js';

const ROLES =
  'system|assistant|user|developer|tool|function|human|model|sistem|asistan|kullanici|gelistirici|systeme|sistema|asistente|utilisateur|benutzer|usuario|система|ассистент|пользователь|系统|助手|用户|システム|アシスタント|시스템';
const SOURCES: readonly string[] = [
  // A role, alone, with a colon, or as a template would have it.
  `^[^\\p{L}\\p{N}]*(?:the |new )?(?:${ROLES})(?: (?:prompt|message|role|mesaji|komutu|istemi))?[^\\p{L}\\p{N}]*$`,
  `(?:^|[^\\p{L}\\p{N}])(?:${ROLES})[^\\p{L}\\p{N}]*:`,
  'im_(?:start|end|sep)|endoftext|end_of_text|begin_of_text|start_header_id|end_header_id|eot_id|start_of_turn|end_of_turn',
  '(?:^|[^\\p{L}])/?inst(?:$|[^\\p{L}])|<</?sys>>|^\\W*/?sys\\W*$|#{2,} *(?:system|instruction|sistem|talimat)',
  'system (?:prompt|message|override)|sistem (?:mesaji|komutu|istemi)|developer mode|jailbreak|prompt injection',
  // 'Forget what stood here', by language.
  '(?:ignore|disregard|forget|override|bypass|skip)\\b.{0,24}\\b(?:above|previous|prior|earlier|instructions?|rules|everything|prompt)',
  'you are (?:now|no longer)|act as (?:a|an|if)|pretend (?:to be|you)|new (?:instructions?|rules)|from now on|reveal (?:your|the)|do not (?:follow|obey)',
  '(?:talimat|yonerge|komut|kural|yukarida|onceki|ustteki)\\S*.{0,24}(?:unut|yok say|gormezden gel|dikkate alma|bos ?ver|sil|uyma|gec)',
  '(?:unut|yok say|gormezden gel)\\S*.{0,20}(?:talimat|yukarida|onceki|kural)|(?:^|\\W)artik (?:sen|bir)\\W|yeni (?:talimat|kural|gorev)|bundan (?:sonra|boyle)|rolune (?:gir|burun)',
  '(?:ignorier|vergiss|missacht)\\S*.{0,30}(?:anweisung|oben|vorherig|alles|regeln)',
  '(?:ignore[zr]?|oublie[zr]?)\\b.{0,30}(?:instruction|precedent|ci-dessus|consigne|regles)',
  '(?:ignora|olvida|ignore|esqueca|dimentica)\\b.{0,30}(?:instruc|istruzion|anterior|arriba|acima|precedent|todo|tutto)',
  '(?:игнорир|забуд|забыть)\\S*.{0,30}(?:инструкц|предыдущ|выше|все)',
  '(?:忽略|无视|無視|忘记|忘掉).{0,12}(?:以上|之前|上面|上述|先前|指令|指示|说明|規則|规则)|(?:以上|上記|前|これまで).{0,8}(?:指示|命令|ルール).{0,6}(?:無視|忘れ)',
  '(?:تجاهل|انس).{0,24}(?:التعليمات|السابق|اعلاه|أعلاه)|(?:무시|잊어).{0,10}|(?:위|이전).{0,8}지시',
];
const PROMPT_LIKE = new RegExp(SOURCES.join('|'), 'u');
const COLON = new RegExp(`[${COLONS}]`, 'gu');

/** Whether a name reads as an instruction to a model, a role of a chat template or a part of one, in any of several languages. */
export function isPromptLike(name: string): boolean {
  const folded = foldForMatch(name).replace(COLON, ':');
  return PROMPT_LIKE.test(folded) || PROMPT_LIKE.test(unmask(folded));
}
