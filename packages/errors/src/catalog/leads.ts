import { z } from 'zod'
import { defineError } from '../define.ts'

/** What a list is for; decides which columns an upload must have. */
export const workflows = ['verification', 'enrichment', 'scraping'] as const
export type Workflow = (typeof workflows)[number]

/** Why a file was refused as a whole. A bad row never refuses a file. */
export const csvFaults = ['not_csv', 'not_utf8', 'too_large', 'empty', 'missing_columns', 'duplicate_columns'] as const
export type CsvFault = (typeof csvFaults)[number]

/** What a file has that no CSV has. */
export const csvProblems = ['nul', 'open_quote', 'cell_too_long', 'too_many_fields'] as const
export type CsvProblem = (typeof csvProblems)[number]

/** Why an import cannot be taken back. */
export const undoObstacles = ['used', 'not_kept'] as const

/** What a file can be told to be instead of CSV in UTF-8. */
export const foreignFiles = [
  'xlsx',
  'xls',
  'ods',
  'zip',
  'gzip',
  'pdf',
  'image',
  'utf16',
  'archive',
  'database',
  'html',
  'xml',
  'rtf',
  'json',
  'json_lines',
  'sql',
  'vcard',
] as const
export type ForeignFile = (typeof foreignFiles)[number]

export const leads = {
  INVALID_CSV_FORMAT: defineError({
    status: 400,
    summary: 'An upload is not CSV, not UTF-8, too large, empty, or lacks columns that the workflow requires.',
    resolution: 'Check the columns that the workflow requires, and that the file is UTF-8 CSV under 10 MB.',
    retryable: false,
    details: z.object({
      reason: z.enum(csvFaults).describe('Why the file was refused.'),
      workflow: z.enum(workflows).describe('What the list is for.'),
      requiredColumns: z.array(z.string()).optional().describe('The columns that the workflow requires.'),
      missingColumns: z.array(z.string()).optional().describe('Those of them that the file lacks.'),
      foundColumns: z.array(z.string()).optional().describe('The columns that the file has.'),
      line: z.number().int().positive().optional().describe('1-based line of the file where the fault shows.'),
      column: z
        .string()
        .optional()
        .describe('Name of the column concerned; `column_2` where it is the header that is wrong, or there is none.'),
      problem: z.enum(csvProblems).optional().describe('What stands there that no CSV has, where that can be told.'),
      limit: z.number().int().positive().optional().describe('How much there can be of it, where it is too much.'),
      fileType: z
        .enum(foreignFiles)
        .optional()
        .describe('What the file is instead of CSV in UTF-8, where that can be told.'),
      maxBytes: z
        .number()
        .int()
        .positive()
        .optional()
        .describe('The limit in bytes; a file of exactly this size is refused.'),
    }),
    message: (details) => csvSentence[details.reason](details),
    example: {
      reason: 'missing_columns',
      workflow: 'verification',
      requiredColumns: ['email'],
      missingColumns: ['email'],
      foundColumns: ['mail', 'name'],
      line: 1,
    },
    title: 'This file can’t be imported',
    screen: {
      form: 'summary',
      remedies: [{ kind: 'correct' }],
    },
    docs: {
      why: 'The file as a whole could not be taken, and nothing of it was stored. `details.reason` says why: `not_csv` (it cannot be read as CSV, for example because it is a spreadsheet, or a quote is never closed), `not_utf8` (it is in another encoding), `too_large` (10 MB or more), `empty` (no rows below the header), `missing_columns` (the workflow of the list needs a column that the file lacks), `duplicate_columns` (two columns have the same name). A single bad row never refuses a file: such rows are listed in the answer of the import.',
      fix: [
        '`missing_columns`: compare `details.missingColumns` with `details.foundColumns` and rename the column in the first line; where the first line is a lead already, put a line with the names of the columns above it, or send the file with `header=none`. Required are, for verification, `email`; for enrichment, `first_name` and `last_name` (or `full_name`), and `company` or `domain`; for scraping, `company` and `job_title`.',
        '`not_utf8`: save the file as “CSV UTF-8”; `details.line` is where the first wrong byte is. On a command line, `iconv -f WINDOWS-1252 -t UTF-8 in.csv > out.csv` usually does it.',
        '`not_csv` or `not_utf8` with `details.fileType`: the file is what that says, such as an Excel workbook, JSON or an SQL dump; the sentence says how to get CSV of it. Tables that the consoles of `mysql`, `psql` and `sqlite3` draw are read as they are.',
        '`not_csv`: export the file again as comma-separated values, and look at `details.line` and `details.column` for what `details.problem` says: a `nul` character, an `open_quote` that is never closed, a `cell_too_long` or `too_many_fields`, with how much there can be in `details.limit`. More columns than a list can have are a `LIMIT_REACHED`.',
        '`too_large`: split the file so that each part is smaller than `details.maxBytes`, and import the parts into the same list.',
        '`empty` or `duplicate_columns`: add the rows, or rename the column in `details.column`.',
      ],
      related: ['INVALID_REQUEST', 'NO_EMAILS_TO_VERIFY'],
    },
    locales: {
      de: {
        title: 'Diese Datei kann nicht importiert werden',
        summary:
          'Eine hochgeladene Datei ist kein CSV, nicht in UTF-8, zu groß oder leer, oder ihr fehlen Spalten, die der Workflow voraussetzt.',
        resolution:
          'Prüfen Sie, ob die Datei die nötigen Spalten hat und ob sie CSV in UTF-8 und kleiner als 10 MB ist.',
        message: (details) => deCsvSentence[details.reason](details),
      },
    },
  }),
  IMPORT_NOT_UNDOABLE: defineError({
    status: 400,
    summary: 'An import cannot be taken back, because a job has used its leads.',
    resolution: 'Delete the list, or leave out the leads when you export it.',
    retryable: false,
    details: z.object({
      listId: z.string().describe('The list.'),
      importId: z.string().describe('The import.'),
      reason: z
        .enum(undoObstacles)
        .describe('A job has `used` the leads, or the import is from before undoing was possible and was `not_kept`.'),
    }),
    message: ({ reason }) =>
      reason === 'used'
        ? 'A job has used the leads of this list since the import, so it cannot be undone. Delete the list if you do not need it.'
        : 'The import is from before imports could be undone. Delete the list if you do not need it.',
    example: {
      listId: 'lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f',
      importId: 'imp_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f',
      reason: 'used',
    },
    title: 'This import can’t be undone any more',
    screen: {
      form: 'inline',
      remedies: [{ kind: 'go', to: 'lists' }],
    },
    docs: {
      why: 'Undoing an import takes all of its leads out of the list again. Once a job has taken the leads of the list (`details.reason` is `used`), verdicts and credits hang on them, and taking them away would leave money without what it was spent on. That counts from the moment in which the analysis of a job begins, though it costs nothing. Imports from before undoing was possible (`not_kept`) cannot be told apart from other leads.',
      fix: [
        'Delete the list with `DELETE /v1/lists/{listId}`, and import the right file into a new one. Verdicts that were paid for not long ago are not paid for again.',
        'Or keep the list, and leave those leads out when you export it: `status`, `search` and `columns` say what is written.',
        'Imports that came in after the job began can still be undone.',
      ],
      related: ['RESOURCE_NOT_FOUND', 'INVALID_JOB_STAGE'],
    },
    locales: {
      de: {
        title: 'Dieser Import lässt sich nicht mehr rückgängig machen',
        summary: 'Ein Import lässt sich nicht rückgängig machen, weil ein Auftrag seine Leads verwendet hat.',
        resolution: 'Löschen Sie die Liste, oder lassen Sie die Leads beim Export weg.',
        message: ({ reason }) =>
          reason === 'used'
            ? 'Seit dem Import hat ein Auftrag die Leads dieser Liste verwendet, deshalb lässt er sich nicht rückgängig machen. Löschen Sie die Liste, wenn Sie sie nicht brauchen.'
            : 'Der Import ist aus der Zeit, bevor sich Importe rückgängig machen ließen. Löschen Sie die Liste, wenn Sie sie nicht brauchen.',
      },
    },
  }),
}

