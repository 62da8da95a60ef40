import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { batchesOf, whole } from './testing.ts'

async function judged(file: string, workflow: Parameters<typeof batchesOf>[1] = 'verification', sizes = whole) {
  const batches = await batchesOf(file, workflow, sizes)
  return {
    columns: batches[0]?.header.columns,
    leads: batches.flatMap(({ leads }) => leads),
    rejections: batches.flatMap(({ rejections }) => rejections),
    notes: batches.flatMap(({ notes }) => notes),
    duplicates: batches.reduce((sum, batch) => sum + batch.duplicates, 0),
  }
}

describe('columns', () => {
  it.each([
    ['E-Mail', 'a@b.c'],
    [' EMAIL ', 'a@b.c'],
    ['Email Address', 'a@b.c'],
    ['"e_mail\naddress"', 'a@b.c'],
  ])('finds the address under %j', async (header, email) => {
    const { leads } = await judged(`name,${header}\nAnn,${email}\n`)
    expect(leads).toMatchObject([{ email, fields: ['Ann', email] }])
  })

  it.each(['Email ID', 'Courriel pro', 'E-Mail geschäftl.', 'contact_email__c', 'properties.email', 'Recipient Email'])(
    'finds the address under %j by its name, though not all in it are addresses',
    async (header) => {
      const { leads } = await judged(`name,${header}\nAnn,a@b.c\nBo,nonsense\n`)
      expect(leads.map(({ email }) => email)).toEqual(['a@b.c', 'nonsense'])
    },
  )

  it('prefers the column of the very name, and keeps the other', async () => {
    const { leads, columns } = await judged('e-mail,email\nother@b.c,a@b.c\n')
    expect(leads).toMatchObject([{ email: 'a@b.c', fields: ['other@b.c', 'a@b.c'] }])
    expect(columns).toEqual(['e-mail', 'email'])
  })

  it('calls columns without a name by their place', async () => {
    expect((await judged('email,, \na@b.c,1,2\n')).columns).toEqual(['email', 'column_2', 'column_3'])
  })

  it('ignores what a report of rejected rows added, and nothing else', async () => {
    const { columns, leads } = await judged('rejected_line,email,Rejected problem,rejected\n3,a@b.c,bad,x\n')
    expect(columns).toEqual(['email', 'rejected'])
    expect(leads).toMatchObject([{ fields: ['a@b.c', 'x'] }])
  })
})

