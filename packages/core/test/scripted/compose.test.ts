import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/in-process/scripted/compose.js';
import { english } from '../../src/in-process/scripted/en/pack.js';
import type { PromptBrief } from '../../src/records/prompt.js';
import { briefFor } from './briefs.js';
import { DEFECTS } from './room-quality.js';

const SEEDS = Array.from({ length: 60 }, (_, index) => index * 7919);
const all = (text: string, changes: Partial<PromptBrief> = {}): string[] =>
  SEEDS.map((seed, place) => compose(briefFor(text, changes, place), seed, english));
const share = (texts: readonly string[], pattern: RegExp): number =>
  texts.filter((text) => pattern.test(text)).length / texts.length;

describe('what a scripted persona says', () => {
  it('is the same for the same brief and seed, and another text for another seed', () => {
    const brief = briefFor('What do you think about Heathcliff?');
    expect(compose(brief, 7, english)).toBe(compose(structuredClone(brief), 7, english));
    expect(new Set(SEEDS.map((seed) => compose(brief, seed, english))).size).toBeGreaterThan(20);
  });

  it('owns up when sincerely asked whether it is artificial', () => {
    const brief = briefFor('Are you a real person?');
    const target = { ...brief.target, asksIfArtificial: true } as PromptBrief['target'] & object;
    expect(share(all('Are you a real person?', { target }), /artificial|I'm a bot/)).toBe(1);
  });

  it('answers an or-question with one of its options', () => {
    expect(share(all('Emma or Persuasion?'), /Emma|Persuasion/)).toBe(1);
  });

  it('gives a yes or a no to its own kind of question, and keeps to it', () => {
    const question = 'Do audiobooks count as reading?';
    for (let place = 0; place < 7; place += 1) {
      const answers = SEEDS.map((seed) => compose(briefFor(question, {}, place), seed, english));
      const yes = share(answers, /\b(?:yes|certainly|always|definitely|very much|more than)\b/i);
      expect(yes < 0.15 || yes > 0.85).toBe(true);
    }
  });

  it('returns greetings, thanks and goodbyes', () => {
    expect(
      share(all('good morning everyone'), /\b(?:hello|hi|hey|good evening|welcome|good to see)/i),
    ).toBe(1);
    expect(share(all('thanks, June'), /welcome|any time|not at all|pleasure|mention it/i)).toBe(1);
    expect(share(all('good night all'), /night|see you|bye|next time|take care/i)).toBe(1);
  });

  it('stays calm when insulted, and refuses what a persona in a chat cannot do', () => {
    expect(share(all('you are stupid'), /\b(?:idiot|stupid|moron)/i)).toBe(0);
    expect(
      share(
        all('Can you send me the pdf of Dracula?'),
        /can't|beyond me|leave that to you|no hands/,
      ),
    ).toBe(1);
  });

  it('invents no number', () => {
    expect(share(all('How many pages does Middlemarch have?'), /\d/)).toBe(0);
  });

  it('gives a price only where it holds one', () => {
    const holdings = [{ botId: 'maud', symbol: 'Middlemarch', averagePrice: 34.5, updatedAt: 0 }];
    expect(share(all('What is the price of Middlemarch?', { holdings }), /34\.5/)).toBeGreaterThan(
      0,
    );
  });

  it('says what it remembers of a person, to them, and only what the brief says', () => {
    const memories = [{ memoryId: '1', text: 'Sam likes long sea stories', score: 1, parts: {} }];
    const question = 'What do you think about Moby-Dick?';
    expect(
      share(all(question, { memories, length: 'medium' }), /you like long sea stories/),
    ).toBeGreaterThan(0.3);
    expect(share(all(question, { length: 'medium' }), /remember/)).toBe(0);
  });

  it('opens with the one it mentions', () => {
    expect(share(all('I love Emma', { mention: { label: 'Sam' } }), /^Sam, /)).toBe(1);
    expect(
      share(all('I love Emma', { mention: { label: 'Sam', handle: 'sam_9' } }), /^@sam_9, /),
    ).toBe(1);
  });

  it('takes up a headline in its own words', () => {
    const news = {
      id: 'n',
      source: 'feed',
      title: 'Reading room opens in a disused lighthouse',
      fetchedAt: 0,
    };
    const texts = all('', { move: 'new-topic', topic: 'endings', news });
    expect(share(texts, /lighthouse/)).toBe(1);
  });

  it('does what an operator says', () => {
    const say = (instruction: string): string =>
      compose(briefFor('', { move: 'say', instruction }), 3, english);
    expect(say('Tell everyone that the meeting is at eight')).toMatch(
      /^The meeting is at eight\.?$/,
    );
    expect(say('Ask the room about ghost stories')).toMatch(/ghost stories\?$/);
    expect(say('lighthouses')).toMatch(/lighthouses/i);
  });

  it('says something else when the review asked for it', () => {
    const brief = briefFor('I love Emma');
    for (const seed of SEEDS) {
      const first = compose(brief, seed, english);
      expect(compose({ ...brief, avoid: [first] }, seed, english)).not.toBe(first);
    }
  });

  it('grows with the length that is asked for', () => {
    const size = (length: PromptBrief['length']): number =>
      all('Endings should be quiet', { length }).join('').length;
    expect(size('medium')).toBeGreaterThan(size('short') * 1.3);
    expect(size('long')).toBeGreaterThan(size('medium') * 1.15);
  });

  it('writes a whole sentence whatever is said to it, in any length', () => {
    const lengths = ['short', 'medium', 'long'] as const;
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.constantFrom(...lengths),
        fc.constantFrom('answer' as const, 'reply' as const, 'continue' as const),
        fc.nat(),
        (text, length, move, seed) => {
          const said = compose(briefFor(text, { length, move }, seed), seed, english);
          expect(said).not.toBe('');
          expect(said).not.toMatch(/undefined|\{[a-z]+\}/);
          expect(said).not.toMatch(DEFECTS['a double space or one before a mark'] ?? /^$/);
        },
      ),
      { numRuns: 500 },
    );
  });
});
