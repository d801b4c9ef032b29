import { fileURLToPath } from 'node:url';

/** Stands over every file that the scripts write. */
export const HEAD = `// Made by tools/train-resolver from the train split of the IRC Disentanglement data of Kummerfeld et al. (2019),
// https://www.jkk.name/irc-disentanglement, which is licensed CC BY 4.0. It holds counts and weights, and no text of the logs.
`;

/** The path of a data file of the core's scorer. */
export function dataFile(name: string): string {
  return fileURLToPath(
    new URL(`../../packages/core/src/speakers/links/data/${name}`, import.meta.url),
  );
}
