import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractPeople } from './extract.ts'

const url = 'https://acme.com/team'

function people(html: string): { name: string; title?: string; email?: string }[] {
  return extractPeople(html, url).people.map(({ url: _url, source: _source, ...person }) => person)
}

describe('people of structured data', () => {
  it('are read from JSON-LD: employees, founders, a graph with references, and roles between', () => {
    const data = {
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'Organization',
          employee: [{ '@id': '#anna' }, { '@type': 'Person', givenName: 'Ben', familyName: 'Roe', jobTitle: 'CTO' }],
          founder: { '@type': 'Person', name: 'Mei Lin' },
          member: {
            '@type': 'OrganizationRole',
            roleName: 'Head of Sales',
            member: { '@type': 'Person', name: 'Tom Fox' },
          },
        },
        { '@type': 'Person', '@id': '#anna', name: 'Anna Berg', jobTitle: 'CEO', email: 'mailto:anna@acme.com' },
      ],
    }
    const html = `<script type="application/ld+json">${JSON.stringify(data)}</script>`
    expect(people(html)).toEqual(
      expect.arrayContaining([
        { name: 'Anna Berg', title: 'CEO', email: 'anna@acme.com' },
        { name: 'Ben Roe', title: 'CTO' },
        { name: 'Mei Lin' },
        { name: 'Tom Fox', title: 'Head of Sales' },
      ]),
    )
  })

  it('leave out authors, and those who work for another site', () => {
    const data = [
      { '@type': 'Article', author: { '@type': 'Person', name: 'Paul Guest', jobTitle: 'Editor' } },
      {
        '@type': 'Person',
        name: 'Rita Other',
        jobTitle: 'CEO',
        worksFor: { '@type': 'Organization', url: 'https://other.com' },
      },
    ]
    expect(people(`<script type="application/ld+json">${JSON.stringify(data)}</script>`)).toEqual([])
  })

  it('are read from microdata, with values in attributes', () => {
    const html = `<div itemscope itemtype="https://schema.org/Person"><b itemprop="name">Anna Berg</b>
      <meta itemprop="jobTitle" content="CEO"><a itemprop="email" href="mailto:anna@acme.com">Mail</a></div>`
    expect(people(html)).toEqual([{ name: 'Anna Berg', title: 'CEO', email: 'anna@acme.com' }])
  })

  it('are read from h-cards', () => {
    const html = `<div class="h-card"><span class="p-name">Anna Berg</span> <i class="p-job-title">Wizard of Light</i>
      <a class="u-email" href="mailto:anna@acme.com">x</a></div>`
    expect(people(html)).toEqual([{ name: 'Anna Berg', title: 'Wizard of Light', email: 'anna@acme.com' }])
  })

  it('give way to what is shown: another title, and people whom a list of people does not show', () => {
    const data = [
      { '@type': 'Person', name: 'Anna Berg', jobTitle: 'Intern' },
      { '@type': 'Person', name: 'Gone Long', jobTitle: 'CEO' },
    ]
    const html = `<script type="application/ld+json">${JSON.stringify(data)}</script>
      <div class="c"><h3>Anna Berg</h3><p>CEO</p></div><div class="c"><h3>Ben Roe</h3><p>CTO</p></div>`
    expect(people(html)).toEqual([
      { name: 'Anna Berg', title: 'CEO' },
      { name: 'Ben Roe', title: 'CTO' },
    ])
  })
})

const both = [
  { name: 'Anna Berg', title: 'Head of Sales' },
  { name: 'Ben van der Roe', title: 'CTO' },
]

