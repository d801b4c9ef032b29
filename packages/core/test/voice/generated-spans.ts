import fc from 'fast-check';

/** A text in which some parts may not change, and those parts in their order. */
export interface SpannedText {
  readonly text: string;
  readonly spans: readonly string[];
}

type Language = 'tr' | 'en';

const digits = (least: number, most: number) => fc.integer({ min: least, max: most }).map(String);
const two = (least: number, most: number) =>
  digits(least, most).map((text) => text.padStart(2, '0'));
const oneOf = (...texts: string[]) => fc.constantFrom(...texts);
const join = (...parts: (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((texts) => texts.join(''));

const MONTHS = {
  tr: 'Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık'.split(' '),
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
} as const;
const SUFFIX = {
  tr: oneOf('', '', "'e", "'te", "'den", "'ye", "'nin", '’de', '’a'),
  en: oneOf('', '', '', "'s", '’s'),
} as const;

const grouped = (separator: string) =>
  fc
    .tuple(
      fc.integer({ min: 1, max: 999 }),
      fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 1, maxLength: 2 }),
    )
    .map(([first, rest]) =>
      [first, ...rest.map((part) => String(part).padStart(3, '0'))].join(separator),
    );

function numbers(language: Language): fc.Arbitrary<string> {
  const [group, point] = language === 'tr' ? ['.', ','] : [',', '.'];
  const plain = fc.oneof(
    digits(0, 99_999),
    grouped(group),
    join(digits(0, 999), point, two(0, 99)),
    join(grouped(group), point, two(0, 99)),
  );
  const signed = join(oneOf('', '', '-', '+'), plain);
  return fc.oneof(
    join(signed, SUFFIX[language]),
    language === 'tr' ? join('%', plain, SUFFIX.tr) : join(signed, '%'),
    join(plain, oneOf('-', '–'), plain),
    join(digits(1, 20), oneOf('x', 'k')),
    language === 'en' ? oneOf('1st', '2nd', '3rd', '21st', '40th') : join(digits(1, 9), '.'),
  );
}

function prices(language: Language): fc.Arbitrary<string> {
  const amount = numbersOf(language);
  return language === 'tr'
    ? fc.oneof(
        join(oneOf('₺', '$', '€'), amount, SUFFIX.tr),
        join(amount, ' ', oneOf('TL', 'lira', 'dolar', 'euro', 'kuruş'), SUFFIX.tr),
        join(amount, oneOf(' bin ', ' milyon ', ' milyar '), oneOf('TL', 'dolar', 'lira')),
      )
    : fc.oneof(
        join(oneOf('$', '€', '£', '₺'), amount),
        join(amount, ' ', oneOf('dollars', 'euros', 'USD', 'pounds')),
        join(oneOf('$', '€'), amount, oneOf(' million', 'k', 'bn')),
      );
}

/** Without sign, suffix or unit. */
function numbersOf(language: Language): fc.Arbitrary<string> {
  const [group, point] = language === 'tr' ? ['.', ','] : [',', '.'];
  return fc.oneof(digits(1, 9_999), grouped(group), join(digits(0, 999), point, two(0, 99)));
}

function dates(language: Language): fc.Arbitrary<string> {
  const day = digits(1, 31);
  const month = fc.constantFrom(...MONTHS[language]);
  const year = digits(1900, 2099);
  const time = join(two(0, 23), oneOf(':', '.'), two(0, 59));
  return language === 'tr'
    ? fc.oneof(
        join(day, ' ', month, ' ', year, SUFFIX.tr),
        join(day, ' ', month, SUFFIX.tr),
        join(two(1, 31), '.', two(1, 12), '.', year),
        join(time, SUFFIX.tr),
        join(year, '-', two(1, 12), '-', two(1, 28)),
      )
    : fc.oneof(
        join(month, ' ', day, ', ', year),
        join(day, ' ', month, ' ', year),
        join(year, '-', two(1, 12), '-', two(1, 28)),
        join(two(1, 12), '/', two(1, 28), '/', year),
        time,
        join(digits(1, 12), oneOf(' pm', ' am', 'pm', 'am')),
      );
}

/** Words that voice would change wherever they are not protected. */
const TEMPTING = {
  tr: [
    'bir şey',
    'değil mi',
    'geliyor',
    'yapacağım',
    'bir daha',
    'tamam',
    'merhaba',
    'ama bekliyorum',
  ],
  en: [
    'going to',
    'want to',
    'kind of',
    'because',
    'trying to',
    'people',
    'by the way',
    'but wait',
  ],
} as const;

const slug = fc.stringMatching(/^[a-z0-9]{2,9}(?:[-_][a-z]{2,8}){0,2}$/);
const host = fc.oneof(
  join(
    slug.map((name) => name.replaceAll('_', '-')),
    oneOf('.com', '.org', '.com.tr', '.io', '.net'),
  ),
  oneOf('tr.wikipedia.org', 'example.co.uk'),
);

const urls = fc.oneof(
  join(oneOf('https://', 'http://'), host, oneOf('', '/'), fc.oneof(fc.constant(''), slug)),
  join(
    'https://',
    host,
    '/',
    slug,
    '/',
    slug,
    '?',
    slug,
    '=',
    digits(0, 999),
    oneOf('', '&x=going-to', '#bir-sey'),
  ),
  join('https://', host, '/', slug, '_(', slug, ')'),
  join('www.', host, '/', slug),
  join(host, '/', slug),
  join(slug, '@', host),
);

