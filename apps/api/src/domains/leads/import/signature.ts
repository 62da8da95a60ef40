import type { Details } from '@leadwright/errors'

/** What a file is instead of CSV in UTF-8, as far as its first bytes tell, and why it is refused for it. */
export type Foreign = Required<Pick<Details<'INVALID_CSV_FORMAT'>, 'reason' | 'fileType'>>

type FileType = Foreign['fileType']

/** Files that people take for CSV because a spreadsheet opens them, or that they picked by mistake. */
const signatures: readonly (readonly [FileType, Buffer])[] = [
  ['xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0])], // OLE2
  ['pdf', Buffer.from('%PDF-')],
  ['image', Buffer.from([0x89, 0x50, 0x4e, 0x47])], // PNG
  ['image', Buffer.from([0xff, 0xd8, 0xff])], // JPEG
  ['image', Buffer.from('GIF8')],
  ['image', Buffer.from('RIFF')], // WebP
  ['gzip', Buffer.from([0x1f, 0x8b])],
  ['archive', Buffer.from([0x37, 0x7a, 0xbc, 0xaf])], // 7z
  ['archive', Buffer.from('Rar!')],
  ['database', Buffer.from('SQLite')],
]
/** Two byte order marks of UTF-8. */
const longestSignature = 6

const zip = Buffer.from('PK\u0003\u0004')
/** Where the names of a workbook's first members are; Excel leaves half a kilobyte free in between. Bytes. */
const membersWithin = 4096

const byteOrderMarks = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])]

const startsWith = (bytes: Buffer, prefix: Buffer): boolean => bytes.subarray(0, prefix.length).equals(prefix)

/** How many bytes of a file that begins with these it takes to know it by, unless it is shorter. */
export const bytesToKnow = (start: Buffer): number => (startsWith(start, zip) ? membersWithin : longestSignature)

/** What a file is by its first bytes; undefined if it may be CSV. */
export function foreignFile(start: Buffer): Foreign | undefined {
  if (startsWith(start, zip)) return { reason: 'not_csv', fileType: archiveType(start.subarray(0, membersWithin)) }
  const found = signatures.find(([, signature]) => startsWith(start, signature))
  if (found) return { reason: 'not_csv', fileType: found[0] }
  if (byteOrderMarks.some((mark) => startsWith(start, mark))) return { reason: 'not_utf8', fileType: 'utf16' }
  return isWide(start) ? { reason: 'not_csv', fileType: 'utf16' } : undefined
}

/** A ZIP file by the names of its members, which stand in it uncompressed. */
function archiveType(start: Buffer): FileType {
  if (start.includes('xl/')) return 'xlsx'
  return start.includes('opendocument.spreadsheet') ? 'ods' : 'zip'
}

/** Whether every other one of the first bytes is NUL, as in Latin text in UTF-16 without a byte order mark. */
function isWide(start: Buffer): boolean {
  const [a, b, c, d] = start
  if (a === undefined || b === undefined || c === undefined || d === undefined) return false
  return (a === 0 && b !== 0 && c === 0 && d !== 0) || (a !== 0 && b === 0 && c !== 0 && d === 0)
}