describe('people of plain text', () => {
  it.each([
    [
      'cards',
      '<div class=c><h3>Anna Berg</h3><p>Head of Sales</p></div><div class=c><h3>Ben van der Roe</h3><p>CTO</p></div>',
    ],
    [
      'cards with the title first',
      '<div class=c><p>Head of Sales</p><h3>Anna Berg</h3></div><div class=c><p>CTO</p><h3>Ben van der Roe</h3></div>',
    ],
    [
      'figures',
      '<figure><img alt=""><figcaption><b>Anna Berg</b><br>Head of Sales</figcaption></figure><figure><figcaption><b>Ben van der Roe</b><br>CTO</figcaption></figure>',
    ],
    [
      'tables',
      '<table><tr><th>Name</th><th>Department</th><th>Position</th></tr><tr><td>Anna Berg</td><td>Sales</td><td>Head of Sales</td></tr><tr><td>Ben van der Roe</td><td>Engineering</td><td>CTO</td></tr></table>',
    ],
    ['definition lists', '<dl><dt>Anna Berg</dt><dd>Head of Sales</dd><dt>Ben van der Roe</dt><dd>CTO</dd></dl>'],
    [
      'definition lists by title',
      '<dl><dt>Head of Sales</dt><dd>Anna Berg</dd><dt>CTO</dt><dd>Ben van der Roe</dd></dl>',
    ],
    [
      'headings with a paragraph',
      '<h3>Anna Berg</h3><p>Head of Sales</p><p>She leads us.</p><h3>Ben van der Roe</h3><p>CTO</p>',
    ],
    ['lists', '<ul><li>Anna Berg – Head of Sales</li><li>Ben van der Roe, CTO</li></ul>'],
    [
      'inline elements',
      '<p><b>Anna Berg</b><span>Head of Sales</span></p><p><b>Ben van der Roe</b><span>CTO</span></p>',
    ],
    ['line breaks', '<p>Anna Berg<br>Head of Sales<br>Ben van der Roe<br>CTO</p>'],
    ['labels', '<p>Head of Sales: Anna Berg</p><p>CTO: Ben van der Roe</p>'],
  ])('are read from %s', (_form, html) => {
    expect(people(`<body><nav><a>Our Team</a> <a>Case Studies</a></nav><h1>Our Team</h1>${html}`)).toEqual(both)
  })

  it.each([
    ['Jürgen Groß', 'Vertriebsleiter'],
    ['Zoé Lefèvre', 'Directrice commerciale'],
    ['Łukasz Wiśniewski', 'Kierownik sprzedaży'],
    ['Наталья Щербакова', 'Генеральный директор'],
    ['Παναγιώτης Παπαδόπουλος', 'Γενικός Διευθυντής'],
    ['山田 太郎', '代表取締役社長'],
    ['王小明', '首席执行官'],
    ['김민수', '대표이사'],
    ['هدى صباغ', 'مديرة المبيعات'],
    ["Sanne van 't Veld", 'Algemeen directeur'],
    ['Daniel St. Clair', 'Financial Analyst'],
  ])('are read in any script: %s', (name, title) => {
    expect(people(`<div><h3>${name}</h3><p>${title}</p></div>`)).toEqual([{ name, title }])
  })

  it('have titles that no dictionary knows where their likes have theirs', () => {
    const html = ['Anna Berg|CEO', 'Ben Roe|CTO', 'Mei Lin|Wizard of Light']
      .map((each) => each.split('|'))
      .map(([name, title]) => `<div class="c"><h3>${name}</h3><p class="x">${title}</p></div>`)
    expect(people(html.join(''))).toContainEqual({ name: 'Mei Lin', title: 'Wizard of Light' })
  })

  it.each([
    ['headings', '<h2>Our Team</h2><p>Product Manager</p>'],
    ['places of open positions', '<h2>Open positions</h2><div><h3>Sales Manager</h3><p>Bad Tölz</p></div>'],
    ['places', '<div><h3>San Francisco</h3><p>Head of Sales</p></div>'],
    ['products', '<div><h3>Cloud Platform</h3><p>Sales and Marketing</p></div>'],
    ['quotes', '<figure><blockquote>Great.</blockquote><figcaption>Rita Other, CEO</figcaption></figure>'],
    ['testimonials', '<section class="testimonials"><h4>Rita Other</h4><p>CEO</p></section>'],
    ['what clients say', '<h2>What our clients say</h2><h4>Rita Other</h4><p>CEO</p>'],
    [
      'people of other companies',
      '<div><h4>Rita Other</h4><p>CEO, Globex GmbH</p></div><div><h4>Max Other</h4><p>CTO at Globex</p></div>',
    ],
    [
      'hidden elements',
      '<div style="display: none"><h3>Anna Berg</h3><p>CEO</p></div><div hidden><p>Ben Roe, CTO</p></div><template><p>Ben Roe, CTO</p></template><div aria-hidden=true><p>Ben Roe, CTO</p></div><!-- <p>Ben Roe, CTO</p> -->',
    ],
  ])('are not %s', (_what, html) => {
    expect(people(`<body>${html}`)).toEqual([])
  })
})

