import { english } from '../../src/prompt/locales/en.js';
import type { LocalePack } from '../../src/prompt/locales/types.js';

const { tones, system, user } = english;

/** A small German pack: what it does not say is said in English. */
export const german: LocalePack = {
  locale: 'de',
  decimalMark: ',',
  tones: {
    ...tones,
    brisk: {
      name: 'knapp',
      manner: 'Du redest kurz und kommst zur Sache.',
      right: 'Nein, zu früh. Frag mich morgen.',
      wrong: 'Diese Angelegenheit hat viele Seiten, die man ausführlich betrachten sollte.',
      cues: ['kurz', 'knapp'],
    },
  },
  system: {
    ...system,
    identity: 'Du bist {name}, eine offen künstliche Figur in einem Gruppenchat.',
    disclosure:
      'Fragt jemand ernsthaft, ob du ein Bot, eine KI oder ein Mensch bist, sag offen, dass du eine künstliche Figur bist.',
    tone: 'Tonfall: {tone}.',
    rules: { ...system.rules, heading: 'Regeln:', language: 'Schreib auf Deutsch.' },
  },
  user: {
    ...user,
    title: 'Gruppe: {title}',
    moves: { ...user.moves, reply: 'Dein Zug: Antworte auf die Nachricht unten.' },
    partOfDay: { ...user.partOfDay, morning: 'Hier ist es Morgen.' },
    length: { ...user.length, short: 'Länge jetzt: ein kurzer Satz.' },
  },
};
