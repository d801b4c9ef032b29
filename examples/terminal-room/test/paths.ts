import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The example's folder. */
export const folder = fileURLToPath(new URL('..', import.meta.url));

/** A committed log by its file name. */
export const logAt = (name: string): string => join(folder, 'test', 'logs', name);
