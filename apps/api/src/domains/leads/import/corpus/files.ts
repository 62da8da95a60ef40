import { oddFiles } from './odd.ts'
import { laterSources } from './sources-later.ts'
import { sources, type Dialect, type Source } from './sources.ts'

/** A made-up file, and what a reader should find in it. */
export interface CorpusFile {
  readonly name: string
  readonly text: string
  readonly group: Group
  readonly rows: readonly ExpectedRow[]
}

/**
 * When a file was written: known while the reader was made, or not looked at meanwhile (every third system), or later, by
 * somebody who did not know the reader.
 */
export type Group = 'known' | 'aside' | 'later'

export interface ExpectedRow {
  /** The first address of its columns of addresses. */
  readonly email: string
  /** All of its values, by the file's columns. */
  readonly fields: readonly string[]
}

const people = [
  ['Änne', 'Østergård', 'Nordlicht, Söhne & Co. KG'],
  ['Ben', "O'Neil", 'Quay "Nine" Ltd'],
  ['Chloé', 'de la Tour', 'Atelier Lumière; Paris'],
  ['Dmitri', 'Ivanov', 'Северный Ветер'],
  ['Emi', '田中', '青空 株式会社'],
  ['Flávia', 'Gonçalves', 'Mar|Azul'],
  ['Güneş', 'Yıldız', 'Işık A.Ş.'],
  ['Hana', 'Nováková', 'Řeka s.r.o.'],
  ['Ike', 'Smith, Jr.', 'Plain Works'],
  ['Jo', 'Ng', ''],
  ['Karolína', 'Żak', '5" Pipes'],
  ['Lars', 'van den Berg', 'Tab\tStop'],
] as const

const domains = ['acme.test', 'bureau.example', 'xn--strae-oqa.test', 'mail.contoso.example']