interface CsvDetails {
  readonly workflow: Workflow
  readonly requiredColumns?: readonly string[] | undefined
  readonly missingColumns?: readonly string[] | undefined
  readonly foundColumns?: readonly string[] | undefined
  readonly fileType?: ForeignFile | undefined
  readonly line?: number | undefined
  readonly column?: string | undefined
  readonly problem?: CsvProblem | undefined
  readonly limit?: number | undefined
  readonly maxBytes?: number | undefined
}

const csvSentence: Record<CsvFault, (details: CsvDetails) => string> = {
  not_csv: ({ line, column, fileType, problem, limit }) =>
    fileType === undefined
      ? `The file cannot be read as CSV${line === undefined ? '' : `; the fault shows at line ${line}${place(', column ', column)}`}${problem === undefined ? '' : `, where ${problems[problem](limit)}`}. Export it again as comma-separated values.`
      : `${foreign[fileType]}, not CSV. ${ways[fileType] ?? savedAsCsv}${byCommand(fileType, ', or convert it with')}.`,
  not_utf8: ({ line, column, fileType }) =>
    fileType === undefined
      ? `The file is not UTF-8${line === undefined ? '' : `; the first wrong byte is in line ${line}${place(', column ', column)}`}. Save it as "CSV UTF-8" and upload it again, or, if it is Windows-1252, convert it with: ${iconv('WINDOWS-1252')}.`
      : `${foreign[fileType]}, not UTF-8. Save it as "CSV UTF-8" and upload that file${byCommand(fileType, ', or convert it with')}.`,
  too_large: ({ maxBytes }) =>
    `The file is too large: it must be smaller than ${size(maxBytes, 'en', 'bytes')}. Split it and upload the parts.`,
  empty: () => 'The file has no rows. Upload a file with a header and at least one row.',
  missing_columns: ({ workflow, missingColumns = [], foundColumns = [] }) =>
    foundColumns.some(isAddress)
      ? `The first row looks like a lead, not like column names. Put a line with the names of the columns above it; the ${workflow} workflow requires ${missingColumns.join(', ')}.`
      : `The file lacks ${missingColumns.length === 1 ? 'the column' : 'the columns'} ${missingColumns.join(', ')}, which the ${workflow} workflow requires.`,
  duplicate_columns: ({ column = '', foundColumns = [] }) =>
    [column, ...foundColumns].some(isAddress)
      ? `The first row looks like a lead, not like column names: ${column} occurs twice in it. Put a line with the names of the columns above it.`
      : `The column ${column} occurs twice in the header. Rename or remove one of the two.`,
}