describe('rows', () => {
  it('are rejected by line and column where a required field is blank, and spoil no others', async () => {
    const { leads, rejections } = await judged('name,E-Mail\nAnn,a@b.c\n"B\no", \n\nCid,c@b.c\n"",""\n')
    expect(leads.map(({ email }) => email)).toEqual(['a@b.c', 'c@b.c'])
    const message = 'The field is empty, but the verification workflow requires it.'
    expect(rejections).toEqual([
      { line: 3, column: 'E-Mail', value: '', message, row: ['B\no', ' '], kind: { column: 'E-Mail', message } },
      { line: 7, column: 'E-Mail', value: '', message, row: ['', ''], kind: { column: 'E-Mail', message } },
    ])
  })

  it('have the address of another column where theirs has something that is none, and keep it', async () => {
    const { leads } = await judged(
      'Email,Email 2\n-,a@a.test\nn/a,b@a.test\nunknown,\nc@a.test,d@a.test\nat home,none\n',
    )
    expect(leads.map(({ email, fields, emailFrom }) => [email, fields[0], emailFrom])).toEqual([
      ['a@a.test', '-', 1],
      ['b@a.test', 'n/a', 1],
      ['unknown', 'unknown', 0],
      ['c@a.test', 'c@a.test', 0],
      ['at home', 'at home', 0],
    ])
  })

  it.each(['Частный e-mail', 'Supplemental Email', 'Direct Email', 'E-mails supplémentaires'])(
    'without an address have that under %j',
    async (header) => {
      const { leads } = await judged(`${header},Email,Name\na@a.test,,Ann\nb@a.test,b@b.test,Bo\n`)
      expect(leads.map(({ email }) => email)).toEqual(['a@a.test', 'b@b.test'])
    },
  )

  it('without an address, as databases write it, have that of another column, and are rejected where there is none', async () => {
    const { leads, rejections } = await judged(
      'email,other email,name\nNULL,a@b.c,NULL\n\\N,b@b.c,\\N\nNULL,\\N,Di\nNULLA,,E\n',
    )
    expect(leads.map(({ email, fields }) => [email, fields[2]])).toEqual([
      ['a@b.c', 'NULL'],
      ['b@b.c', String.raw`\N`],
      ['NULLA', 'E'],
    ])
    expect(rejections).toMatchObject([{ line: 4, column: 'email', value: 'NULL' }])
    const company = await judged(
      'first_name,last_name,company\nAda,Null,Acme\nBo,NULL,Acme\nCy,\\N,Acme\n',
      'enrichment',
    )
    expect(company.leads).toHaveLength(2)
    expect(company.rejections).toMatchObject([{ line: 4, column: 'last_name' }])
  })

  it('with several addresses in a cell have the first of them, and keep the cell', async () => {
    const { leads, notes } = await judged(
      'name,email\nAnn,a@a.test; b@a.test\nBo,"c@a.test, c@a.test"\nCy,Cy <d@a.test>\nDi,e@a.test @home\nEd,"Ed Lee <f@a.test>, g@a.test"\n',
    )
    expect(leads.map(({ email, fields }) => [email, fields[1]])).toEqual([
      ['a@a.test', 'a@a.test; b@a.test'],
      ['c@a.test', 'c@a.test, c@a.test'],
      ['Cy <d@a.test>', 'Cy <d@a.test>'],
      ['e@a.test @home', 'e@a.test @home'],
      ['f@a.test', 'Ed Lee <f@a.test>, g@a.test'],
    ])
    expect(notes.map(({ line, column, value }) => [line, column, value])).toEqual([
      [2, 'email', 'a@a.test; b@a.test'],
      [3, 'email', 'c@a.test, c@a.test'],
      [6, 'email', 'Ed Lee <f@a.test>, g@a.test'],
    ])
  })

  it.each([
    ['Id,Name,Email\n,Open-Ended Response,Open-Ended Response\n1,Ann,a@a.test\n2,Bo,b@a.test\n', [2]],
    [
      'Start,Email\nStart Date,Please write your address\n"{""ImportId"":""s""}","{""ImportId"":""q1""}"\n1,a@a.test\n2,b@a.test\n',
      [2, 3],
    ],
    ['Id,Name,Email\n,Ann,a@a.test\n2,Bo,b@a.test\n', []],
    ['Id,Name,Email\n,Ann,unknown\n2,Bo,b@a.test\n,Cy,c@a.test\n', []],
  ])('come in without the lines of %j that say more of the columns', async (file, lines) => {
    const { leads, notes } = await judged(file)
    expect(notes.map(({ line }) => line)).toEqual(lines)
    expect(leads.filter(({ email }) => !email?.includes('@')).map(({ email }) => email)).toEqual(
      file.includes('unknown') ? ['unknown'] : [],
    )
  })

  it('below a line that is drawn below the names come in without it', async () => {
    const { leads, notes } = await judged('email,name\n-----,----\na@b.c,Ann\n-,-\n')
    expect(leads.map(({ email }) => email)).toEqual(['a@b.c', '-'])
    const message = 'The row is a line drawn below the names of the columns, and was left out.'
    expect(notes).toMatchObject([{ line: 2, kind: { message } }])
  })

  it('with names of their own, for which the header has no name, come in by the names of their columns', async () => {
    const { leads, columns } = await judged('"email","name"\n"1","a@b.c","Ann"\n"2","b@b.c","Bo"\n')
    expect(columns).toEqual(['column_1', 'email', 'name'])
    expect(leads).toMatchObject([{ email: 'a@b.c', fields: ['1', 'a@b.c', 'Ann'] }, { email: 'b@b.c' }])
    const surplus = await judged('email,name\na@b.c,Ann,x\nb@b.c,Bo,b@b.d\n')
    expect(surplus.columns).toEqual(['email', 'name'])
    const shifted = await judged('email,name\n,a@b.c,\n')
    expect(shifted).toMatchObject({ columns: ['email', 'name'], leads: [], rejections: [{ line: 2 }] })
  })

  it('are filled up where they are short, and lose nothing but empty fields where they are long', async () => {
    const { leads, rejections, notes } = await judged(
      'email,name,city\na@b.c\nb@b.c,Bo,Rome, Italy,x\nc@b.c,,,,\nd@b.c,Di,Oslo,,"", \n',
    )
    expect(rejections).toEqual([])
    expect(leads.map(({ fields }) => fields)).toEqual([
      ['a@b.c', '', ''],
      ['b@b.c', 'Bo', 'Rome', ' Italy', 'x'],
      ['c@b.c', '', ''],
      ['d@b.c', 'Di', 'Oslo'],
    ])
    expect(notes.map(({ line, value, kind }) => [line, value, kind.message])).toEqual([
      [2, '', 'The row has fewer fields than the header; the missing ones were left empty.'],
      [3, ' Italy', 'The row has more fields than the header; the surplus values are kept in columns of their own.'],
    ])
  })

  it('are rejected where a field too many has pushed the address aside, or a list would become too wide', async () => {
    const { leads, rejections } = await judged('name,email\nLee, Ann,a@b.c\nBo,b@b.c,x\n')
    expect(leads.map(({ email }) => email)).toEqual(['b@b.c'])
    expect(rejections).toMatchObject([{ line: 2, column: '', value: 'a@b.c', row: ['Lee', ' Ann', 'a@b.c'] }])
    expect(rejections[0]?.message).toContain('3 fields, but the header has 2')
    const wide = await judged(`email\na@b.c${',x'.repeat(999)}\nb@b.c${',x'.repeat(1000)}\n`)
    expect(wide.leads.map(({ email }) => email)).toEqual(['a@b.c'])
    expect(wide.rejections).toHaveLength(1)
  })

  it('that end before a required column are rejected', async () => {
    const { rejections } = await judged('name,email\nAnn\n')
    expect(rejections).toMatchObject([
      { column: 'email', message: 'The row ends before this column; the header has 2 fields.' },
    ])
  })

  it('are rejected where a field is longer than any cell, and reported with its beginning', async () => {
    const { leads, rejections } = await judged(`email,note\na@b.c,${'x'.repeat(32_768)}\nb@b.c,${'y'.repeat(32_767)}\n`)
    expect(leads.map(({ email }) => email)).toEqual(['b@b.c'])
    expect(rejections).toMatchObject([{ line: 2, column: 'note', value: `${'x'.repeat(200)}…` }])
  })

  it('with a malformed address are kept, for verification to judge', async () => {
    const { leads } = await judged('email\nnot an address\n@\n')
    expect(leads).toMatchObject([
      { email: 'not an address', emailKey: 'not an address' },
      { email: '@', emailKey: '@' },
    ])
  })

  it('need, of what can stand for each other, one', async () => {
    const header = 'first_name,last_name,full_name,company,domain\n'
    const { leads, rejections } = await judged(
      `${header}Ann,Lee,,Acme,\n,,Bo Ray,,acme.test\nCid,,,Acme,\nDee,Day,,,\n`,
      'enrichment',
    )
    expect(leads).toHaveLength(2)
    expect(rejections).toMatchObject([
      { line: 4, column: 'last_name' },
      { line: 5, column: 'company' },
    ])
  })
})

