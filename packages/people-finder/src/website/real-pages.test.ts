import { describe, expect, it } from 'vitest'
import { extractPeople } from './extract.ts'

// Each kind of fault that pages of real sites have shown, as a page that was invented for it.

function people(html: string, path = '/'): { name: string; title?: string; email?: string }[] {
  const found = extractPeople(`<body>${html}`, `https://acme.com${path}`).people
  return found.map(({ url: _url, source: _source, ...person }) => person)
}

const card = (name: string, ...lines: readonly string[]): string =>
  `<div class="c"><h3>${name}</h3>${lines.map((line) => `<p>${line}</p>`).join('')}</div>`

describe('mailboxes on real pages', () => {
  it('of a department are not the person’s beside them', () => {
    expect(people(card('Anna Berg', 'CEO', 'front.desk@acme.com'))).toEqual([{ name: 'Anna Berg', title: 'CEO' }])
  })

  it('that nobody can read a name from are the person’s with whom alone they stand', () => {
    const shared = card('山田 太郎', '部長', 'kikaku3@acme.com') + card('鈴木 花子', '課長', 'kikaku3@acme.com')
    expect(people(shared).map(({ email }) => email)).toEqual([undefined, undefined])
    expect(people(card('山田 太郎', '部長', 'taro@acme.com'))).toEqual([
      { name: '山田 太郎', title: '部長', email: 'taro@acme.com' },
    ])
  })
})

describe('names on real pages', () => {
  it.each([
    ['Assoc. Prof. Anna Berg', 'Anna Berg'],
    ['Doç. Dr. Ayşe Yılmaz', 'Ayşe Yılmaz'],
    ['Dr.-Ing. Jürgen Groß', 'Jürgen Groß'],
    ['Dipl.-Ing. (FH) Jürgen Groß', 'Jürgen Groß'],
    ['mgr inż. Ewa Nowak', 'Ewa Nowak'],
    ['أ. هدى صباغ', 'هدى صباغ'],
    ['الدكتورة هدى صباغ', 'هدى صباغ'],
    ['Anna Berg, PharmD', 'Anna Berg'],
    ['Anna Berg, FNP-C', 'Anna Berg'],
    ['Jürgen Groß, Dipl.-Ing.', 'Jürgen Groß'],
    ['Don Roe', 'Don Roe'],
    ['Pan Li', 'Pan Li'],
  ])('are read without what one calls people: %s', (written, name) => {
    expect(people(card(written, 'Director'))).toEqual([{ name, title: 'Director' }])
  })

  it('stand several on a line, each with brackets behind', () => {
    expect(
      people('<p>Anna Berg (Vorsitzende) | Ben Roe (Stellv. Vorsitzender) | Mei Lin (Schatzmeisterin)</p>'),
    ).toEqual([
      { name: 'Anna Berg', title: 'Vorsitzende' },
      { name: 'Ben Roe', title: 'Stellv. Vorsitzender' },
      { name: 'Mei Lin', title: 'Schatzmeisterin' },
    ])
  })

  it('are not what stands behind a title: an employer, a place', () => {
    expect(people('<p>Professor and Chair, Humanities, Delhi Heights</p>')).toEqual([])
    expect(people('<p>Founder · Managing Partner</p>')).toEqual([])
  })

  it('are not entries of a list of other things', () => {
    const list = ['Who We Serve', 'Green Valley', 'Pricing', 'Blue Ocean', 'Downloads', 'News']
    expect(people(`<ul>${list.map((each) => `<li><a>${each}</a></li>`).join('')}</ul><p>Manager</p>`, '/team')).toEqual(
      [],
    )
  })

  it('are not words that the page writes small elsewhere', () => {
    expect(people('<p>We respond to any severe incident.</p><h3>Severe Incident</h3><p>Support</p>', '/team')).toEqual(
      [],
    )
  })

  it('are not entries of what is called a menu and holds links', () => {
    const links = ['Anna Berg', 'Practice Areas'].map((each) => `<a>${each}</a>`).join(' <br>')
    expect(people(`<h2>Our Team</h2><div class="main-menu">${links}</div>`)).toEqual([])
  })

  it.each(['Alumni', 'Former Members', 'Ehemalige', 'Oud-leden', '毕业学生', '졸업생', 'In memoriam'])(
    'of people who were there once are left out: %s',
    (heading) => {
      const html = `<h2>Team</h2>${card('Anna Berg', 'CEO')}<h2>${heading}</h2>${card('Ben Roe', 'Engineer')}`
      expect(people(html)).toEqual([{ name: 'Anna Berg', title: 'CEO' }])
    },
  )

  it('of people who were there once are left out where names are headings of the same level', () => {
    const one = (name: string): string => `<div class="c"><div><h2>${name}</h2><h3>Engineer</h3></div></div>`
    const html = `<h2>Team</h2>${one('Anna Berg')}<h2>Alumni</h2>${one('Ben Roe')}${one('Qwertz')}${one('Mei Lin')}`
    expect(people(html)).toEqual([{ name: 'Anna Berg', title: 'Engineer' }])
  })

  it('are read where they stand in two scripts, and with initials in a column of names', () => {
    expect(people(card('王小明 Xiaoming Wang', '教授'))).toEqual([{ name: '王小明', title: '教授' }])
    const row = (place: string, name: string): string => `<tr><td>${place}</td><td>${name}</td></tr>`
    const rows = row('Kabinet 1', 'A. Berg<br>B.Roe') + row('Kabinet 2', 'M. Lin') + row('Kabinet 3', 'T. Fox')
    expect(people(`<table><tr><th>Kde</th><th>Jméno</th></tr>${rows}</table>`).map(({ name }) => name)).toEqual([
      'A. Berg',
      'B. Roe',
      'M. Lin',
      'T. Fox',
    ])
  })

  it.each(['Julia Post', 'April Roe', 'Su Lin', 'Xing Li'])('may be words: %s', (name) => {
    expect(people(card(name, 'Director'))).toEqual([{ name, title: 'Director' }])
  })

  it.each(['Building III', 'DataVault Pro', 'Personal Injury', 'Graduate Students', 'Instituto de Ecología'])(
    'are not buildings, products, fields of law or institutes: %s',
    (text) => {
      expect(people(`<h2>Our Team</h2>${card(text, 'Director')}`)).toEqual([])
    },
  )

  it('in Arabic are not entries like the main page', () => {
    expect(people('<ul><li>خدمات التوصيل</li><li>الرئيسية</li></ul>', '/team')).toEqual([])
  })

  it.each(['preview', 'author', 'review-board', 'feedback'])('are not hidden by a container called %s', (name) => {
    expect(people(`<div class="${name}">${card('Anna Berg', 'CEO')}</div>`)).toEqual([
      { name: 'Anna Berg', title: 'CEO' },
    ])
  })

  it('are those of a quote where something is said, whatever the container is called', () => {
    expect(people('<div><p>“They did it.”</p><div class="author"><b>Rita Other</b><p>CEO</p></div></div>')).toEqual([])
  })

  it('need no title where pictures show them among people', () => {
    const one = (name: string): string => `<article><img alt="${name}"><h3>${name}</h3></article>`
    expect(people(`<h2>Our Team</h2>${one('Anna Berg')}${one('Olga Jakub')}`)).toHaveLength(2)
  })
})

