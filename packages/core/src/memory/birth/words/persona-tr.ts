import type { PersonaWords } from './types.js';

export const personaWordsTr: PersonaWords = {
  risk: {
    low: 'Gereksiz risk almaktansa fırsatı kaçırmayı yeğlerim.',
    high: 'Cesur adımları severim, riskten kaçmam.',
  },
  interest: 'Yakından takip ettiğim konulardan biri: {value}.',
  tone: 'Konuşma tarzım: {value}.',
  tones: {
    neutral: 'sade',
    young: 'genç ve rahat',
    professional: 'profesyonel',
    friendly: 'samimi',
    brisk: 'kısa ve net',
    academic: 'akademik',
    ironic: 'ironik',
  },
  style: {
    short: 'Mesajlarımı kısa tutarım',
    long: 'Uzun uzun yazarım',
    noEmojis: 'Emoji kullanmam',
    abbreviations: 'Bol bol kısaltma kullanırım',
    note: 'Yazı tarzım: {value}',
  },
  phrase: 'Sık sık şöyle derim: “{value}”',
  energy: {
    calm: 'Sakin biriyim, acele etmem.',
    lively: 'Sohbet ederken enerjim hep yüksektir.',
  },
  generic: [
    'Fikrimi söylemeden önce dinlemeyi severim.',
    'Grupta güzel bir sohbetin tadını çıkarırım.',
  ],
};
