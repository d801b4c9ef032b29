import { describe, expect, it } from 'vitest';
import { asksIfArtificial } from '../../src/speakers/index.js';

describe('asksIfArtificial', () => {
  it.each([
    'bot musun',
    'Sen bot musun?',
    'insan mısın yoksa bot mu',
    'BOT MUSUN SEN',
    'yapay zeka mısın',
    'sen gerçek misin',
    'gerçek bir insan mısın?',
    '@ayse_bot robot musun ya',
    'botla mı konuşuyorum',
    'karşımda insan mı var',
    'Ayşe sen gerçekten insan mısın',
    'bu hesap bot mu',
    'botsun değil mi',
    'burada gerçek insan var mı',
    'siz bot musunuz',
    'insan misin',
  ])('hears it in Turkish: %s', (text) => expect(asksIfArtificial(text, 'tr')).toBe(true));

  it.each([
    'are you a bot?',
    'Are you human',
    'ARE YOU AN AI?',
    'r u a bot',
    'am I talking to a real person?',
    'you are a bot, right?',
    'is this a bot?',
    'are you real?',
    '@ann honestly, are you a real person or a bot',
    "wait, you're an AI?",
    'bot or human?',
    'are any of you real people?',
    'are you ChatGPT?',
    'tell me if you are human',
    'Is this account run by an AI?',
  ])('hears it in English: %s', (text) => expect(asksIfArtificial(text, 'en')).toBe(true));

  it.each([
    ['bot musun diye sordu bana', 'tr'],
    ['yapay zeka mı kazanır sence', 'tr'],
    ['bu haber gerçek mi', 'tr'],
    ['insanlar ne düşünüyor', 'tr'],
    ['robot süpürge aldın mı', 'tr'],
    ['bu yazılım iyi mi', 'tr'],
    ['insan mı bilemiyorum ama güzel kitap', 'tr'],
    ['are you a machine learning engineer?', 'en'],
    ['are you reading a book about robots?', 'en'],
    ['is the narrator human?', 'en'],
    ['are you a person who likes tea?', 'en'],
    ['are you serious?', 'en'],
    ['she asked me are you a bot', 'en'],
    ['AI stocks are up', 'en'],
    ['are you a real madrid fan?', 'en'],
    ['', 'en'],
  ])('does not hear it in: %s', (text, locale) =>
    expect(asksIfArtificial(text, locale)).toBe(false),
  );
});
