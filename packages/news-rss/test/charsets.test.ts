import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { feedServer } from './feed-server.js';
import { item, read, readText, rss } from './reading.js';

const title = 'İstanbul’da ığdır, Şişli, ÇÖĞÜŞ';
const turkish: Readonly<Record<string, number>> = {
  ğ: 0xf0,
  Ğ: 0xd0,
  ı: 0xfd,
  İ: 0xdd,
  ş: 0xfe,
  Ş: 0xde,
  '’': 0x92,
};

/** Bytes of windows-1254, of which ISO-8859-9 is a part. */
function windows1254(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => turkish[character] ?? character.charCodeAt(0));
}

function declared(encoding: string): string {
  return rss(item({ title })).replace('?>', ` encoding="${encoding}"?>`);
}

const titleOf = async (body: Uint8Array | string, contentType: string, locale?: string) =>
  (await readText(body, locale === undefined ? {} : { locale }, contentType))[0]?.title;

test.each(['ISO-8859-9', 'windows-1254', 'latin5'])(
  'Turkish in %s, by the XML declaration',
  async (encoding) => {
    expect(await titleOf(windows1254(declared(encoding)), 'text/xml')).toBe(title);
  },
);

test.each(['iso-8859-9', '"windows-1254"'])('Turkish in %s, by the header', async (charset) => {
  expect(await titleOf(windows1254(rss(item({ title }))), `text/xml; charset=${charset}`)).toBe(
    title,
  );
});

test('the header goes before the declaration', async () => {
  expect(await titleOf(windows1254(declared('ISO-8859-5')), 'text/xml; charset=windows-1254')).toBe(
    title,
  );
});

test('UTF-8 is UTF-8 whatever its labels say', async () => {
  for (const contentType of [
    'text/xml',
    'text/xml; charset=iso-8859-9',
    'text/xml; charset=no-such',
  ])
    expect(await titleOf(declared('ISO-8859-9'), contentType)).toBe(title);
});

test('Turkish without any label, or under a wrong one, by the locale', async () => {
  const bytes = windows1254(rss(item({ title })));
  expect(await titleOf(bytes, 'text/xml', 'tr-TR')).toBe(title);
  expect(await titleOf(bytes, 'text/xml; charset=utf-8', 'tr')).toBe(title);
});

test('UTF-8 with one broken character stays UTF-8', async () => {
  const bytes = Buffer.concat([Buffer.from(rss(item({ title: `${title}~` })))]);
  bytes[bytes.indexOf('~')] = 0xc3;
  expect(await titleOf(bytes, 'text/xml; charset=utf-8', 'tr')).toBe(`${title}\ufffd`);
});

test('a byte order mark, and UTF-16', async () => {
  expect(await titleOf(`\ufeff${declared('ISO-8859-9')}`, 'text/xml; charset=iso-8859-9')).toBe(
    title,
  );
  const text = declared('UTF-16');
  expect(await titleOf(Buffer.from(`\ufeff${text}`, 'utf16le'), 'text/xml')).toBe(title);
  expect(await titleOf(Buffer.from(text, 'utf16le').swap16(), 'text/xml')).toBe(title);
});

test('an encoding of seven bits', async () => {
  const bytes = Buffer.from(rss(item({ title: '\u001b$BF|K\\\u001b(B' })), 'latin1');
  expect(await titleOf(bytes, 'text/xml; charset=iso-2022-jp')).toBe('日本');
});

test('a compressed feed', async () => {
  await using server = await feedServer();
  server.on('/feed', (_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'text/xml' });
    response.end(gzipSync(windows1254(declared('windows-1254'))));
  });
  expect((await read({ url: server.url() }))[0]?.title).toBe(title);
});
