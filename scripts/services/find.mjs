import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The first folder that holds all the programs: on PATH, else in the usual places, where `*` stands for any one
 * folder name and the newest version comes first. Undefined when there is none.
 */
export function findFolder(programs, places) {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...path, ...places.flatMap(expand)].find((folder) =>
    programs.every((program) => isProgram(join(folder, executable(program)))),
  );
}

/** A program's file name on this system. */
export function executable(program) {
  return process.platform === 'win32' ? `${program}.exe` : program;
}

export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function expand(place) {
  const star = place.indexOf('*');
  if (star === -1) return [place];
  const [parent, prefix] = [
    place.slice(0, place.lastIndexOf('/', star)),
    place.slice(place.lastIndexOf('/', star) + 1, star),
  ];
  if (!existsSync(parent)) return [];
  const byVersion = (a, b) => b.localeCompare(a, 'en', { numeric: true });
  return readdirSync(parent)
    .filter((name) => name.startsWith(prefix))
    .sort(byVersion)
    .map((name) => `${parent}/${name}${place.slice(star + 1)}`);
}
