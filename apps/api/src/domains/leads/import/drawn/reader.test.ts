import { describe, expect, it } from 'vitest'
import { batchesOf, whole } from '../testing.ts'

// As the consoles of databases print one table, with cells of two lines, wide characters, and what looks like an edge.

const drawings: readonly (readonly [string, string])[] = [
  [
    'psql',
    `       email       |    name    |     note      
-------------------+------------+---------------
 ann@inbox.test    | Ann Lee    | likes | pipes
 bo@inbox.test     | O'Neil, Bo | two          +
                   |            | lines
 cy@inbox.test     |            | plus+
 jürgen@inbox.test | 日本       | x
 di@inbox.test     | Di         | 5" pipe
(5 rows)
`,
  ],
  [
    'psql, with a border',
    `+-------------------+------------+---------------+
|       email       |    name    |     note      |
+-------------------+------------+---------------+
| ann@inbox.test    | Ann Lee    | likes | pipes |
| bo@inbox.test     | O'Neil, Bo | two          +|
|                   |            | lines         |
| cy@inbox.test     |            | plus+         |
| jürgen@inbox.test | 日本       | x             |
| di@inbox.test     | Di         | 5" pipe       |
+-------------------+------------+---------------+
(5 rows)
`,
  ],
  [
    'psql, expanded',
    `-[ RECORD 1 ]------------
email | ann@inbox.test
name  | Ann Lee
note  | likes | pipes
-[ RECORD 2 ]------------
email | bo@inbox.test
name  | O'Neil, Bo
note  | two              +
      | lines
-[ RECORD 3 ]------------
email | cy@inbox.test
name  | 
note  | plus+
-[ RECORD 4 ]------------
email | jürgen@inbox.test
name  | 日本
note  | x
-[ RECORD 5 ]------------
email | di@inbox.test
name  | Di
note  | 5" pipe
`,
  ],
  [
    'sqlite3, box',
    `┌───────────────────┬────────────┬───────────────┐
│       email       │    name    │     note      │
├───────────────────┼────────────┼───────────────┤
│ ann@inbox.test    │ Ann Lee    │ likes | pipes │
├───────────────────┼────────────┼───────────────┤
│ bo@inbox.test     │ O'Neil, Bo │ two           │
│                   │            │ lines         │
├───────────────────┼────────────┼───────────────┤
│ cy@inbox.test     │            │ plus+         │
├───────────────────┼────────────┼───────────────┤
│ jürgen@inbox.test │ 日本         │ x             │
├───────────────────┼────────────┼───────────────┤
│ di@inbox.test     │ Di         │ 5" pipe       │
└───────────────────┴────────────┴───────────────┘
`,
  ],
  [
    'sqlite3, quote',
    `'email','name','note'
'ann@inbox.test','Ann Lee','likes | pipes'
'bo@inbox.test','O''Neil, Bo','two
lines'
'cy@inbox.test',NULL,'plus+'
'jürgen@inbox.test','日本','x'
'di@inbox.test','Di','5" pipe'
`,
  ],
  [
    'sqlite3, table',
    `+-------------------+------------+---------------+
|       email       |    name    |     note      |
+-------------------+------------+---------------+
| ann@inbox.test    | Ann Lee    | likes | pipes |
+-------------------+------------+---------------+
| bo@inbox.test     | O'Neil, Bo | two           |
|                   |            | lines         |
+-------------------+------------+---------------+
| cy@inbox.test     |            | plus+         |
+-------------------+------------+---------------+
| jürgen@inbox.test | 日本         | x             |
+-------------------+------------+---------------+
| di@inbox.test     | Di         | 5" pipe       |
+-------------------+------------+---------------+
`,
  ],
  [
    'psql, without a border',
    `      email          name        note      
----------------- ---------- -------------
ann@inbox.test    Ann Lee    likes | pipes
bo@inbox.test     O'Neil, Bo two          +
                             lines
cy@inbox.test                plus+
jürgen@inbox.test 日本       x
di@inbox.test     Di         5" pipe
(5 rows)
`,
  ],
  [
    'psql, expanded and unaligned',
    `email|ann@inbox.test
name|Ann Lee
note|likes | pipes

email|bo@inbox.test
name|O'Neil, Bo
note|two
lines

email|cy@inbox.test
name|
note|plus+

email|jürgen@inbox.test
name|日本
note|x

email|di@inbox.test
name|Di
note|5" pipe
`,
  ],
  [
    'sqlite3, in columns',
    `email              name        note         
-----------------  ----------  -------------
ann@inbox.test     Ann Lee     likes | pipes

bo@inbox.test      O'Neil, Bo  two          
                               lines        

cy@inbox.test                  plus+        

jürgen@inbox.test  日本          x            

di@inbox.test      Di          5" pipe      
`,
  ],
  [
    'sqlite3, a value a line',
    `email = ann@inbox.test
 name = Ann Lee
 note = likes | pipes

email = bo@inbox.test
 name = O'Neil, Bo
 note = two
lines

email = cy@inbox.test
 name = 
 note = plus+

email = jürgen@inbox.test
 name = 日本
 note = x

email = di@inbox.test
 name = Di
 note = 5" pipe
`,
  ],
  [
    'SAP, below a title',
    `29.11.2026                 Dynamic List Display               1

---------------------------------------------------
|email            |name      |note         |
---------------------------------------------------
|ann@inbox.test   |Ann Lee   |likes | pipes|
|bo@inbox.test    |O'Neil, Bo|two
lines    |
|cy@inbox.test    |          |plus+        |
|jürgen@inbox.test|日本      |x            |
|di@inbox.test    |Di        |5" pipe      |
---------------------------------------------------
`,
  ],
]