describe('titles on real pages', () => {
  it('that several are "at" one place are the company’s, by whatever name it goes', () => {
    const html = card('Anna Berg', 'Analyst at Q7') + card('Ben Roe', 'Engineer at Q7') + card('Mei Lin', 'CEO at Q7')
    expect(people(html).map(({ title }) => title)).toEqual(['Analyst', 'Engineer', 'CEO'])
  })

  it('elsewhere are those of a board', () => {
    expect(people(`<h2>Board of Directors</h2>${card('Anna Berg', 'CEO, Globex GmbH')}`)).toEqual([
      { name: 'Anna Berg', title: 'CEO, Globex GmbH' },
    ])
  })

  it('no dictionary knows are read where all have something and some have titles', () => {
    const row = (title: string, name: string): string => `<tr><td>${title}</td><td>${name}</td></tr>`
    const rows = [row('Chair', 'Anna Berg'), row('Lamplighter 1', 'Ben Roe'), row('Lamplighter 2', 'Mei Lin')]
    expect(people(`<table>${rows.join('')}</table>`).map(({ title }) => title)).toEqual([
      'Chair',
      'Lamplighter 1',
      'Lamplighter 2',
    ])
  })

  it.each([
    ['<h3>Anna Berg. Section Chair 2026-2027.</h3>', 'Section Chair'],
    [card('Anna Berg', '1. Vorsitzende (Verein)'), '1. Vorsitzende (Verein)'],
    [card('Anna Berg', 'VP, Head of Customer Success and Services, Acme Tools, Inc.'), undefined],
    [
      card(
        'Anna Berg',
        'Founding Director, Institutes for Resilience · Professor, School of Natural Resources and the Environment, Delta College of Arts',
      ),
      'Founding Director, Institutes for Resilience · Professor, School of Natural Resources and the Environment, Delta College of Arts',
    ],
  ])('are read whole, without years: %s', (html, title) => {
    expect(people(html).map((person) => person.title)).toEqual(title === undefined ? [] : [title])
  })
})
