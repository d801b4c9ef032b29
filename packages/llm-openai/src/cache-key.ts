const MULTIPLIER = 0x01000193;

/** A short name for a prompt's beginning: requests that share it are sent to where it is cached. */
export function cacheKeyOf(system: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < system.length; index += 1)
    hash = Math.imul(hash ^ system.charCodeAt(index), MULTIPLIER);
  return `coterie-${(hash >>> 0).toString(16)}-${system.length}`;
}
