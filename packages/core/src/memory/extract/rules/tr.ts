import { turkishTime } from './time-tr.js';
import { turkishDoings } from './tr-doings.js';
import { turkishFacts } from './tr-facts.js';
import type { RulePack } from './types.js';

/** Turkish statements. */
export const turkishRules: RulePack = {
  locale: 'tr',
  unreal:
    /(?:^|[\s,])(?:keşke|eğer|şayet|diyelim ki|farz et|sanki|acaba|varsayalım|olsaydım)(?=[\s,]|$)|(?:diyor|dedi|diyorlar|dediler|diyormuş|demiş|sanıyor|sanırdım|olsam|olsaydı|rsam|rsem|isterdim)[.!…]*$|^["“'‘]/u,
  head: /^(?:(?:ben|biz|de|da|şu|an|artık|hâlâ|hala|şimdi|sonunda|nihayet|zaten|geçen|bu|ay|yıl|hafta|sene|yaz|kış|yıllardır|yıldır|aydır|ama|ve|yani|evet|yeniden|tekrar|kısaca) )+/u,
  tail: /(?: (?:artık|zaten|ya|valla|bu arada|yani))+$/u,
  time: turkishTime,
  rules: [...turkishFacts, ...turkishDoings],
};