const place = (before: string, column: string | undefined): string => (column === undefined ? '' : `${before}${column}`)

const problems: Readonly<Record<CsvProblem, (limit: number | undefined) => string>> = {
  nul: () => 'a NUL character stands, which no text has',
  open_quote: () => 'a quote is never closed',
  cell_too_long: (limit = 0) => `a cell has more than ${limit.toLocaleString('en')} characters`,
  too_many_fields: (limit = 0) => `a row has more than ${limit.toLocaleString('en')} fields`,
}

const iconv = (from: string): string => `iconv -f ${from} -t UTF-8 in.csv > out.csv`

/** Of objects, with the members of the first as columns. */
const jq = (options: string): string =>
  `jq -${options} '(.[0] | keys_unsorted) as $names | $names, (.[] | [.[$names[]] | tostring]) | @csv' in.json > out.csv`

const savedAsCsv = 'Save it as "CSV UTF-8" and upload that file'

/** How to get CSV of what no spreadsheet saves as CSV. */
const ways: Readonly<Partial<Record<ForeignFile, string>>> = {
  gzip: 'Unpack it and upload the CSV file that is in it',
  zip: 'Unpack it and upload the CSV file that is in it, or open it in a spreadsheet and save it as "CSV UTF-8"',
  archive: 'Unpack it and upload the CSV file that is in it',
  pdf: 'Export the table as CSV from the program that made it',
  image: 'Export the table as CSV from the program that it shows',
  database: `Export the table that has the leads: sqlite3 -header -csv in.db 'select * from leads' > out.csv`,
  html: 'Open it in a spreadsheet and save it as "CSV UTF-8"',
  xml: 'Open it in a spreadsheet and save it as "CSV UTF-8"',
  rtf: 'Copy the table into a spreadsheet and save it as "CSV UTF-8"',
  json: 'Export it as CSV where it comes from',
  json_lines: 'Export it as CSV where it comes from',
  sql: `Load it into a database and export the table as CSV, such as with psql: \\copy leads to 'out.csv' csv header`,
  vcard:
    'Import it into an address book, such as Google Contacts or Outlook, and export the contacts as CSV from there',
}