/** The value of a column in a row; everything is invented, and depends on nothing but where it is. */
function valueOf(kind: string, row: number, { simple }: { readonly simple: boolean }): string {
  const [first, last, company] = people[row % people.length] ?? people[0]
  const plain = (text: string): string => (simple ? text.replaceAll(/["\t\n]/g, '') : text)
  switch (kind) {
    case 'e':
      return row % 5 === 3 ? '' : `person.${row}@${domains[row % domains.length]}`
    case 'o':
      return row % 5 === 3 || row % 4 === 1 ? `other.${row}@home.test` : ''
    case 'f':
      return first
    case 'l':
      return last
    case 'n':
      return `${first} ${last}`
    case 'c':
      return plain(company)
    case 't':
      return plain(row % 3 === 0 ? 'Head of Sales, EMEA' : 'Engineer')
    case 'p':
      return `+49 30 ${1_000_000 + row}`
    case 'w':
      return `https://www.${domains[row % domains.length]}`
    case 'a':
      return plain(row % 2 === 0 ? `${row} Long Street\nBuilding B` : `Allee ${row}`)
    case 'r':
      return plain(row % 4 === 0 ? 'said: "call me", twice' : row % 4 === 1 ? '' : 'met at a fair; wants prices')
    case 'd':
      return `2026-01-${String((row % 28) + 1).padStart(2, '0')} 10:00`
    case 'k':
      return String(4_000_000 + row)
    default:
      return row % 9 === 0 ? 'yes' : ''
  }
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

interface Form {
  readonly separator: string
  readonly lineEnd: string
  readonly before?: string
  readonly field: (value: string, separator: string) => string
  readonly row?: (values: readonly string[], isHeader: boolean) => readonly string[]
  /** Values without quotes, tabs and line breaks, because the form has no way to write them. */
  readonly simple?: true
}

const whereItMust = (value: string, separator: string): string =>
  value.includes(separator) || /["\r\n]/.test(value) ? quoted(value) : value

const withoutBlankEnd = (values: readonly string[]): readonly string[] =>
  values.slice(0, Math.max(1, values.findLastIndex((value) => value !== '') + 1))

const forms: Readonly<Record<Dialect, Form>> = {
  excel: { separator: ',', lineEnd: '\r\n', before: '\ufeff', field: whereItMust },
  'excel;': { separator: ';', lineEnd: '\r\n', before: '\ufeff', field: whereItMust },
  'sep=': { separator: ';', lineEnd: '\r\n', before: 'sep=;\r\n', field: whereItMust },
  tabs: { separator: '\t', lineEnd: '\r\n', field: whereItMust },
  pipes: { separator: '|', lineEnd: '\n', field: whereItMust },
  quoted: { separator: ',', lineEnd: '\n', field: quoted },
  'quoted;': { separator: ';', lineEnd: '\n', field: quoted },
  plain: { separator: ',', lineEnd: '\n', field: whereItMust },
  trimmed: { separator: ',', lineEnd: '\r\n', field: whereItMust, row: withoutBlankEnd },
  'trimmed;': { separator: ';', lineEnd: '\r\n', field: whereItMust, row: withoutBlankEnd },
  returns: { separator: ',', lineEnd: '\r', field: whereItMust },
  backslash: {
    separator: ',',
    lineEnd: '\n',
    field: (value) => `"${value.replaceAll('"', String.raw`\"`)}"`,
  },
  // A careless writer puts quotes around what has a separator, and knows nothing of the quotes in it.
  careless: {
    separator: ',',
    lineEnd: '\n',
    field: (value, separator) =>
      value.includes(separator) || /[\r\n]/.test(value) ? `"${value.replaceAll('"', '')}"` : value,
  },
  blanks: {
    separator: ',',
    lineEnd: '\n',
    field: (value, separator) => {
      const written = whereItMust(value, separator)
      return written === value ? value : ` ${written} `
    },
  },
  padded: {
    separator: ';',
    lineEnd: '\r\n',
    field: whereItMust,
    row: (values, isHeader) => (isHeader ? values : [...values, '', '']),
  },
}

const rowsAFile = 24

function write(source: Source, dialect: Dialect, group: Group): CorpusFile {
  const form = forms[dialect]
  const { separator, lineEnd } = form
  const simple = dialect === 'careless'
  const emails = ['e', 'o'].flatMap((wanted) =>
    source.columns.flatMap(([, kind], index) => (kind === wanted ? [index] : [])),
  )
  const table = Array.from({ length: rowsAFile }, (_, row) =>
    source.columns.map(([, kind]) => valueOf(kind, row, { simple })),
  )
  const line = (values: readonly string[], isHeader = false): string =>
    (form.row?.(values, isHeader) ?? values).map((value) => form.field(value, separator)).join(separator)
  // Notes around a table are written with the separator of the table.
  const note = (text: string): string =>
    separator === ',' ? text : text.replaceAll(/(?<!\w) ?,(?! )|(?<=[\w:]),(?=["\w])/g, separator)
  const lines = [
    ...(source.above ?? []).map(note),
    line(
      source.columns.map(([name]) => name),
      true,
    ),
    ...table.map((values) => line(values)),
    ...(source.below ?? []),
  ]
  return {
    name: `${source.name} (${dialect})`,
    text: (form.before ?? '') + lines.join(lineEnd) + lineEnd,
    group,
    rows: table.flatMap((fields) => {
      const email = emails.map((index) => fields[index] ?? '').find((each) => each !== '')
      return email === undefined ? [] : [{ email, fields }]
    }),
  }
}

const filesOf = (all: readonly Source[], groupOf: (index: number) => Group): CorpusFile[] =>
  all.flatMap((each, index) => each.dialects.map((dialect) => write(each, dialect, groupOf(index))))

/** All files. A row without any address is no good row of a list for verification, and not among those expected. */
export const corpus: readonly CorpusFile[] = [
  ...filesOf(sources, (index) => (index % 3 === 2 ? 'aside' : 'known')),
  ...filesOf(laterSources, () => 'later'),
  ...oddFiles,
]
