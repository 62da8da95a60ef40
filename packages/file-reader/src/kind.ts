import type { WorkbookFormat } from './conversion.ts'

/** How many bytes of a file tell what it is: the names of a ZIP's first members stand there uncompressed. */
export const bytesToKnow = 4096

const startsWith = (bytes: Uint8Array, prefix: readonly number[]): boolean =>
  prefix.every((byte, index) => bytes[index] === byte)

/** What a file is by its first bytes; whatever is no workbook is left for the server to judge. */
export function kindOf(start: Uint8Array): WorkbookFormat | 'text' {
  if (startsWith(start, [0xd0, 0xcf, 0x11, 0xe0])) return 'xls' // OLE2
  if (!startsWith(start, [0x50, 0x4b, 0x03, 0x04])) return 'text'
  const names = new TextDecoder('latin1').decode(start.subarray(0, bytesToKnow))
  if (names.includes('opendocument.spreadsheet')) return 'ods'
  return names.includes('xl/') || names.includes('[Content_Types].xml') ? 'xlsx' : 'text'
}
