import type { CellObject, WorkSheet } from '@e965/xlsx'
import { maxRows } from './bounds.ts'
import { textOf, type Liberty } from './cell.ts'
import type { PlacedRow } from './csv.ts'
import type { Taken } from './notes.ts'

export interface SheetTable {
  /** Rows that hold something. */
  readonly rows: readonly PlacedRow[]
  /** How many columns the widest row has. */
  readonly width: number
  readonly liberties: ReadonlyMap<Liberty, Taken>
}

/** The cells of a sheet that are there, whatever the sheet says that it has. */
export function tableOf(sheet: WorkSheet, date1904: boolean): SheetTable {
  const data = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[])[]
  const liberties = new Map<Liberty, Taken>()
  const rows: PlacedRow[] = []
  let width = 0
  // A row or column far out makes a sparse array: only what is there is gone through.
  for (const key of Object.keys(data)) {
    const at = Number(key)
    if (at >= maxRows) throw new Error('No sheet has that row')
    const cells: string[] = []
    let last = 0
    data[at]?.forEach((cell, column) => {
      if (cell === undefined) return
      const { text, liberty } = textOf(cell, date1904)
      if (liberty !== undefined) note(liberty, at, column)
      if (text === '') return
      cells[column] = text
      last = column + 1
    })
    if (last > 0) rows.push({ at, cells })
    width = Math.max(width, last)
  }
  return { rows, width, liberties }

  function note(liberty: Liberty, row: number, column: number): void {
    const taken = liberties.get(liberty)
    if (taken === undefined) liberties.set(liberty, { count: 1, first: `${lettersOf(column)}${row + 1}` })
    else taken.count += 1
  }
}

/** A column as spreadsheets call it: A, B, … Z, AA. */
function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : `${lettersOf(Math.floor(column / 26) - 1)}${last}`
}
