import { unzipSync, zipSync, type Unzipped } from 'fflate'
import { maxCells, maxUnpackedBytes } from './bounds.ts'
import { Refused, type WorkbookFormat } from './conversion.ts'

type Bytes = Unzipped[string]

/** Parts of a workbook in which no value of a cell stands. */
const passedOver =
  /(?:^|\/)(?:charts|chartsheets|comments|ctrlProps|customXml|diagrams|docProps|drawings|embeddings|externalLinks|media|persons|Pictures|pivotCache|pivotTables|printerSettings|queryTables|richData|slicers|tables|theme|threadedComments|Thumbnails)(?:\/|\d*\.xml$)|calcChain\.xml$|\/$/i

/**
 * The parts of a workbook that matter to an import, unpacked. Refuses one whose parts say that they come to more than is
 * sensible before unpacking it; no part gets larger than it says.
 */
export function unpack(bytes: Uint8Array, format: WorkbookFormat): Unzipped {
  let unpacked = 0
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (passedOver.test(name)) return false
      unpacked += originalSize
      if (unpacked <= maxUnpackedBytes) return true
      throw new Refused({
        reason: 'too_large',
        fileType: format,
        sentence:
          'Unpacked, the workbook is larger than 256 MB. Copy the sheet with the leads into a workbook of its own.',
      })
    },
  })
}

/** Parts as a file again, which nobody has to unpack. */
export const pack = (members: Unzipped): Uint8Array => zipSync(members, { level: 0 })

/** Each byte as a character: what is looked for is ASCII, and its place in the text is its place in the bytes. */
const latin = new TextDecoder('latin1')
const ascii = new TextEncoder()

export const textOfMember = (bytes: Bytes | undefined): string => latin.decode(bytes)

/** A formula that ends its cell, without a result or with an empty one. */
const withoutResult =
  /(?:<\/(?:\w+:)?f>|<(?:\w+:)?f [^<>]*\/>)(?:<(?:\w+:)?v ?\/>|<(?:\w+:)?v><\/(?:\w+:)?v>)?<\/(?:\w+:)?c>/g

/**
 * A sheet of Excel's with nothing behind its cells but what of them is merged: a link may claim millions of cells, and
 * the rest would be read for nothing. Refuses a sheet that has more cells than an import can take.
 */
export function trimSheet(bytes: Bytes): { readonly sheet: Bytes; readonly uncalculated: number } {
  const xml = latin.decode(bytes)
  if (count(xml, /[<:]c[ >]/g, maxCells) > maxCells) throw tooManyCells('xlsx')
  const uncalculated = count(xml, withoutResult)
  const end = Math.max(xml.lastIndexOf('sheetData>'), xml.lastIndexOf('sheetData/>'))
  if (end === -1) return { sheet: bytes, uncalculated }
  const cells = bytes.subarray(0, xml.indexOf('>', end) + 1)
  const merged = ascii.encode(
    xml
      .slice(end)
      .match(/<(?:\w+:)?mergeCell [^<>]*>/g)
      ?.join(''),
  )
  const sheet = new Uint8Array(cells.length + merged.length)
  sheet.set(cells)
  sheet.set(merged, cells.length)
  return { sheet, uncalculated }
}

/** Refuses shared texts that are more than all cells could show. */
export function refuseManyTexts(bytes: Bytes | undefined): void {
  if (count(latin.decode(bytes), /[<:]si[ />]/g, maxCells) > maxCells) throw tooManyCells('xlsx')
}

/** Refuses a table of OpenDocument's with more cells than an import can take: one can stand for any number of them. */
export function refuseManyCells(bytes: Bytes | undefined): void {
  let cells = 0
  let rows = 1
  const tags = /<(?:[^\s<>/:]+:)?(table-row|table-cell)(?=[\s>])[^<>]*/g
  for (const [tag, name] of latin.decode(bytes).matchAll(tags)) {
    if (tag.endsWith('/')) continue // holds nothing
    const times = Number(/-repeated\s*=\s*["'](\d+)/.exec(tag)?.[1] ?? 1)
    if (name === 'table-row') rows = times
    else cells += rows * times
    if (cells > maxCells) throw tooManyCells('ods')
  }
}

/** The tables of OpenDocument's that are hidden, by their place: a style says so. */
export function hiddenTables(bytes: Bytes | undefined): ReadonlySet<number> {
  const xml = latin.decode(bytes)
  const styles = xml.matchAll(/<style:style\s([^<>]*)>\s*<style:table-properties\s[^<>]*table:display="false"/g)
  const hiding = new Set([...styles].map(([, attributes = '']) => /style:name="([^"]*)"/.exec(attributes)?.[1]))
  const tables = [...xml.matchAll(/<table:table\s[^<>]*>/g)].map(([tag]) => /table:style-name="([^"]*)"/.exec(tag)?.[1])
  return new Set(tables.flatMap((style, index) => (hiding.has(style) ? [index] : [])))
}

/** How often something stands in a text; counted until it is more than a bound. */
function count(text: string, pattern: RegExp, bound = Infinity): number {
  let found = 0
  pattern.lastIndex = 0
  while (found <= bound && pattern.test(text)) found += 1
  return found
}

const tooManyCells = (fileType: WorkbookFormat): Refused =>
  new Refused({
    reason: 'too_large',
    fileType,
    sentence:
      'The sheet has more than 3 million filled cells. Keep only the rows and columns of the leads, or split it, and import the parts into the same list.',
  })
