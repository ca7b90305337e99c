/** An invented page per script, as news sites write them. */
export interface InventedPage {
  readonly name: string;
  /** Encoding of its bytes, and what the server says of it. */
  readonly charset: string;
  readonly contentType: string;
  readonly html: string;
  readonly expected: Readonly<Record<string, unknown>>;
}

const text = (sentence: string): string => `<p>${`${sentence} `.repeat(12)}</p>`.repeat(3);

const page = (attributes: string, head: string, body: string): string =>
  `<!doctype html><html ${attributes}><head>${head}</head><body><nav><a href="/">Main</a></nav><article>${body}</article></body></html>`;

export const PAGES: readonly InventedPage[] = [
  {
    name: 'Russian in windows-1251 that only the page names',
    charset: 'windows-1251',
    contentType: 'text/html',
    html: page(
      'lang="ru-RU"',
      `<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><title>Суд вынес приговор - Вестник</title>
       <meta property="og:site_name" content="Вестник"><meta name="description" content="Суд в Минске вынес приговор.">
       <meta property="article:published_time" content="2021-05-03T10:00:00+03:00">`,
      `<h1>Суд вынес приговор</h1>${text('Заседание прошло в закрытом режиме, родных не пустили.')}`,
    ),
    expected: {
      summary: 'Суд в Минске вынес приговор.',
      language: 'ru',
      publishedAt: '2021-05-03T07:00:00.000Z',
      publisher: 'Вестник',
      imageUrl: null,
    },
  },
  {
    name: 'Belarusian in windows-1251 that only the server names',
    charset: 'windows-1251',
    contentType: 'text/html; charset=cp1251',
    html: page(
      'lang="be"',
      `<title>Ліст з калоніі</title><meta property="og:image" content="/pictures/ў.jpg">`,
      text('Яна піша, што чытае кнігі, і дзякуе за лісты.'),
    ),
    expected: {
      title: 'Ліст з калоніі',
      language: 'be',
      publishedAt: null,
      publisher: 'news.example',
      imageUrl: 'http://news.example/pictures/%D1%9E.jpg',
    },
  },
  {
    name: 'Ukrainian in UTF-8 under a wrong header, with a wrong language',
    charset: 'utf-8',
    contentType: 'text/html; charset=iso-8859-1',
    html: page(
      'lang="en-US"',
      `<title>Журналістку звільнили</title><meta name="description" content="Її зустріли рідні.">`,
      text('Її зустріли рідні та друзі.'),
    ),
    expected: { title: 'Журналістку звільнили', summary: 'Її зустріли рідні.', language: null },
  },
  {
    name: 'Arabic',
    charset: 'utf-8',
    contentType: 'text/html; charset=utf-8',
    html: page(
      'lang="ar" dir="rtl"',
      `<title>محكمة تؤجل الجلسة</title><meta property="og:description" content="أجلت المحكمة الجلسة إلى الشهر المقبل.">
       <meta property="article:published_time" content="2022-01-05T08:00:00Z">`,
      text('أجلت المحكمة الجلسة إلى الشهر المقبل.'),
    ),
    expected: {
      title: 'محكمة تؤجل الجلسة',
      summary: 'أجلت المحكمة الجلسة إلى الشهر المقبل.',
      language: 'ar',
      publishedAt: '2022-01-05T08:00:00.000Z',
    },
  },
  {
    name: 'Persian',
    charset: 'utf-8',
    contentType: 'text/html',
    html: page('lang="fa-IR"', `<title>نامه‌ای از زندان</title>`, text('او در نامه‌ای از زندان نوشت که حالش خوب است.')),
    expected: { language: 'fa', publishedAt: null },
  },
  {
    name: 'Chinese in GB 18030',
    charset: 'gb18030',
    contentType: 'text/html; charset=gb2312',
    html: page(
      'lang="zh-Hans"',
      `<title>法院延期审理</title><meta name="description" content="法院将案件延期至下月审理。">`,
      text('法院将案件延期至下月审理。'),
    ),
    expected: { title: '法院延期审理', summary: '法院将案件延期至下月审理。', language: 'zh-Hans' },
  },
  {
    name: 'English with data of its own and a time without a zone',
    charset: 'utf-8',
    contentType: 'application/xhtml+xml; charset=UTF-8',
    html: page(
      'lang="en_GB"',
      `<title>Appeal dismissed</title><script type="application/ld+json">${JSON.stringify({
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: 'Appeal dismissed',
        datePublished: '2020-02-30 10:00',
        publisher: { '@type': 'Organization', name: 'The Wire' },
      })}</script><meta property="og:image" content="javascript:alert(1)">`,
      text('The court dismissed the appeal in ten minutes.'),
    ),
    expected: { title: 'Appeal dismissed', language: 'en', publishedAt: null, publisher: 'The Wire', imageUrl: null },
  },
];

/** Two bytes at most for a character: all that these encodings need here. */
function lettersOf(charset: string): Map<string, readonly number[]> {
  const decoder = new TextDecoder(charset);
  const letters = new Map<string, readonly number[]>();
  for (let first = 0x80; first < 0x100; first += 1) {
    for (const second of [undefined, ...Array.from({ length: 0xc0 }, (_, index) => 0x40 + index)]) {
      const bytes = second === undefined ? [first] : [first, second];
      const letter = decoder.decode(Uint8Array.from(bytes));
      if (Array.from(letter).length === 1 && letter !== '\uFFFD' && !letters.has(letter)) letters.set(letter, bytes);
    }
  }
  return letters;
}

export function encoded({ html, charset }: Pick<InventedPage, 'html' | 'charset'>): Buffer {
  if (charset === 'utf-8') return Buffer.from(html);
  const letters = lettersOf(charset);
  return Buffer.from(
    Array.from(html).flatMap((letter) => {
      const code = letter.charCodeAt(0);
      const bytes = code < 0x80 ? [code] : letters.get(letter);
      if (bytes === undefined) throw new Error(`${letter} is not in ${charset}`);
      return bytes;
    }),
  );
}
