import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './readme-blocks.js';

const textsIn = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => {
      const path = `${folder}/${name}`;
      return [path, readFileSync(join(root, path), 'utf8')] as const;
    });

const samples = textsIn('docs/samples');
const reports = textsIn('docs/figures').filter(([path]) => path.includes('/replay-'));

describe('a text that is kept', () => {
  it.each([...samples, ...reports])('names the command that makes it: %s', (path, text) => {
    const [first = '', second = ''] = text.split('\n');
    expect(first.startsWith(`$ npm run keep -- ${path} --`)).toBe(true);
    expect(second).toMatch(/^ {2}\d{4}-\d\d-\d\d, Node\.js v\d+/);
    expect(text).toMatch(/scripted \(no language model\)|kurallı metin \(dil modeli yok\)/);
    expect(text).not.toContain('\u001b');
  });
});

describe('the sample of a scene', () => {
  it('is there for both', () => {
    expect(samples.map(([path]) => path)).toEqual([
      'docs/samples/book-club.txt',
      'docs/samples/market-room.txt',
    ]);
  });

  it.each(samples)('holds sixty messages: %s', (_path, text) => {
    const said = text
      .split('\n')
      .filter(
        (line) => /^\d\d:\d\d /.test(line) && !/reacts|bıraktı|\((?:edited|düzeltti)\)/.test(line),
      );
    expect(said).toHaveLength(60);
  });
});

describe('the report of a replay', () => {
  it('is there for a rust and a mediawiki log', () => {
    const logs = reports.flatMap(([, text]) => /--replay PATH\/(\w+)\./.exec(text)?.[1] ?? []);
    expect(logs).toEqual(expect.arrayContaining(['mediawiki', 'rust']));
  });

  it.each(reports)('counts, and tells nobody’s name or words: %s', (_path, text) => {
    expect(text).toContain('--anonymous');
    expect(text).not.toContain('Exchanges');
    expect(text).toMatch(/adds up +yes/);
    expect(text).toMatch(/^ {4}failed +0$/m);
  });
});
