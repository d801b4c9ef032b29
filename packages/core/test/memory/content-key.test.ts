import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../../src/in-process/memory-storage/index.js';
import { contentKeys } from '../../src/memory/content-key.js';
import { webDigest } from '../../src/system/digest.js';

const keysOf = (storage = memoryStorage()) => contentKeys(storage.memories, webDigest());
const about = { kind: 'fact', authorId: 'ann', text: 'Lives in Sinop.', evidence: [] } as const;
const claim = { subjectId: 'ann', predicate: 'lives-in', value: 'Sinop', isNegated: false };

describe('a content key', () => {
  it('is the same for the same content, however it is spelled and whoever makes it', async () => {
    const storage = memoryStorage();
    const [one, other] = [keysOf(storage), keysOf(storage)];
    const key = await one.of(about);
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(await other.of({ ...about, text: '  lives in SINOP!' })).toBe(key);
    expect(await other.of({ ...about, text: 'Lives in Sinop 2.' })).not.toBe(key);
    expect(await other.of({ ...about, authorId: 'can' })).not.toBe(key);
    expect(await one.fingerprint()).toBe(await other.fingerprint());
  });

  it("is a claim's own, whatever the words and the author", async () => {
    const keys = keysOf();
    const key = await keys.of({ ...about, claim });
    expect(await keys.of({ ...about, authorId: 'can', text: 'In Sinop.', claim })).toBe(key);
    expect(await keys.of({ ...about, claim: { ...claim, isNegated: true } })).not.toBe(key);
    expect(await keys.of({ ...about, claim: { ...claim, value: 'Ordu' } })).not.toBe(key);
  });

  it("is one message's for an episode", async () => {
    const keys = keysOf();
    const episode = (messageId: string) =>
      keys.of({ ...about, kind: 'episode', evidence: [{ messageId }] });
    expect(await episode('m1')).toBe(await episode('m1'));
    expect(await episode('m1')).not.toBe(await episode('m2'));
  });

  it('is another one in another storage', async () => {
    const [one, other] = [keysOf(), keysOf()];
    expect(await one.of(about)).not.toBe(await other.of(about));
    expect(await one.fingerprint()).not.toBe(await other.fingerprint());
  });

  it('can be made again after storage failed once', async () => {
    const { memories } = memoryStorage();
    let isDown = true;
    const secret = async (proposed: string) => {
      if (isDown) throw new Error('down');
      return await memories.secret(proposed);
    };
    const keys = contentKeys({ secret }, webDigest());
    await expect(keys.of(about)).rejects.toThrow('down');
    isDown = false;
    expect(await keys.of(about)).toHaveLength(64);
  });
});
