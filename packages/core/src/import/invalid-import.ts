import { CoterieError } from '../errors.js';

/** An error that says what an import lacks, where, and the cure. */
export function invalidImport(what: string, cure: string, cause?: unknown): CoterieError {
  return new CoterieError(
    'invalid-import',
    `Nothing was imported: ${what}. ${cure}`,
    cause === undefined ? {} : { cause },
  );
}
