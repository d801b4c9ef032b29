import type { Digest } from '../ports/digest.js';
import { randomText } from './random-text.js';

/** Hashing over the platform's Web Crypto. */
export function webDigest(): Digest {
  const encoder = new TextEncoder();
  const { subtle } = globalThis.crypto;
  return {
    sha256: async (text) => hex(await subtle.digest('SHA-256', encoder.encode(text))),
    hmacSha256: async (key, text) => {
      // An empty key is refused by importKey; HMAC pads keys with zeros, so that one zero byte is the same key.
      const bytes = key === '' ? new Uint8Array(1) : encoder.encode(key);
      const algorithm = { name: 'HMAC', hash: 'SHA-256' };
      const imported = await subtle.importKey('raw', bytes, algorithm, false, ['sign']);
      return hex(await subtle.sign('HMAC', imported, encoder.encode(text)));
    },
    freshId: () => randomText(26),
  };
}

function hex(buffer: ArrayBuffer): string {
  return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
