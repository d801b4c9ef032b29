import { describe, expect, it } from 'vitest';
import { streamAt } from '../../src/chance/stream.js';
import { freshSeed, seededRandom } from '../../src/system/random.js';

const firstFive = (stream: { next(): number }) => Array.from({ length: 5 }, () => stream.next());

describe('seededRandom', () => {
  it('gives the same draws for one seed and key, whatever was drawn before', () => {
    const random = seededRandom('s');
    const drawn = firstFive(random.at('chat', 1, 'bot', 'speaker'));
    firstFive(random.at('chat', 2));
    expect(firstFive(random.at('chat', 1, 'bot', 'speaker'))).toEqual(drawn);
    expect(drawn).toEqual(firstFive(streamAt('s', 'chat', 1, 'bot', 'speaker')));
  });

  it('gives other draws for another seed', () => {
    expect(firstFive(seededRandom('a').at('x'))).not.toEqual(firstFive(seededRandom('b').at('x')));
  });
});

describe('freshSeed', () => {
  it('is short, typeable and not the same twice', () => {
    expect(freshSeed()).toMatch(/^[a-z0-9]{13}$/);
    expect(freshSeed()).not.toBe(freshSeed());
  });
});