describe('addresses', () => {
  it.each([
    ['in a link', '<a href="mailto:anna.berg@acme.com?subject=Hi">Mail</a>'],
    ['as text', 'anna.berg@acme.com'],
    ['as entities', '&#97;nna.berg&#64;acme.com'],
    ['with words for signs', 'anna.berg [at] acme [dot] com'],
    ['in brackets', 'anna.berg(at)acme.com'],
    [
      'hidden by Cloudflare',
      '<a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="2a4b44444b04484f584d6a4b49474f04494547">[email&#160;protected]</a>',
    ],
    ['turned around', '<span style="unicode-bidi:bidi-override;direction:rtl">moc.emca@greb.anna</span>'],
    ['in parts', '<a data-user="anna.berg" data-domain="acme.com">Mail</a>'],
  ])('are given to the person beside them: %s', (_form, html) => {
    expect(people(`<div><h3>Anna Berg</h3><p>CEO</p><p>${html}</p></div>`)).toEqual([
      { name: 'Anna Berg', title: 'CEO', email: 'anna.berg@acme.com' },
    ])
  })

  it('make somebody a person who has a name on the link and no title', () => {
    expect(people('<p><a href="mailto:anna@acme.com">Anna Berg</a></p>')).toEqual([
      { name: 'Anna Berg', email: 'anna@acme.com' },
    ])
  })

  it('of posts are nobody’s, and those at other domains are left out', () => {
    const html = '<div><h3>Anna Berg</h3><p>CEO</p><p>Info@Acme.com</p><p>anna@gmail.com</p></div>'
    expect(people(html)).toEqual([{ name: 'Anna Berg', title: 'CEO' }])
    expect(extractPeople(html, url).addresses).toEqual(['info@acme.com'])
  })

  it('tell two people of one name apart', () => {
    const html = `<div class=c><h3>Anna Berg</h3><p>CEO</p><p>anna.berg@acme.com</p></div>
      <div class=c><h3>Anna Berg</h3><p>Accountant</p><p>anna.berg2@acme.com</p></div>`
    expect(people(html)).toHaveLength(2)
  })
})

describe('links', () => {
  const linksOf = (html: string, from = 'https://acme.com/'): string[] =>
    extractPeople(html, from).links.map((link) => link.url)

  it.each([
    'Our team',
    'Über uns',
    'Équipe',
    'Quiénes somos',
    'Chi siamo',
    'Quem somos',
    'Ons team',
    'Zespół',
    'Náš tým',
    'Om oss',
    'Команда',
    'Ομάδα',
    'スタッフ',
    '团队',
    '회사소개',
    'فريقنا',
    'Ekibimiz',
  ])('to a page called “%s” are followed', (text) => {
    expect(linksOf(`<a href="/x">${text}</a>`)).toEqual(['https://acme.com/x'])
  })

  it('stay on the registrable domain, best first, and skip what is forbidden', () => {
    const html = `<a href="/contact">Contact</a><a href="https://people.acme.com/team">Team</a><a href="https://other.com/team">Team</a>
      <a rel="nofollow" href="/leadership">Leadership</a><a href="javascript:alert(1)">Team</a><a href="/team.pdf">Team</a>`
    expect(linksOf(html)).toEqual(['https://people.acme.com/team', 'https://acme.com/contact'])
  })

  it('are none where the page forbids to follow them', () => {
    expect(linksOf('<meta name="robots" content="noindex, nofollow"><a href="/team">Team</a>')).toEqual([])
  })

  it('of a team page lead to its next page and to people', () => {
    const html = '<a href="?page=2">Next</a><a href="/team/anna-berg">Anna Berg</a>'
    expect(linksOf(html, url)).toEqual(['https://acme.com/team?page=2', 'https://acme.com/team/anna-berg'])
  })
})

describe('any input', () => {
  const pieces = fc.constantFrom(
    '<div class="h-card">',
    '<p>',
    '</p>',
    '<table>',
    '<tr>',
    '<td>',
    '<dl>',
    '<dt>',
    '<script type="application/ld+json">',
    '{"@type":"Person","name":',
    '"Jane Doe"',
    '</script>',
    '<div itemscope itemtype="https://schema.org/Person">',
    '<b itemprop=name>',
    'Anna Berg',
    'CEO',
    ', ',
    ' – ',
    '<br>',
    '<a href="mailto:anna@acme.com">',
    '<h1>',
    'Our Team',
    '\0',
    '<svg>',
    '<template>',
    '<select>',
    '&#',
    '山田',
    '[at]',
  )

  it('gives people who have a name, and never an exception', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }).map((all) => all.join('')),
        ),
        fc.oneof(fc.constant(url), fc.webUrl(), fc.string()),
        (html, where) => {
          const read = extractPeople(html, where)
          for (const person of read.people) expect(person.name.trim()).not.toBe('')
          for (const address of read.addresses) expect(address).toBe(address.toLowerCase())
        },
      ),
      { numRuns: 300 },
    )
  })

  it.each([
    ['deep', '<div>'.repeat(300_000)],
    ['full of attributes', `<p ${Array.from({ length: 200_000 }, (_, at) => `a${at}`).join(' ')}>`],
    ['full of formatting to be repeated', `${'<b><i>'.repeat(400)}${'<p>x'.repeat(200_000)}`],
    ['full of what is moved out of a table', `<table>${'<b>x'.repeat(200_000)}`],
    ['nested JSON', `<script type="application/ld+json">${'['.repeat(500_000)}`],
  ])('is read to an end where it is %s', (_how, html) => {
    expect(extractPeople(html, url).people).toEqual([])
  })
})