const rows = [
  ['ann@inbox.test', 'Ann Lee', 'likes | pipes'],
  ['bo@inbox.test', "O'Neil, Bo", 'two\nlines'],
  ['cy@inbox.test', '', 'plus+'],
  ['jürgen@inbox.test', '日本', 'x'],
  ['di@inbox.test', 'Di', '5" pipe'],
]

/** What came in of a file, and which of its lines did not, however the bytes arrive. */
async function readingOf(file: string): Promise<{ leads: (readonly string[])[]; rejected: number[] }> {
  const readings = await Promise.all(
    [whole, [1], [7, 2], [100]].map(async (sizes) => {
      const batches = await batchesOf(file, 'verification', sizes)
      expect(batches[0]?.header.columns).toEqual(['email', 'name', 'note'])
      return {
        leads: batches.flatMap(({ leads }) => leads.map(({ fields }) => fields)),
        rejected: batches.flatMap(({ rejections }) => rejections.map(({ line }) => line)),
      }
    }),
  )
  for (const reading of readings) expect(reading).toEqual(readings[0])
  return readings[0] ?? { leads: [], rejected: [] }
}

describe('a table that a console has drawn is read', () => {
  it.each(drawings)('by %s', async (_, file) => {
    expect(await readingOf(file)).toEqual({ leads: rows, rejected: [] })
    expect(await readingOf(file.replaceAll('\n', '\r\n').replace('two\r\nlines', 'two\nlines'))).toEqual({
      leads: rows,
      rejected: [],
    })
  })

  it('by mysql, but for rows whose cells cannot be told apart, and for a second table', async () => {
    const file = `mysql> select * from leads;
+-------------------+------------+---------------+
| email             | name       | note          |
+-------------------+------------+---------------+
| ann@inbox.test    | Ann Lee    | likes | pipes |
| bo@inbox.test     | O'Neil, Bo | two
lines     |
| cy@inbox.test     | NULL       | plus+         |
| jürgen@inbox.test | 日本     | a | b        |
| di@inbox.test     | Di         | 5" pipe       |
+-------------------+------------+---------------+
5 rows in set (0.00 sec)

mysql> select 1;
+---+
| 1 |
+---+
| 1 |
+---+
`
    const [ann, bo, , , di] = rows
    expect(await readingOf(file)).toEqual({
      leads: [ann, bo, ['cy@inbox.test', 'NULL', 'plus+'], di],
      rejected: [9, 16, 18],
    })
  })

  it('by mysql, a value a line', async () => {
    const file = `*************************** 1. row ***************************
email: ann@inbox.test
 name: Ann Lee
 note: a: b
*************************** 2. row ***************************
email: bo@inbox.test
 name: O'Neil, Bo
 note: two
lines: yes
*************************** 3. row ***************************
email: cy@inbox.test
 name: NULL
 note: 
3 rows in set (0.00 sec)
`
    expect(await readingOf(file)).toEqual({
      leads: [
        ['ann@inbox.test', 'Ann Lee', 'a: b'],
        ['bo@inbox.test', "O'Neil, Bo", 'two\nlines: yes'],
        ['cy@inbox.test', 'NULL', ''],
      ],
      rejected: [],
    })
  })

  it.each([
    ['mysql', '*************************** 1. row ***************************\nemail: ann@inbox.test\n note: x\n'],
    ['psql', '-[ RECORD 1 ]---------\nemail | ann@inbox.test\nnote  | x\n'],
    ['sqlite3', 'email = ann@inbox.test\n note = x\n\nemail = bo@inbox.test\n note = y\n'],
  ])('and the last line end of a value a line by %s is none of its last value', async (_, file) => {
    const fields = (await batchesOf(file, 'verification')).flatMap(({ leads }) => leads.map((lead) => lead.fields))
    expect(fields.at(-1)?.[1]).toMatch(/^[xy]$/)
  })

  it.each([
    [
      'DuckDB',
      `┌─────────┬────────────────┬───────────────┐
│  email  │      name      │     note      │
│ varchar │    varchar     │ decimal(18,3) │
├─────────┼────────────────┼───────────────┤
│ a@b.c   │ varchar        │ x             │
│ b@b.c   │ Bo             │ NULL          │
├─────────┴────────────────┴───────────────┤
│ 2 rows                         3 columns │
└──────────────────────────────────────────┘
`,
    ],
    [
      'Polars',
      `shape: (2, 3)
┌───────┬─────────┬───────────┐
│ email ┆ name    ┆ note      │
│ ---   ┆ ---     ┆ ---       │
│ str   ┆ str     ┆ list[str] │
╞═══════╪═════════╪═══════════╡
│ a@b.c ┆ varchar ┆ x         │
│ b@b.c ┆ Bo      ┆ NULL      │
└───────┴─────────┴───────────┘
`,
    ],
    [
      'Polars, in ASCII',
      `shape: (2, 3)
+-------+---------+------+
| email | name    | note |
| ---   | ---     | ---  |
| str   | str     | str  |
+========================+
| a@b.c | varchar | x    |
| b@b.c | Bo      | NULL |
+-------+---------+------+
`,
    ],
  ])('by %s, with the types of its columns below their names, which are no row', async (_, file) => {
    const leads = [
      ['a@b.c', 'varchar', 'x'],
      ['b@b.c', 'Bo', 'NULL'],
    ]
    expect(await readingOf(file)).toEqual({ leads, rejected: [] })
  })

  it.each([
    ['DuckDB', '┌───┐\n│ email  │\n│ varchar │\n├───┤\n│ a@b.c │\n│ b@b.c │\n├───┤\n│ 2 rows │\n└───┘\n'],
    ['Polars', '┌───┐\n│ email │\n│ ---   │\n│ str   │\n╞═══╡\n│ a@b.c │\n│ b@b.c │\n└───┘\n'],
    ['nobody, with no line below its name', '+---+\n| email |\n| a@b.c |\n| b@b.c |\n+---+\n'],
  ])('of one column by %s', async (_, file) => {
    const batches = await batchesOf(file, 'verification')
    expect(batches.flatMap(({ leads }) => leads.map(({ email }) => email))).toEqual(['a@b.c', 'b@b.c'])
    expect(batches.flatMap(({ rejections }) => rejections)).toEqual([])
  })

  it('by DuckDB, and what stands for rows that it left out is said to be none', async () => {
    const file = `┌─────────┬─────────┬─────────┐
│  email  │  name   │  note   │
│ varchar │ varchar │ varchar │
├─────────┼─────────┼─────────┤
│ a@b.c   │ Ann     │ x       │
│  ·      │  ·      │ ·       │
│ b@b.c   │ Bo      │ y       │
├─────────┴─────────┴─────────┤
│ 9 rows (2 shown)  3 columns │
└─────────────────────────────┘
`
    const leads = [
      ['a@b.c', 'Ann', 'x'],
      ['b@b.c', 'Bo', 'y'],
    ]
    expect(await readingOf(file)).toEqual({ leads, rejected: [6, 9] })
  })

  it('in columns, but for rows whose cells are wider than their columns or may be cut in two ways', async () => {
    const file = `email           name  note
--------------  ----  ----
ann@inbox.test  Ann   x
bo@inbox.testers  Bo  y
cy@inbox.test   日本    z
di@inbox.test   Di    a longer last one
(4 rows)
and more
`
    expect(await readingOf(file)).toEqual({
      leads: [
        ['ann@inbox.test', 'Ann', 'x'],
        ['cy@inbox.test', '日本', 'z'],
        ['di@inbox.test', 'Di', 'a longer last one'],
      ],
      rejected: [4, 8],
    })
  })

  it('by sqlite3 as Markdown, but for rows that may be two', async () => {
    const file = `|       email       |    name    |     note      |
|-------------------|------------|---------------|
| ann@inbox.test    | Ann Lee    | likes | pipes |
| bo@inbox.test     | O'Neil, Bo | two           |
|                   |            | lines         |
| cy@inbox.test     |            | plus+         |
| jürgen@inbox.test | 日本         | x             |
| di@inbox.test     | Di         | 5" pipe       |
`
    expect(await readingOf(file)).toEqual({ leads: rows.toSpliced(1, 1), rejected: [4] })
    expect(await readingOf('| email | name | note |\n|:--|--:|---|\n| a@b.c | A \\| B | |\n')).toEqual({
      leads: [['a@b.c', 'A | B', '']],
      rejected: [],
    })
  })

  it('by sqlite3 in quotes, and a stray one spoils no other row', async () => {
    const file = "'email','name','note'\n'a@b.c','O'Neil','x'\n'b@b.c','Bo',5\n"
    expect(await readingOf(file)).toEqual({ leads: [['b@b.c', 'Bo', '5']], rejected: [2] })
  })

  it.each([
    ['edges', `+---+\n${'|'.repeat(2_000_000)}`],
    ['lines that never end', `+---+\n| email |\n${'| x\n'.repeat(500_000)}`],
    ['strokes', `+${'-'.repeat(4_000_000)}`],
    ['quotes', `'email'\n'\n${"''\n".repeat(500_000)}`],
    ['values of one row', `*** 1. row ***\nemail: x\n${'x\n'.repeat(500_000)}`],
    [
      'values of one row between blank lines',
      `email = x\n name = y\n\nemail = x\n name = y\n${'x\n\n'.repeat(500_000)}`,
    ],
    ['names without number', `a|b\nc|d\n\na|b\nc|d\n\n${'e|\n'.repeat(500_000)}`],
    ['columns without number', `${'a '.repeat(500_000)}\n${'- '.repeat(500_000)}\n${'b '.repeat(500_000)}\n`],
    ['values that go on', `-[ RECORD 1 ]-\nemail | x+\n${'      | x+\n'.repeat(200_000)}`],
  ])('in time, though it be made of %s', async (_, file) => {
    const outcome = await batchesOf(file, 'verification').then(
      () => true,
      (error: unknown) => error instanceof Error,
    )
    expect(outcome).toBe(true)
  })
})

describe('what only looks like a drawing is CSV', () => {
  it.each([
    ['names between edges', '|email|name|note|\n|a@b.c|Ann|x|\n', ['a@b.c', 'Ann', 'x']],
    ['edges that separate', 'email|name|note\na@b.c|Ann|x\n', ['a@b.c', 'Ann', 'x']],
    ['equations in cells', 'email,name = note,note\na@b.c,Ann = x,x\n', ['a@b.c', 'Ann = x', 'x']],
    ['edges and a blank line', 'email|name\na@b.c|Ann\n\nb@b.c|Bo\n', ['a@b.c', 'Ann']],
    ['strokes in a cell', 'email,name,note\na@b.c,Ann,--+--\n', ['a@b.c', 'Ann', '--+--']],
  ])('%s', async (_, file, fields) => {
    const [batch] = await batchesOf(file, 'verification')
    expect(batch?.leads[0]?.fields.filter((field) => field !== '')).toEqual(fields)
  })
})