/** The command that makes CSV in UTF-8 of a file, where there is one. */
function byCommand(fileType: ForeignFile, lead: string): string {
  if (fileType === 'json') return `${lead}: ${jq('r')}`
  if (fileType === 'json_lines') return `${lead}: ${jq('rs')}`
  if (fileType === 'utf16') return `${lead}: ${iconv('UTF-16')}`
  const isSheet = fileType === 'xlsx' || fileType === 'xls' || fileType === 'ods'
  return isSheet
    ? `${lead}: soffice --headless --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76' in.${fileType}`
    : ''
}

const foreign: Readonly<Record<ForeignFile, string>> = {
  xlsx: 'The file is an Excel workbook (.xlsx)',
  xls: 'The file is an Excel workbook of the older kind (.xls)',
  ods: 'The file is a spreadsheet (.ods)',
  zip: 'The file is a ZIP archive or a spreadsheet',
  gzip: 'The file is compressed (gzip)',
  pdf: 'The file is a PDF',
  image: 'The file is a picture',
  archive: 'The file is an archive (7z or RAR)',
  database: 'The file is a database (SQLite)',
  html: 'The file is a web page (HTML), whatever it is called',
  xml: 'The file is XML',
  rtf: 'The file is a text document (RTF)',
  json: 'The file is JSON',
  json_lines: 'The file is JSON, an object a line',
  sql: 'The file is an SQL dump',
  vcard: 'The file has contacts as vCards (.vcf)',
  utf16: 'The text is in UTF-16, which Excel calls "Unicode Text"',
}

