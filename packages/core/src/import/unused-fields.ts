import type { Fields } from './row.js';

/** Marks these fields as read, and reports those that hold something: `problem`, and that they were left out. */
export function reportUnused(
  fields: Fields,
  names: readonly string[],
  problem = 'has no use here',
): void {
  for (const name of names) {
    const field = fields.take(name);
    if (field !== undefined && !isEmpty(field.value))
      field.place.note(problem, field.value, 'left out');
  }
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
