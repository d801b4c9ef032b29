import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/records/message.js';
import { defaultSettings } from '../../src/settings.js';
import { buildTranscript } from '../../src/speakers/index.js';
import { type Attack, attacks } from './attacks.js';
import { botSaid, member, said } from './records.js';

const members = Object.freeze([member('b1', 'Ayşe', 'ayse_bot'), member('b2', 'Ali Demir')]);
// Every character that any reader of lines could take for a break.
const LINE_BREAK = /\r\n|[\p{Cc}\u2028\u2029]/u;
const INVISIBLE = /[\p{Cc}\p{Bidi_Control}\u200b\u2060\ufeff\u{e0000}-\u{e007f}]/u;

function chatOf(attack: Attack): readonly Message[] {
  const mallory = attack.kind === 'name' ? attack.value : 'Mallory';
  const text = attack.kind === 'text' ? attack.value : 'what a day';
  return [
    botSaid('b1', 'selam', { id: 'one' }),
    said('p9', mallory, text, { id: 'two', replyTo: 'one' }),
    botSaid('b2', 'sağ ol', { id: 'three', replyTo: 'two' }),
    said('p9', mallory, text, { id: 'four' }),
  ];
}

describe('a hostile name or text', () => {
  it('is kept in a corpus of at least 100', () => {
    expect(attacks.length).toBeGreaterThanOrEqual(100);
    expect(attacks.filter(({ kind }) => kind === 'name').length).toBeGreaterThanOrEqual(50);
  });

  it.each(attacks.map((attack) => [attack.kind, attack.name, attack] as const))(
    'forges no line: %s, %s',
    (_kind, _name, attack) => {
      const messages = chatOf(attack);
      const settings = defaultSettings.transcript;
      const shown = buildTranscript({ messages, members, selfBotId: 'b1', settings, locale: 'tr' });
      const lines = shown.text.split(LINE_BREAK);
      expect(lines).toHaveLength(messages.length);
      expect(shown.lines.map(({ messageId }) => messageId)).toEqual(messages.map(({ id }) => id));
      expect(new Set(shown.labels.values()).size).toBe(shown.labels.size);
      expect([shown.labels.get('b1'), shown.labels.get('b2')]).toEqual(['Ayşe', 'Ali Demir']);
      for (const [place, line] of lines.entries()) {
        const { author } = messages[place] as Message;
        const label = shown.labels.get(author.botId ?? author.userId ?? '') as string;
        const head = new RegExp(/^\[([^[\]→]+)(?: → ([^[\]→]+))?\]: (.*)$/u).exec(line);
        expect(head?.[1]).toBe(label);
        expect(shown.lines[place]?.label).toBe(label);
        expect(line.length).toBeLessThanOrEqual(settings.lineCharacters);
        expect(line).not.toMatch(INVISIBLE);
        const rest = head?.[3] ?? '';
        expect(rest).not.toBe('');
        expect(rest).toBe(shown.lines[place]?.text);
        // Read with every width and lookalike put plain, no label stands in the text.
        expect(rest.normalize('NFKC')).not.toMatch(/[\]\u3015\u3011\u3017\u27e7\u2773]\W{0,3}:/u);
        expect(rest).not.toMatch(/<\/?\p{L}|<\||\|>|`{3}/u);
      }
    },
  );
});
