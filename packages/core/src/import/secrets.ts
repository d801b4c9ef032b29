import { SECRET_SHAPES } from '../text/secret-shapes.js';
import { foldKey } from './fold-key.js';
import { openValue } from './open-value.js';

const SECRET_KEY =
  /(?:token|secrets?|apikey|accesskey|privatekey|password|passwd|passphrase|credentials?|authorization|cookies?|mnemonic|seedphrase)$/;
const SHAPES = Object.values(SECRET_SHAPES).map((shape) => new RegExp(shape, `${shape.flags}g`));
const REMOVED = '[removed]';
const MIN_SECRET = 6;
const MAX_SECRETS = 200;

/** Whether a key names a secret: 'bot_token', 'apiKey', 'TWITTER_PASSWORD'. */
export function isSecretKey(key: string): boolean {
  return SECRET_KEY.test(foldKey(key.slice(0, 200)));
}

/** The text with `secrets` and whatever looks like a bot token or an API key as '[removed]'. */
export function scrubSecrets(text: string, secrets: readonly string[]): string {
  let clean = text;
  for (const secret of secrets) {
    if (clean.includes(secret)) clean = clean.replaceAll(secret, () => REMOVED);
  }
  for (const shape of SHAPES) clean = clean.replace(shape, REMOVED);
  return clean;
}

/**
 * Every text or number of at least 6 characters that stands anywhere under a key that names a secret, JSON inside strings
 * included; the longest first, at most 200. Reads a value of any depth.
 */
export function secretsIn(value: unknown): string[] {
  const found = new Set<string>();
  const open: { readonly value: unknown; readonly isSecret: boolean }[] = [
    { value, isSecret: false },
  ];
  for (let next = open.pop(); next !== undefined && found.size < MAX_SECRETS; next = open.pop()) {
    const { isSecret } = next;
    const at = typeof next.value === 'string' ? openValue(next.value) : next.value;
    if (typeof at === 'string' || typeof at === 'number') {
      const secret = isSecret ? String(at).trim() : '';
      if (secret.length >= MIN_SECRET) found.add(secret);
    } else if (Array.isArray(at)) {
      for (const each of at) open.push({ value: each, isSecret });
    } else if (typeof at === 'object' && at !== null) {
      for (const [key, each] of Object.entries(at)) {
        open.push({ value: each, isSecret: isSecret || isSecretKey(key) });
      }
    }
  }
  return Array.from(found).sort((left, right) => right.length - left.length);
}
