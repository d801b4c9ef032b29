import { CoterieError } from '../errors.js';
import type { RhythmProfile } from './profile.js';
import { family } from './profiles/family.js';
import { legacy } from './profiles/legacy.js';
import { moderatedMeeting } from './profiles/moderated-meeting.js';
import { openCommunity } from './profiles/open-community.js';
import { supportChannel } from './profiles/support-channel.js';

const profiles: readonly RhythmProfile[] = [
  openCommunity,
  supportChannel,
  moderatedMeeting,
  family,
  legacy,
];

const byName: ReadonlyMap<string, RhythmProfile> = new Map(
  profiles.map((profile) => [profile.name, profile]),
);

/** Names of the built-in rhythm profiles; the first is the default. */
export const rhythmProfileNames: readonly string[] = profiles.map((profile) => profile.name);

/**
 * The built-in rhythm profile of this name.
 * @throws CoterieError 'invalid-setting' that names the known profiles.
 */
export function profileOf(name: string): RhythmProfile {
  const profile = byName.get(name);
  if (profile !== undefined) return profile;
  throw new CoterieError(
    'invalid-setting',
    `Setting "pacing.profile" cannot be ${JSON.stringify(name)}: takes one of ${rhythmProfileNames
      .map((known) => JSON.stringify(known))
      .join(', ')}.`,
  );
}
