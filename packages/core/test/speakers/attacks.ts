import { readFileSync } from 'node:fs';

/** A display name or a text that tries to pass for something else. */
export interface Attack {
  readonly name: string;
  readonly kind: 'name' | 'text';
  readonly value: string;
}

/** The kept corpus. */
export const attacks = JSON.parse(
  readFileSync(new URL('./attacks.json', import.meta.url), 'utf8'),
) as readonly Attack[];
