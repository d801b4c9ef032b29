import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the workspace. */
export const root = join(import.meta.dirname, '..');

/** One piece of example code: where it stands, whether it is run, and the code. */
export interface Block {
  /** For example `README.md:12` or `createEngine`. */
  readonly name: string;
  readonly isRun: boolean;
  readonly code: string;
}

/** Folders that hold pages; their own folders are not looked into. */
const folders = ['.', ...list('packages'), ...list('examples'), 'docs', ...list('docs')];

/** Every page of the documentation but the generated reference, by its path from the root. */
export function pages(): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md') && name !== 'CHANGELOG.md')
      .map((name) => (folder === '.' ? name : `${folder}/${name}`)),
  );
}

function list(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'api')
    .map((entry) => `${folder}/${entry.name}`);
}

/** The text of a page. */
export function pageText(page: string): string {
  return readFileSync(join(root, page), 'utf8');
}

/** The `ts` blocks of a page; those fenced as `ts run` are run. */
export function blocksOf(page: string): readonly Block[] {
  const text = pageText(page);
  return [...text.matchAll(/^```ts( run)?\r?\n([\s\S]*?)^```/gm)].map((match) => ({
    name: `${page}:${text.slice(0, match.index).split('\n').length}`,
    isRun: match[1] !== undefined,
    code: match[2] ?? '',
  }));
}
