import type { Digest } from '../ports/digest.js';
import { randomText } from './random-text.js';

let underWay = 0;

/** Hashes that are being made in this process: they end outside promises, so that a virtual clock has to wait for them. */
export function hashesUnderWay(): number {
  return underWay;
}

async function counted<T>(work: () => Promise<T>): Promise<T> {
  underWay += 1;
  try {
    return await work();
  } finally {
    underWay -= 1;
  }
}

/** Hashing over the platform's Web Crypto. */
export function webDigest(): Digest {
  const encoder = new TextEncoder();
  const { subtle } = globalThis.crypto;
  return {
    sha256: (text) =>
      counted(async () => hex(await subtle.digest('SHA-256', encoder.encode(text)))),
    hmacSha256: (key, text) =>
      counted(async () => {
        // An empty key is refused by importKey; HMAC pads keys with zeros, so that one zero byte is the same key.
        const bytes = key === '' ? new Uint8Array(1) : encoder.encode(key);
        const algorithm = { name: 'HMAC', hash: 'SHA-256' };
        const imported = await subtle.importKey('raw', bytes, algorithm, false, ['sign']);
        return hex(await subtle.sign('HMAC', imported, encoder.encode(text)));
      }),
    freshId: () => randomText(26),
  };
}

function hex(buffer: ArrayBuffer): string {
  return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