/** Whether what stands where a column's name should be is an address; nobody calls a column that. */
const isAddress = (name: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(name.trim())

/** A limit as people say it: "10 MB" where it is whole megabytes, else the bytes. */
function size(bytes: number | undefined, locale: 'en' | 'de', word: string): string {
  const megabytes = (bytes ?? 10 * 1024 * 1024) / (1024 * 1024)
  return Number.isInteger(megabytes) ? `${megabytes} MB` : `${new Intl.NumberFormat(locale).format(bytes ?? 0)} ${word}`
}

const deWorkflow: Readonly<Record<Workflow, string>> = {
  verification: 'Verifizierung',
  enrichment: 'Anreicherung',
  scraping: 'Scraping',
}

const deCsvSentence: Record<CsvFault, (details: CsvDetails) => string> = {
  not_csv: ({ line, column, fileType, problem, limit }) =>
    fileType === undefined
      ? `Die Datei lässt sich nicht als CSV lesen${line === undefined ? '' : `; der Fehler zeigt sich in Zeile ${line}${place(', Spalte ', column)}`}${problem === undefined ? '' : `, wo ${deProblems[problem](limit)}`}. Exportieren Sie sie erneut mit durch Kommas getrennten Werten.`
      : `${deForeign[fileType]}, kein CSV. ${deWays[fileType] ?? deSavedAsCsv}${byCommand(fileType, ', oder wandeln Sie sie um mit')}.`,
  not_utf8: ({ line, column, fileType }) =>
    fileType === undefined
      ? `Die Datei ist nicht in UTF-8 codiert${line === undefined ? '' : `; das erste falsche Byte steht in Zeile ${line}${place(', Spalte ', column)}`}. Speichern Sie sie als „CSV UTF-8“, und laden Sie sie erneut hoch, oder wandeln Sie sie, falls sie in Windows-1252 ist, um mit: ${iconv('WINDOWS-1252')}.`
      : `${deForeign[fileType]}, nicht in UTF-8. Speichern Sie sie als „CSV UTF-8“, und laden Sie diese Datei hoch${byCommand(fileType, ', oder wandeln Sie sie um mit')}.`,
  too_large: ({ maxBytes }) =>
    `Die Datei ist zu groß: Sie muss kleiner als ${size(maxBytes, 'de', 'Bytes')} sein. Teilen Sie sie auf, und laden Sie die Teile hoch.`,
  empty: () =>
    'Die Datei enthält keine Zeilen. Laden Sie eine Datei mit einer Kopfzeile und mindestens einer Zeile hoch.',
  missing_columns: ({ workflow, missingColumns = [], foundColumns = [] }) =>
    foundColumns.some(isAddress)
      ? `Die erste Zeile sieht nach einem Lead aus, nicht nach Spaltennamen. Setzen Sie eine Zeile mit den Namen der Spalten darüber; der Workflow „${deWorkflow[workflow]}“ setzt ${missingColumns.join(', ')} voraus.`
      : `In der Datei ${missingColumns.length === 1 ? 'fehlt die Spalte' : 'fehlen die Spalten'} ${missingColumns.join(', ')}, die der Workflow „${deWorkflow[workflow]}“ voraussetzt.`,
  duplicate_columns: ({ column = '', foundColumns = [] }) =>
    [column, ...foundColumns].some(isAddress)
      ? `Die erste Zeile sieht nach einem Lead aus, nicht nach Spaltennamen: ${column} kommt darin zweimal vor. Setzen Sie eine Zeile mit den Namen der Spalten darüber.`
      : `Die Spalte ${column} kommt in der Kopfzeile zweimal vor. Benennen Sie eine der beiden um, oder entfernen Sie sie.`,
}

const deProblems: Readonly<Record<CsvProblem, (limit: number | undefined) => string>> = {
  nul: () => 'ein NUL-Zeichen steht, das es in Text nicht gibt',
  open_quote: () => 'ein Anführungszeichen nicht geschlossen wird',
  cell_too_long: (limit = 0) => `eine Zelle mehr als ${limit.toLocaleString('de')} Zeichen hat`,
  too_many_fields: (limit = 0) => `eine Zeile mehr als ${limit.toLocaleString('de')} Felder hat`,
}

const deSavedAsCsv = 'Speichern Sie sie als „CSV UTF-8“, und laden Sie diese Datei hoch'

const deWays: Readonly<Partial<Record<ForeignFile, string>>> = {
  gzip: 'Entpacken Sie sie, und laden Sie die CSV-Datei darin hoch',
  zip: 'Entpacken Sie sie, und laden Sie die CSV-Datei darin hoch, oder öffnen Sie sie in einer Tabellenkalkulation, und speichern Sie sie als „CSV UTF-8“',
  archive: 'Entpacken Sie sie, und laden Sie die CSV-Datei darin hoch',
  pdf: 'Exportieren Sie die Tabelle als CSV aus dem Programm, das sie gemacht hat',
  image: 'Exportieren Sie die Tabelle als CSV aus dem Programm, das darauf zu sehen ist',
  database: `Exportieren Sie die Tabelle mit den Leads: sqlite3 -header -csv in.db 'select * from leads' > out.csv`,
  html: 'Öffnen Sie sie in einer Tabellenkalkulation, und speichern Sie sie als „CSV UTF-8“',
  xml: 'Öffnen Sie sie in einer Tabellenkalkulation, und speichern Sie sie als „CSV UTF-8“',
  rtf: 'Kopieren Sie die Tabelle in eine Tabellenkalkulation, und speichern Sie sie als „CSV UTF-8“',
  json: 'Exportieren Sie die Daten dort, woher sie kommen, als CSV',
  json_lines: 'Exportieren Sie die Daten dort, woher sie kommen, als CSV',
  sql: `Laden Sie ihn in eine Datenbank, und exportieren Sie die Tabelle als CSV, etwa mit psql: \\copy leads to 'out.csv' csv header`,
  vcard:
    'Importieren Sie sie in ein Adressbuch wie Google Kontakte oder Outlook, und exportieren Sie die Kontakte dort als CSV',
}

const deForeign: Readonly<Record<ForeignFile, string>> = {
  xlsx: 'Die Datei ist eine Excel-Arbeitsmappe (.xlsx)',
  xls: 'Die Datei ist eine Excel-Arbeitsmappe der älteren Art (.xls)',
  ods: 'Die Datei ist eine Tabelle (.ods)',
  zip: 'Die Datei ist ein ZIP-Archiv oder eine Tabelle',
  gzip: 'Die Datei ist komprimiert (gzip)',
  pdf: 'Die Datei ist ein PDF',
  image: 'Die Datei ist ein Bild',
  archive: 'Die Datei ist ein Archiv (7z oder RAR)',
  database: 'Die Datei ist eine Datenbank (SQLite)',
  html: 'Die Datei ist eine Webseite (HTML), gleich wie sie heißt',
  xml: 'Die Datei ist XML',
  rtf: 'Die Datei ist ein Textdokument (RTF)',
  json: 'Die Datei ist JSON',
  json_lines: 'Die Datei ist JSON, ein Objekt je Zeile',
  sql: 'Die Datei ist ein SQL-Dump',
  vcard: 'Die Datei enthält Kontakte als vCards (.vcf)',
  utf16: 'Der Text ist in UTF-16, was Excel „Unicode-Text“ nennt',
}
