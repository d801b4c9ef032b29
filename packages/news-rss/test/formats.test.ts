import { expect, test } from 'vitest';
import { item, NOW, readText, rss } from './reading.js';

test('RSS 2.0', async () => {
  const feed = rss(
    `<item><title>Harbour reopens</title><link>https://daily.example/a</link><guid isPermaLink="false">a-1</guid>
     <pubDate>Mon, 02 Mar 2026 09:30:00 +0300</pubDate><description>After the &lt;b&gt;storm&lt;/b&gt;.</description></item>`,
    '',
    '<title>Daily News</title><language>tr-TR</language>',
  );
  expect(await readText(feed)).toEqual([
    {
      id: 'test:a-1',
      source: 'Daily News',
      title: 'Harbour reopens',
      summary: 'After the storm.',
      url: 'https://daily.example/a',
      publishedAt: Date.UTC(2026, 2, 2, 6, 30),
      fetchedAt: NOW,
      locale: 'tr-TR',
    },
  ]);
});

test('RSS 1.0', async () => {
  const feed = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="https://r.example/"><title>R</title><link>https://r.example/</link><d:language>en</d:language></channel>
    <item rdf:about="https://r.example/1"><title>One</title><link>https://r.example/1</link><d:date>2026-03-01T10:00:00+01:00</d:date></item></rdf:RDF>`;
  expect(await readText(feed)).toMatchObject([
    {
      id: 'test:https://r.example/1',
      source: 'R',
      title: 'One',
      url: 'https://r.example/1',
      publishedAt: Date.UTC(2026, 2, 1, 9),
      locale: 'en',
    },
  ]);
});

test.each([
  [
    '0.90',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>Old</title></channel><item><title>One</title><link>https://o.example/1</link></item></rdf:RDF>',
  ],
  [
    '0.91',
    '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>Old</title><item><title>One</title><link>https://o.example/1</link></item></channel></rss>',
  ],
  [
    '0.92',
    '<rss version="0.92"><channel><title>Old</title><item><title>One</title><link>https://o.example/1</link></item></channel></rss>',
  ],
])('RSS %s', async (_, feed) => {
  expect(await readText(feed)).toEqual([
    {
      id: 'test:https://o.example/1',
      source: 'Old',
      title: 'One',
      url: 'https://o.example/1',
      fetchedAt: NOW,
    },
  ]);
});

test('Atom, with its three kinds of text, its links and its base', async () => {
  const entry = (id: number, title: string, rest: string) =>
    `<entry><id>urn:e:${id}</id>${title}<updated>2026-03-02T0${id}:00:00Z</updated>${rest}</entry>`;
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://atom.example/news/"><title>At &amp; Om</title>
    ${entry(3, '<title>Use the &lt;b&gt; tag</title>', '<link rel="self" href="https://atom.example/self"/><link href="three"/>')}
    ${entry(2, '<title type="html">AT&amp;amp;T &lt;em&gt;wins&lt;/em&gt;</title>', '<published>2026-03-01T00:00:00Z</published><summary type="html">&lt;p&gt;So&lt;/p&gt;&lt;p&gt;it is&lt;/p&gt;</summary>')}
    ${entry(1, '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">1 &lt; <b>2</b></div></title>', '<link rel="alternate" href="/one"/>')}</feed>`;
  expect(await readText(feed)).toMatchObject([
    {
      id: 'test:urn:e:3',
      title: 'Use the <b> tag',
      url: 'https://atom.example/news/three',
      source: 'At & Om',
    },
    { title: '1 < 2', url: 'https://atom.example/one', locale: 'en' },
    { title: 'AT&T wins', summary: 'So it is', publishedAt: Date.UTC(2026, 2, 1) },
  ]);
});

test('an Atom feed under a prefix of its own', async () => {
  const feed =
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>P</a:title><a:entry><a:id>urn:1</a:id><a:title>One</a:title><a:link href="https://p.example/1"/></a:entry></a:feed>';
  expect(await readText(feed)).toMatchObject([{ title: 'One', url: 'https://p.example/1' }]);
});

test('elements of other namespaces are not taken for RSS of the same name', async () => {
  const feed = rss(
    `<item><media:title xmlns:media="http://search.yahoo.com/mrss/">Photo</media:title><title>Story</title>
     <atom:link href="https://daily.example/atom"/><dc:date>2026-03-01T00:00:00Z</dc:date><content:encoded><![CDATA[<p>Body</p>]]></content:encoded></item>`,
  );
  expect(await readText(feed)).toMatchObject([
    {
      title: 'Story',
      summary: 'Body',
      url: 'https://daily.example/atom',
      publishedAt: Date.UTC(2026, 2, 1),
    },
  ]);
});

test('a feed without items is an empty list', async () => {
  expect(await readText(rss(''))).toEqual([]);
  expect(
    await readText('<feed xmlns="http://www.w3.org/2005/Atom"><title>E</title></feed>'),
  ).toEqual([]);
});

test('an item without a title is left out, also where nothing of it can be seen', async () => {
  const feed = rss(
    item({ description: 'a note' }) +
      item({ title: '&lt;img src="x"&gt; &#8203;' }) +
      item({ title: 'Kept' }),
  );
  expect((await readText(feed)).map(({ title }) => title)).toEqual(['Kept']);
});

test('newest first, at most maxItems, an item without a date as new as the fetch', async () => {
  const days = [3, 25, 11, 18].map((day) =>
    item({ title: `Day ${day}`, guid: day, pubDate: `${day} Feb 2026 10:00 GMT` }),
  );
  const feed = rss(days.join('') + item({ title: 'Undated', guid: 'u' }));
  const titles = async (maxItems: number) =>
    (await readText(feed, { maxItems })).map(({ title }) => title);
  expect(await titles(50)).toEqual(['Undated', 'Day 25', 'Day 18', 'Day 11', 'Day 3']);
  expect(await titles(2)).toEqual(['Undated', 'Day 25']);
});
