import type { RoomScene } from '../scenes/types.js';
import { ArgumentError } from './argument-error.js';
import { findScene, REPLAY_SCENE } from './scenes.js';

/** A person of a replayed log whose lines are withheld; `botId` absent means a neutral persona of that name. */
export interface StandIn {
  readonly nick: string;
  readonly botId?: string;
}

/** As a nick: whoever the log speaks to most. */
export const MOST_ADDRESSED = 'most-addressed';

/** Reads what `--stand-in` was given. @throws ArgumentError */
export function readStandIns(
  given: readonly string[],
  replay: string | undefined,
  chosen: RoomScene | undefined,
): StandIn[] {
  if (given.length > 0 && replay === undefined)
    throw new ArgumentError('--stand-in needs a log to stand in: add --replay FILE');
  const scene = chosen ?? findScene(REPLAY_SCENE);
  const taken = new Set<string>();
  return given.map((each) => {
    const [nick = '', bot = '', ...more] = each.split('=').map((part) => part.trim());
    if (nick === '' || /\s/.test(nick) || more.length > 0)
      throw new ArgumentError(`--stand-in takes 'nick' or 'nick=bot', not '${each}'`);
    for (const name of bot === '' ? [nick] : [nick, `=${bot}`]) {
      const key = name.toLowerCase();
      if (taken.has(key))
        throw new ArgumentError(
          `--stand-in '${each}': '${name.replace('=', '')}' is given twice; leave one of them out`,
        );
      taken.add(key);
    }
    return bot === '' ? { nick } : { nick, botId: botIdOf(each, bot, scene) };
  });
}

function botIdOf(given: string, wanted: string, scene: RoomScene | undefined): string {
  const found = scene?.bots.find(({ bot }) =>
    [bot.id, bot.name].some((name) => name.toLowerCase() === wanted.toLowerCase()),
  );
  if (found !== undefined) return found.bot.id;
  const names = scene?.bots.map(({ bot }) => bot.id).join(', ');
  throw new ArgumentError(
    `--stand-in '${given}': scene ${scene?.id} has no bot '${wanted}'; it has: ${names}. Or give 'nick' alone for a neutral persona`,
  );
}