const handle = fc.stringMatching(/^[a-z][a-z0-9]{1,10}(?:[_.][a-z0-9]{1,6})?$/);

function symbols(language: Language): fc.Arbitrary<string> {
  const ticker = fc.stringMatching(/^[A-Z]{3,5}$/);
  return fc.oneof(
    join(ticker, SUFFIX[language]),
    join('$', ticker, SUFFIX[language]),
    join(oneOf('BIST', 'NYSE', 'NASDAQ'), ':', ticker),
    join(ticker, '/', ticker),
    oneOf('BRK.B', 'F/K', 'AT&T', 'S&P', 'XU100', 'BTC/USD', 'ÇİMSA', 'ŞİŞE'),
  );
}

function quoted(language: Language): fc.Arbitrary<string> {
  const tempting = fc
    .array(oneOf(...TEMPTING[language], 'Suç', 'ending', 'okudum', 'slowly'), {
      minLength: 1,
      maxLength: 4,
    })
    .map((words) => words.join(' '));
  const inside = fc.oneof(
    tempting,
    tempting.map((text) => `${text}.`),
    tempting.map((text) => `${text}? ${text}`),
  );
  return fc.oneof(
    join('"', inside, '"'),
    join('“', inside, '”'),
    join('«', inside, '»'),
    join('‘', inside, '’'),
    join("'", inside, "'"),
    language === 'tr' ? join('“', inside, '”', oneOf("'nu", "'a")) : join('“', inside, '”'),
  );
}

function code(language: Language): fc.Arbitrary<string> {
  const inside = oneOf(...TEMPTING[language], 'let a = 1;', 'npm i', 'x += 2', 'return x');
  return fc.oneof(
    join('`', inside, '`'),
    join('```', inside, '\n', inside, '```'),
    join('```js\n', inside, '\n```'),
  );
}

/** Each kind of what may not change, as people of a language write it. */
export function spanKinds(language: Language): Readonly<Record<string, fc.Arbitrary<string>>> {
  return {
    number: numbers(language),
    price: prices(language),
    date: dates(language),
    url: urls,
    mention: join('@', handle, SUFFIX[language]),
    hashtag: join('#', fc.stringMatching(/^[a-zçşğü]{2,8}[0-9]{0,2}$/), SUFFIX[language]),
    symbol: symbols(language),
    code: code(language),
    quote: quoted(language),
  };
}

const WORDS = {
  tr: 'bence bugün piyasa çok sakin ama yarın bir şey olur çünkü herkes bekliyor değil mi bilmiyorum iyi ki geldin sonra bakacağım geliyor tamam selam belki hiçbir şey yapmıyorum Ayşe Kadıköy'.split(
    ' ',
  ),
  en: 'honestly I think the ending was kind of slow but people are going to read it again because it matters maybe want to see trying to Really Anna London'.split(
    ' ',
  ),
} as const;

/** Texts of a language with spans of these kinds among tempting words, marks and line ends. */
export function spannedText(
  language: Language,
  kinds: readonly fc.Arbitrary<string>[],
): fc.Arbitrary<SpannedText> {
  const word = oneOf(...WORDS[language], ...TEMPTING[language]).map((text) => ({
    text,
    isSpan: false,
  }));
  const end = oneOf('.', '!', '?', ',', '…', '.\n').map((text) => ({
    text,
    isSpan: false,
    isEnd: true,
  }));
  const span = fc.oneof(...kinds).map((text) => ({ text, isSpan: true }));
  const pieces = fc.array(
    fc.oneof(
      { arbitrary: word, weight: 5 },
      { arbitrary: span, weight: 2 },
      { arbitrary: end, weight: 1 },
    ),
    { minLength: 1, maxLength: 24 },
  );
  return fc.tuple(span, pieces, fc.nat()).map(([one, others, place]) => {
    const at = place % (others.length + 1);
    const all = [...others.slice(0, at), one, ...others.slice(at)];
    const text = all.reduce(
      (written, piece) =>
        `${written}${written === '' || 'isEnd' in piece || written.endsWith('\n') ? '' : ' '}${piece.text}`,
      '',
    );
    return { text, spans: all.filter(({ isSpan }) => isSpan).map((piece) => piece.text) };
  });
}

/** The first span that a text no longer holds whole, in order and on its own; undefined where all are there. */
export function firstLost(said: string, spans: readonly string[]): string | undefined {
  let from = 0;
  for (const span of spans) {
    let at = said.indexOf(span, from);
    while (at >= 0 && !standsAlone(said, at, span)) at = said.indexOf(span, at + 1);
    if (at < 0) return span;
    from = at + span.length;
  }
  return undefined;
}

/** Not a part of a longer word or number. */
function standsAlone(said: string, at: number, span: string): boolean {
  const before = said.slice(Math.max(0, at - 1), at);
  const after = said.slice(at + span.length, at + span.length + 1);
  const isWord = (text: string) => /[\p{L}\p{N}]/u.test(text);
  return (
    !(isWord(before) && isWord(span.slice(0, 1))) && !(isWord(after) && isWord(span.slice(-1)))
  );
}
