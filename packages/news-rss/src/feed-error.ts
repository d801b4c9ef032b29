import { CoterieError, type CoterieErrorOptions } from '@coterie/core';

/** A 'news-failed' error that names the feed by its host alone: paths and queries may hold keys. */
export function feedError(
  url: URL,
  problem: string,
  cure: string,
  options: CoterieErrorOptions = {},
): CoterieError {
  return new CoterieError(
    'news-failed',
    `The news feed at ${url.host} ${problem}. ${cure}.`,
    options,
  );
}
