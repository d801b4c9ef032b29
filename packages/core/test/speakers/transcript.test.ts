import { describe, expect, it } from 'vitest';
import { buildTranscript, examplePairs } from '../../src/speakers/index.js';
import { estimateTokens } from '../../src/text/tokens.js';
import { botSaid, member, said } from './records.js';

const members = Object.freeze([member('b1', 'Ayşe'), member('b2', 'Ali')]);
const settings = { lines: 15, lineCharacters: 180, tokens: 1200 };
const base = { members, selfBotId: 'b1', settings, locale: 'tr' } as const;

describe('buildTranscript', () => {
  it('shows one line a message, oldest first, with replies', () => {
    const messages = [
      said('p1', 'Işıl', 'selam\n\n  herkese', { id: 'm-1' }),
      botSaid('b1', 'hoş geldin', { replyTo: 'm-1' }),
      said('p1', 'Işıl', '  '),
    ];
    const shown = buildTranscript({ ...base, messages });
    expect(shown.text).toBe('[Işıl]: selam herkese\n[Ayşe → Işıl]: hoş geldin\n[Işıl]: (boş)');
    expect(shown.lines[1]).toMatchObject({
      label: 'Ayşe',
      isOwn: true,
      isBot: true,
      replyTo: 'Işıl',
    });
    expect(buildTranscript({ ...base, locale: 'en', messages }).text).toContain('(empty)');
    expect(shown.labels.get('p1')).toBe('Işıl');
  });

  it('is cut from the oldest end (was: the newest lines were lost)', () => {
    const messages = Array.from({ length: 60 }, (_, place) =>
      said('p1', 'Işıl', `haber ${place} `.repeat(8)),
    );
    const byLines = buildTranscript({ ...base, messages });
    expect(byLines.lines).toHaveLength(15);
    expect(byLines.lines.at(-1)?.messageId).toBe(messages.at(-1)?.id);
    const byTokens = buildTranscript({ ...base, messages, settings: { ...settings, tokens: 100 } });
    expect(byTokens.lines.length).toBeLessThan(5);
    expect(byTokens.lines.at(-1)?.messageId).toBe(messages.at(-1)?.id);
    expect(estimateTokens(byTokens.text)).toBeLessThanOrEqual(100);
  });

  it('keeps lines and tokens within any settings, never cutting a grapheme', () => {
    const messages = [
      said('p1', 'Bir Hayli Uzun Adlı Kişi', '👨‍👩‍👧‍👦'.repeat(60)),
      botSaid('b2', 'uzun bir cümle '.repeat(200)),
      said('p2', '王小明', '漢字'.repeat(2_000)),
    ];
    for (const lineCharacters of [20, 33, 180, 2_000]) {
      for (const tokens of [50, 400, 20_000]) {
        const shown = buildTranscript({
          ...base,
          messages,
          settings: { lines: 15, lineCharacters, tokens },
        });
        for (const line of shown.text.split('\n'))
          expect(line.length).toBeLessThanOrEqual(lineCharacters);
        expect(estimateTokens(shown.text)).toBeLessThanOrEqual(tokens);
        expect(shown.text).not.toMatch(/\p{Cs}|\u200d(?!\p{Extended_Pictographic})/u);
        expect(shown.lines.length).toBeGreaterThan(0);
      }
    }
  });

  it('gives one label to one person while the window slides', () => {
    const messages = Array.from({ length: 40 }, (_, place) =>
      place % 2 === 0 ? said('p2', 'Deniz', 'a') : said('p1', 'deniz', 'b'),
    );
    for (let end = 2; end <= messages.length; end += 1) {
      const { labels } = buildTranscript({
        ...base,
        messages: messages.slice(Math.max(0, end - 5), end),
      });
      expect([labels.get('p1'), labels.get('p2')]).toEqual(['deniz', 'Deniz (2)']);
    }
  });

  it('leaves honest brackets readable', () => {
    const texts = ['a[0] = 5', '[haber](http://x.y)', 'x < y ve (belki) y > z', 'fiyat: [10, 20]'];
    const shown = buildTranscript({
      ...base,
      messages: texts.map((text) => said('p1', 'Işıl', text)),
    });
    expect(shown.lines.map(({ text }) => text)).toEqual(texts);
  });

  it('takes well under a tenth of a millisecond', () => {
    const messages = Array.from({ length: 60 }, (_, place) =>
      said(
        `p${place % 12}`,
        `Kişi ${place % 12}`,
        `bugün ${place} farklı haber okudum, sen ne düşünüyorsun?`,
      ),
    );
    buildTranscript({ ...base, messages });
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 50; round += 1) {
      const began = performance.now();
      buildTranscript({ ...base, messages });
      best = Math.min(best, performance.now() - began);
    }
    expect(best).toBeLessThan(0.1);
  });
});

describe('examplePairs', () => {
  it('pairs what others said with what the bot answered, without names or handles', () => {
    const messages = [
      said('p1', 'Işıl Kaya', "@ayse_bot sence Ali'ye sorsam mı?", { id: 'q1' }),
      botSaid('b1', "Sor tabii Işıl, Ali'nin fikri iyidir", {
        replyTo: 'q1',
        author: { kind: 'bot', botId: 'b1', displayName: 'Ayşe' },
      }),
      botSaid('b2', 'olur', { author: { kind: 'bot', botId: 'b2', displayName: 'Ali' } }),
      said('p1', 'Işıl Kaya', 'uzun '.repeat(100), { id: 'q2' }),
      botSaid('b1', 'tamam', { meta: { respondsTo: 'q2' } }),
      botSaid('b1', '👍', { replyTo: 'q1', meta: { isReaction: true } }),
    ];
    const pairs = examplePairs({ messages, selfBotId: 'b1' });
    expect(pairs).toHaveLength(2);
    expect(pairs[0]).toEqual({
      theirs: "@x sence X'ye sorsam mı?",
      own: "Sor tabii X, X'nin fikri iyidir",
    });
    expect(pairs[1]?.theirs.length).toBeLessThanOrEqual(140);
    expect(examplePairs({ messages, selfBotId: 'b1', limit: 1 })[0]?.own).toBe('tamam');
    expect(examplePairs({ messages, selfBotId: 'b2' })).toEqual([]);
  });
});
