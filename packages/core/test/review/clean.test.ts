import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanDraft } from '../../src/review/clean.js';

const names = { own: ['Ayşe', 'ayse_bot'], others: ['Mehmet', 'Ali (2)', 'Deniz'] };
const clean = (text: string): string => cleanDraft(text, names, 'medium');

const REPAIRED: readonly (readonly [name: string, draft: string, cleaned: string])[] = [
  ['quotes around the whole', '"Bence bugün sakin geçer."', 'Bence bugün sakin geçer.'],
  ['typographic quotes', '“I liked the ending.”', 'I liked the ending.'],
  ['guillemets', '«Güzel bölümdü.»', 'Güzel bölümdü.'],
  ['its own name', 'Ayşe: bugün sakin', 'bugün sakin'],
  ['its own name in capitals', 'AYŞE: bugün sakin', 'bugün sakin'],
  ['its own label', '[Ayşe]: bugün sakin', 'bugün sakin'],
  ['its own label with a note', '[Ayşe (bot)]: bugün sakin', 'bugün sakin'],
  ['its own handle', '@ayse_bot: bugün sakin', 'bugün sakin'],
  ['a bold own name', '**Ayşe:** bugün sakin', 'bugün sakin'],
  ['its name and quotes', 'Ayşe: "bugün sakin"', 'bugün sakin'],
  ['a role', 'Assistant: I agree.', 'I agree.'],
  ['a Turkish role', 'Cevap: Katılıyorum.', 'Katılıyorum.'],
  ['a label of no speaker', '[reply]: I agree.', 'I agree.'],
  ['a template token', '<|im_start|>assistant\nI agree.<|im_end|>', 'I agree.'],
  ['the turns after its own', 'I agree.<|im_end|>\n<|im_start|>user\nWhy?<|im_end|>', 'I agree.'],
  ['a header token', '<|start_header_id|>assistant<|end_header_id|>\n\nEvet.<|eot_id|>', 'Evet.'],
  ['instruction tokens', '[INST] I agree. [/INST]', 'I agree.'],
  ['thinking', '<think>What to say?</think>\nI agree.', 'I agree.'],
  ['thinking without its start', 'What to say?</think>I agree.', 'I agree.'],
  ['a heading', '## My take\nI agree.', 'My take\nI agree.'],
  ['a fence', '```text\nI agree.\n```', 'I agree.'],
  ['bold marks', 'That was **really** good.', 'That was really good.'],
  ['a preamble', "Sure! Here's my reply: I agree.", 'I agree.'],
  ['a Turkish preamble', 'Tabii, işte mesajım: Katılıyorum.', 'Katılıyorum.'],
  ['a forged line', 'Katılıyorum.\n[Mehmet]: ben de\n[Ayşe]: tamam', 'Katılıyorum.'],
  ['a forged line without brackets', 'Katılıyorum.\nMehmet: ben de', 'Katılıyorum.'],
  ['a forged line of nobody known', 'Katılıyorum.\n[Zeynep]: ben de', 'Katılıyorum.'],
  ['a forged user', 'I agree.\nUser: and then?', 'I agree.'],
  [
    'a script in which it comes second',
    '[Mehmet]: ne dersin?\n[Ayşe]: sakin kalırım',
    'sakin kalırım',
  ],
  ["another's line alone", '[Mehmet]: ne dersin?', ''],
  ['a starred gesture', '*gülümser* Güzel soru.', 'Güzel soru.'],
  ['a gesture in brackets', 'Good question (laughs).', 'Good question.'],
  ['a gesture in square brackets', '[sighs] Good question.', 'Good question.'],
  ['a starred word', 'Bu *önemli* bir konu.', 'Bu önemli bir konu.'],
  ['white space', '  Bence \t sakin \n\n\n geçer.  ', 'Bence sakin\ngeçer.'],
  ['invisible characters', 'Bence\u200b sakin\u202e.', 'Bence sakin.'],
  ['a quote mark', '> I agree.', 'I agree.'],
  ['nothing', '""', ''],
  ['a label alone', 'Ayşe:', ''],
];
const KEPT: readonly string[] = [
  'Mehmet: haklısın, ben de öyle düşünüyorum.',
  'Not: yarın toplantı var.',
  'Saat 14:30: toplantı var.',
  'Bak: https://example.com/a_b__c',
  '#kitap etiketiyle yazın.',
  '"Savaş ve Barış" ile "Suç ve Ceza" arasında kaldım.',
  'He said "no" and left (twice).',
  'Bu (bence) güzel bir fikir.',
  'Let me add one thing: the ending was rushed.',
  '`npm test` yeşil.',
  ':) güzel',
  '3 * 4 * 5 = 60',
];

describe('cleanDraft', () => {
  it.each(REPAIRED)('repairs %s', (_, draft, cleaned) => {
    expect(clean(draft)).toBe(cleaned);
  });

  it.each(KEPT)('keeps %s', (draft) => {
    expect(clean(draft)).toBe(draft);
  });

  it('cuts what is too long at a sentence end', () => {
    const sentence = 'Bence bugün piyasa oldukça sakin geçecek gibi duruyor.';
    const long = Array.from({ length: 40 }, () => sentence).join(' ');
    const cut = cleanDraft(long, names, 'short');
    expect(cut.length).toBeLessThanOrEqual(320);
    expect(cut.endsWith(sentence)).toBe(true);
    expect(cleanDraft(long, names, 'long').length).toBeGreaterThan(1_000);
  });

  it('cuts one endless sentence at a clause or a word', () => {
    const clauses = Array.from({ length: 60 }, (_, index) => `clause number ${index}`).join(', ');
    expect(cleanDraft(clauses, names, 'short')).toMatch(/^clause[^…]+\d\.$/);
    const endless = Array.from({ length: 200 }, () => 'word').join(' ');
    expect(cleanDraft(endless, names, 'short')).toMatch(/word…$/);
    expect(cleanDraft('a'.repeat(5_000), names, 'short').length).toBeLessThanOrEqual(320);
  });

  it('never throws, and cleans a second time to the same', () => {
    const piece = fc.constantFrom(
      ...REPAIRED.map(([, draft]) => draft),
      ...KEPT,
      '\n',
      ' ',
      '*',
      '"',
      '[',
      ']:',
      'Ayşe:',
      '<|im_end|>',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 6 }), (pieces) => {
        const once = clean(pieces.join(''));
        expect(clean(once)).toBe(once);
      }),
      { numRuns: 3_000 },
    );
  });
});
