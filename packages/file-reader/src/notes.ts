import type { Liberty } from './cell.ts'

/** Where something was first done, and how often. */
export interface Taken {
  count: number
  readonly first: string
}

/** What else a sheet has that an import can't show. */
export interface Oddities {
  readonly merged: number
  readonly uncalculated: number
}

/** What was done with values that do not stand in the file as they are shown, a sentence each. */
export function notesOf(liberties: ReadonlyMap<Liberty, Taken>, { merged, uncalculated }: Oddities): string[] {
  const { whole, iso, error } = Object.fromEntries(liberties) as Partial<Record<Liberty, Taken>>
  return [
    iso &&
      `${plural(iso.count, 'date')} that each computer shows in its own order, such as in ${iso.first}, ${iso.count === 1 ? 'is' : 'are'} written like 2026-11-29.`,
    whole &&
      `${plural(whole.count, 'number')} that may be shown shortened, such as in ${whole.first}, ${whole.count === 1 ? 'comes' : 'come'} in whole.`,
    error &&
      `${plural(error.count, 'cell')} ${error.count === 1 ? 'shows' : 'show'} an error, such as ${error.first}, and ${error.count === 1 ? 'comes' : 'come'} in as that.`,
    uncalculated > 0 &&
      `${plural(uncalculated, 'formula')} without a result ${uncalculated === 1 ? 'is' : 'are'} empty here. Open the workbook in a spreadsheet and save it, and they have one.`,
    merged > 0 && `${plural(merged, 'merged area')}: the first cell of each holds the value, and the others are empty.`,
  ].filter((note) => typeof note === 'string')
}

const integer = new Intl.NumberFormat('en')
const plural = (n: number, one: string): string => `${integer.format(n)} ${n === 1 ? one : `${one}s`}`
