import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Folders of the packages of a workspace that are built, each with those of the others that it is made of, itself included. With `only`, a folder:
 * that one and what it is made of.
 */
export function builtPackages(root, only) {
  const packages = ['packages', 'examples']
    .flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`))
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .map((folder) => ({
      folder,
      manifest: JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')),
    }))
    .filter(({ manifest }) => manifest.scripts?.build !== undefined);
  const byName = new Map(packages.map((each) => [each.manifest.name, each]));
  const madeOf = ({ folder, manifest }, found = new Set()) => {
    if (found.has(folder)) return found;
    found.add(folder);
    const { dependencies, devDependencies, peerDependencies } = manifest;
    for (const name of Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies }))
      if (byName.has(name)) madeOf(byName.get(name), found);
    return found;
  };
  const all = new Map(packages.map((each) => [each.folder, [...madeOf(each)].sort()]));
  return only === undefined
    ? all
    : new Map(all.get(only).map((folder) => [folder, all.get(folder)]));
}
