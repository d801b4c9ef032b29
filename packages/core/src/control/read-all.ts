import type { Page, PageOptions } from '../ports/paging.js';

/** Everything that a listing gives, page by page. */
export async function readAll<T>(list: (options: PageOptions) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  let after: string | undefined;
  do {
    const page = await list({ limit: 500, ...(after === undefined ? {} : { after }) });
    all.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return all;
}
