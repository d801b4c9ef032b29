import { expect, test } from 'vitest';
import { item, readText, rss } from './reading.js';

async function titleOf(title: string): Promise<string | undefined> {
  return (await readText(rss(item({ title, guid: 1 }))))[0]?.title;
}

test.each([
  ['Tom &amp; Ann', 'Tom & Ann'],
  ['Tom &amp;amp; Ann', 'Tom & Ann'],
  ['<![CDATA[Tom & Ann &amp; Co]]>', 'Tom & Ann & Co'],
  ['<![CDATA[<b>Bold</b> move<br>now]]>', 'Bold move now'],
  ['Price &lt; 5 &amp;euro;', 'Price < 5 €'],
  ['Say &amp;quot;hi&amp;quot; &amp;#8211; it&amp;#39;s', 'Say "hi" – it\'s'],
  ['&#304;zmir&amp;#039;de', "İzmir'de"],
  ['A&amp;nbsp;B\n   C\t D', 'A B C D'],
  ['&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;', 'One Two'],
  ['&lt;script&gt;alert("x")&lt;/script&gt;News', 'News'],
  ['<![CDATA[<style>b{}</style><ScRiPt>x</sCrIpT >News<script>rest]]>', 'News'],
  ['<![CDATA[<img src=x onerror="alert(1)">News <a href="javascript:x">here</a>]]>', 'News here'],
  ['a\u0000b\u0007c\u202ed\u200be&#1;f', 'abcdef'],
  ['I &lt;3 you', 'I <3 you'],
])('%j is %j', async (written, shown) => {
  expect(await titleOf(written)).toBe(shown);
});

test('bounds are kept, and no character is cut in two', async () => {
  const family = '👩‍👩‍👧';
  const feed = rss(
    item({
      title: family.repeat(200),
      description: 'word '.repeat(5_000),
      link: `https://d.example/${'x'.repeat(3_000)}`,
    }),
    '',
    `<title>${'Long name '.repeat(50)}</title><language>not a language</language>`,
  );
  const [headline] = await readText(feed);
  expect(headline?.title.length).toBeLessThanOrEqual(500);
  expect(headline?.title.replaceAll(family, '')).toBe('…');
  expect(headline?.summary?.length).toBeLessThanOrEqual(2000);
  expect(headline?.source.length).toBeLessThanOrEqual(200);
  expect(headline).not.toHaveProperty('url');
  expect(headline).not.toHaveProperty('locale');
});

test('a summary that only repeats the title is left out', async () => {
  const [headline] = await readText(
    rss(item({ title: 'Same', description: '&lt;p&gt;Same&lt;/p&gt;' })),
  );
  expect(headline).not.toHaveProperty('summary');
});

test('links: relative ones are resolved, others than http and https are left out, credentials too', async () => {
  const links = [
    '/a',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://user:secret@d.example/b',
  ];
  const headlines = await readText(
    rss(links.map((link, guid) => item({ title: `T${guid}`, guid, link })).join('')),
  );
  const [relative, script, file, credentials] = headlines.map(({ url }) => url);
  expect(relative).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/a$/);
  expect(script).toBeUndefined();
  expect(file).toBeUndefined();
  expect(credentials).toBe('https://d.example/b');
});
