import { KNOWN_TONES } from '../records/persona.js';
import { foldForMatch } from '../text/case.js';
import type { KnownTone, LocalePack } from './locales/types.js';

/** The known tone that a free-text tone is or speaks of ('genç ve rahat' is 'young'); `undefined` where it is none of them. */
export function knownTone(tone: string, pack: LocalePack): KnownTone | undefined {
  const folded = ` ${foldForMatch(tone)}`;
  const exact = KNOWN_TONES.find((known) => folded === ` ${known}`);
  if (exact !== undefined) return exact;
  return KNOWN_TONES.find((known) =>
    [known, pack.tones[known].name, ...pack.tones[known].cues].some((cue) =>
      folded.includes(` ${foldForMatch(cue)}`),
    ),
  );
}

/** How a tone is called in the pack's language; a free-text tone keeps its own words. */
export function toneName(tone: string, pack: LocalePack): string {
  const exact = KNOWN_TONES.find((known) => known === foldForMatch(tone));
  return exact === undefined ? tone : pack.tones[exact].name;
}
