import type { CorpusFile } from './files.ts'

// Files with quirks that no form of `files.ts` has, each written as it stands.

/** @param emails the columns of addresses, the first that is filled counts */
const file = (
  name: string,
  text: string,
  rows: readonly (readonly string[])[],
  emails: readonly number[],
): CorpusFile => ({
  name,
  text,
  group: 'later',
  rows: rows.flatMap((fields) => {
    const email = emails.map((index) => (fields[index] ?? '').trim()).find((each) => each !== '')
    return email === undefined ? [] : [{ email, fields }]
  }),
})

const rows: readonly (readonly string[])[] = [
  ['Søren Kjær', 'soren@acme.test', 'Fjord & Søn A/S'],
  ["Zoë D'Arcy", 'zoe@acme.test', 'Say "Hi" GmbH'],
  ['Łukasz Wójcik', 'lukasz@bureau.test', 'Żubr; Spółka z o.o.'],
  ['Νίκος Παπαδόπουλος', 'nikos@bureau.test', 'Ήλιος, ΑΕ'],
  ['王志明', 'wang@acme.test', '长城|有限公司'],
  ['נועה לוי', 'noa@acme.test', 'שמש בע"מ'],
  ['José Núñez Peña', 'jose@bureau.test', ''],
  ['Max Mustermann', 'max@bureau.test', '007'],
]
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
const written = (separator: string, table = rows): string[] =>
  table.map((row) =>
    row.map((field) => (field.includes(separator) || /["\n]/.test(field) ? quoted(field) : field)).join(separator),
  )
const commas = written(',')
const semicolons = written(';')
const lines = (...all: string[]): string => `${all.join('\r\n')}\r\n`

const bare: readonly (readonly string[])[] = [
  ['Bob "the builder" Smith', 'bob@a.test', '"Acme" Inc', '12" pipe'],
  ['Eve', 'eve@a.test', 'Acme "Best"', ''],
  ['Kim', 'kim@a.test', '5\'11"', 'a "b" c "d"'],
  ['Lee', 'lee@a.test', 'plain', 'end'],
]
const padded = (row: readonly string[]): string =>
  ` ${row.map((field, index) => field.padEnd([30, 22, 24][index] ?? 0)).join(' | ')}`
const links = rows.map(([name = '', email = '']) => [name, `mailto:${email}`])
const recipients = rows.map(([name = '', email = '']) => [`${name} <${email}>`])

export const oddFiles: readonly CorpusFile[] = [
  file('a quoted line that tells the separator', lines('\ufeff"sep=;"', 'Name;E-Mail;Firma', ...semicolons), rows, [1]),
  file('a line that tells the comma', lines('sep=,', 'Name,E-Mail-Adresse,Firma', ...commas), rows, [1]),
  file(
    'two byte order marks before a quoted name',
    lines('\ufeff\ufeff"Name";"E-Mail";"Firma"', ...semicolons),
    rows,
    [1],
  ),
  file('separators in quoted names', lines('"Name, ganz";"E-Mail, dienstlich";"Firma | AG"', ...semicolons), rows, [1]),
  file('line breaks in names', lines('"Name\nganz";"E-Mail\r\nAdresse";"Firma"', ...semicolons), rows, [1]),
  file(
    'separators at the end of each line',
    lines('Name;E-Mail;Firma;;', ...semicolons.map((line) => `${line};;`)),
    rows.map((row) => [...row, '', '']),
    [1],
  ),
  file(
    'tabs at the end of rows, and bare quotes',
    lines('Name\tE-mail\tCompany', ...rows.map((row) => `${row.join('\t')}\t\t`)),
    rows,
    [1],
  ),
  file('bare quotes', lines('Name,Email,Company,Note', ...bare.map((row) => row.join(','))), bare, [1]),
  file(
    'psql, its table',
    lines(
      padded(['name', 'email', 'company']),
      `${'-'.repeat(31)}+${'-'.repeat(24)}+${'-'.repeat(25)}`,
      ...rows.map(padded),
      `(${rows.length} rows)`,
    ),
    rows,
    [1],
  ),
  file(
    'SurveyMonkey, two lines of names',
    lines(',,Company', 'Name,Email Address,Open-Ended Response', ...commas),
    rows,
    [1],
  ),
  file(
    'Monday.com, groups with a header each',
    lines(
      'My board',
      'Leads',
      '',
      'Name,Email,Company',
      ...commas.slice(0, 4),
      '',
      'Later',
      'Name,Email,Company',
      ...commas.slice(4),
    ),
    rows,
    [1],
  ),
  file(
    'two exports one after the other, each with its mark',
    lines('\ufeffName,Email,Company', ...commas.slice(0, 4), '\ufeffName,Email,Company', ...commas.slice(4)),
    rows,
    [1],
  ),
  file(
    'line ends of three kinds',
    `Name,Email,Company\r\n${commas.slice(0, 3).join('\n')}\r${commas.slice(3).join('\r\n')}`,
    rows,
    [1],
  ),
  file('no header', lines(...commas), rows, [1]),
  file('names that say nothing', lines('Feld1;Feld2;Feld3', ...semicolons), rows, [1]),
  file('no names', lines(',,', ...commas), rows, [1]),
  file(
    'one column, no header',
    lines(...rows.map(([, email = '']) => email)),
    rows.map(([, email = '']) => [email]),
    [0],
  ),
  file(
    'one column, blank lines',
    `E-Mail\n\n${rows.map(([, email = '']) => email).join('\n\n')}\n`,
    rows.map(([, email = '']) => [email]),
    [0],
  ),
  file('every row as one cell', lines(...['Name,Email,Company', ...commas].map(quoted)), rows, [1]),
  file(
    'rows with quotes as one cell',
    lines('Name,Email,Company', ...commas.map((line) => (line.includes('"') ? quoted(line) : line))),
    rows,
    [1],
  ),
  file('links', lines('Name;E-Mail', ...written(';', links)), links, [1]),
  file('recipients', lines('Recipient', ...recipients.map(([each = '']) => each)), recipients, [0]),
]
