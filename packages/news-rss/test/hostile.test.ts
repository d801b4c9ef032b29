import { expect, test } from 'vitest';
import { feedServer } from './feed-server.js';
import { errorOf, item, readText, rss } from './reading.js';

const broken = {
  code: 'news-failed',
  isRetryable: false,
  message: expect.stringContaining('no well-formed RSS or Atom feed'),
};

test.each([
  ['nothing', ''],
  ['a page', '<!doctype html><html><body>Sign in<br></body></html>'],
  ['another kind of XML', '<?xml version="1.0"?><urlset><url><loc>x</loc></url></urlset>'],
  ['a JSON Feed', '{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[]}'],
  ['a feed that breaks off', rss(item({ title: 'A' })).slice(0, -40)],
  [
    'a reserved name',
    rss('<item><title>A</title><__proto__><polluted>1</polluted></__proto__></item>'),
  ],
  ['random bytes', Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7_919) % 251)],
])('%s is no feed', async (_, body) => {
  expect(await errorOf(readText(body))).toMatchObject(broken);
  expect({}).not.toHaveProperty('polluted');
});

test('a feed whose last elements are not closed is read as far as it goes', async () => {
  const feed = '<rss version="2.0"><channel><item><title>A</title></item><item><title>B</title>';
  expect(await readText(feed)).toMatchObject([{ title: 'A' }, { title: 'B' }]);
});

test('entities that expand a billion times are not expanded', async () => {
  const names = [...'abcdefghij'];
  const entities = names
    .map(
      (name, index) =>
        `<!ENTITY ${name} "${index === 0 ? 'ha' : `&${names[index - 1]};`.repeat(10)}">`,
    )
    .join('');
  const start = performance.now();
  const feed = rss(item({ title: 'Ha &j;', description: '&j;' }), `<!DOCTYPE rss [${entities}]>`);
  const outcome = await readText(feed).catch((error) => error);
  expect(JSON.stringify(outcome).length).toBeLessThan(2_000);
  expect(performance.now() - start).toBeLessThan(2_000);
});

test.each(['SYSTEM "file:///etc/hostname"', 'SYSTEM "URL"', 'PUBLIC "x" "URL"'])(
  'an external entity is not fetched: %s',
  async (entity) => {
    await using server = await feedServer();
    server.feed('/secret', 'top secret');
    const head = `<!DOCTYPE rss [<!ENTITY e ${entity.replace('URL', server.url('/secret'))}>]>`;
    const outcome = await readText(rss(item({ title: 'A &e;' }), head)).catch((error) => error);
    expect(JSON.stringify(outcome)).not.toContain('top secret');
    expect(server.requests).toEqual([]);
  },
);

test('an external DTD, stylesheet or include is not fetched', async () => {
  await using server = await feedServer();
  const head = `<?xml-stylesheet href="${server.url('/style')}"?><!DOCTYPE rss SYSTEM "${server.url('/dtd')}">`;
  const include = `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${server.url('/include')}"/>`;
  expect(await readText(rss(include + item({ title: 'A' }), head))).toMatchObject([{ title: 'A' }]);
  expect(server.requests).toEqual([]);
});

test('10,000 items become the 50 newest', async () => {
  const items = Array.from({ length: 10_000 }, (_, index) =>
    item({
      title: `Item ${index}`,
      guid: index,
      pubDate: new Date(Date.UTC(2026, 0, 1) + ((index * 7_919) % 10_000) * 60_000).toUTCString(),
    }),
  );
  const headlines = await readText(rss(items.join('')));
  expect(headlines.map(({ publishedAt }) => publishedAt)).toEqual(
    Array.from({ length: 50 }, (_, index) => Date.UTC(2026, 0, 1) + (9_999 - index) * 60_000),
  );
});

const many = 100_000;
test.each([
  ['deep tags', `<item><title>${'<a>'.repeat(many)}x</title></item>`],
  ['deep elements', `${'<a>'.repeat(many)}${'</a>'.repeat(many)}`],
  ['deep HTML', item({ title: `<![CDATA[${'<div><b>'.repeat(many)}x]]>` })],
  ['open brackets', item({ title: '<'.repeat(many) })],
  ['open comments', item({ title: '<!--'.repeat(many) })],
  ['open CDATA', item({ title: '<![CDATA['.repeat(many) })],
  ['ampersands', item({ title: '&'.repeat(many) })],
  [
    'half entities',
    item({ title: '&#x'.repeat(many), description: `<![CDATA[${'&#'.repeat(many)}]]>` }),
  ],
  ['attributes', `<item><title ${'a="b" '.repeat(many)}>x</title></item>`],
  [
    'spaces',
    item({ title: `a${' '.repeat(10 * many)}b`, pubDate: `1${' '.repeat(10 * many)}Mar` }),
  ],
  ['a DTD', `<!DOCTYPE a [${'<!ENTITY a "b">'.repeat(many)}`],
])('%s, a hundred thousand of them, are read or refused in good time', async (_, items) => {
  const start = performance.now();
  const outcome = await readText(rss(items)).catch((error) => error);
  expect(performance.now() - start).toBeLessThan(5_000);
  expect(JSON.stringify(outcome).length).toBeLessThan(5_000);
});
