/** Cryptographic hashing, for what must not be guessed or reversed (erasure hashes, keys of third parties). */
export interface Digest {
  /** SHA-256 of the UTF-8 text, 64 lower-case hex digits. */
  sha256(text: string): Promise<string>;
  /** HMAC-SHA-256 of the UTF-8 text, 64 lower-case hex digits. */
  hmacSha256(key: string, text: string): Promise<string>;
  /** A fresh unguessable identifier of 26 lower-case letters and digits. */
  freshId(): string;
}