describe('duplicates', () => {
  it('are, for verification, addresses that differ in case or surrounding space only', async () => {
    const { leads, duplicates } = await judged('email\nAnn@b.c\n ann@B.C \nan.n@b.c\nann@b.c\n')
    expect(leads.map(({ email, identity }) => [email, identity])).toEqual([
      ['Ann@b.c', 'ann@b.c'],
      ['an.n@b.c', 'an.n@b.c'],
    ])
    expect(duplicates).toBe(2)
  })

  it('keep their own rows where only the mailbox is the same', async () => {
    const { leads } = await judged('email\na.n.n+x@gmail.com\nann@googlemail.com\n')
    expect(leads.map(({ emailKey }) => emailKey)).toEqual(['ann@gmail.com', 'ann@gmail.com'])
  })

  it('are, for the other workflows, the same required fields', async () => {
    const enrichment = 'full name,company,domain\nAnn  Lee,Acme,\nann lee,ACME,\nAnn Lee,Acme,acme.test\n'
    expect(await judged(enrichment, 'enrichment')).toMatchObject({ duplicates: 1 })
    const scraping = 'company,job_title,note\nAcme,CTO,1\nacme, cto ,2\nAcme,CEO,3\n'
    expect(await judged(scraping, 'scraping')).toMatchObject({ duplicates: 1 })
  })

  it('are told apart beyond what an index can hold', async () => {
    const long = 'x'.repeat(5000)
    const { leads, duplicates } = await judged(`email\n${long}1@b.c\n${long}2@b.c\n${long}1@B.C\n`)
    expect(duplicates).toBe(1)
    for (const { identity, emailKey } of leads) {
      expect(identity).toMatch(/^sha256:\w{64}$/)
      expect(emailKey).toBe(identity)
    }
  })
})

/** A row of two columns as it is kept: filled up, and without empty fields behind its end. */
function kept(fields: readonly string[]): string[] {
  const [email = '', name = '', ...surplus] = fields
  return [email, name, ...surplus.slice(0, surplus.findLastIndex((field) => field.trim() !== '') + 1)]
}

it('every row of any file is imported, a duplicate or rejected', async () => {
  const field = fc.oneof(
    fc.constantFrom('', ' ', 'a@b.c', 'A@B.C', 'x', 'say "hi"\n'),
    fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', '')),
  )
  // A row of one cell that has a separator in it is taken for a row that became one cell; see the tests of records.
  const row = fc
    .array(field, { minLength: 1, maxLength: 4 })
    .filter(([first = '', ...others]) => others.length > 0 || !first.includes(','))
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 })
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1 }), sizes, async (rows, chunks) => {
      const file = stringify([['email', 'name'], ...rows], { quoted: true, quoted_empty: true })
      const { leads, rejections, duplicates } = await judged(file, 'verification', chunks)
      expect(leads.length + rejections.length + duplicates).toBe(rows.length)
      expect(rejections.map((rejection) => rejection.row)).toEqual(
        rows
          .map(kept)
          .filter((fields) => fields[0]?.trim() === '' || (fields.length > 2 && !/^a@b\.c$/i.test(fields[0] ?? ''))),
      )
      expect(new Set(leads.map(({ identity }) => identity)).size).toBe(leads.length)
    }),
  )
})
