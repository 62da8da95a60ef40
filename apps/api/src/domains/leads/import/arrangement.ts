import { columnKey, mergeColumns, type MergedColumns } from '../columns.ts'
import type { Header } from './header.ts'

/** Where the fields of a file's rows are among the columns of the list that they come into. */
export class Arrangement {
  readonly #header: Header
  readonly #merged: MergedColumns
  readonly #names: string[]
  /** The list's columns by their keys, so that a row of a thousand values more than the header does not search for each. */
  readonly #byKey: Map<string, number>
  #isAsItIs: boolean

  constructor(list: readonly string[], header: Header) {
    this.#header = header
    this.#names = [...header.columns]
    this.#merged = mergeColumns(list, header.columns, header.roles)
    this.#byKey = new Map(this.#merged.columns.map((name, index) => [columnKey(name), index] as const).toReversed())
    this.#isAsItIs = this.#merged.positions.every((position, index) => position === index)
  }

  /** The list's columns behind the import: those that it had, and those that the file brought. */
  get columns(): readonly string[] {
    return this.#merged.columns
  }

  /** What the file's columns are called in the list. */
  nameOf(index: number): string {
    return this.#merged.columns[this.#merged.positions[index] ?? -1] ?? ''
  }

  /** A row in the list's order; places that the file has nothing for are empty. Values beyond the header find a place. */
  arrange(fields: readonly string[]): readonly string[] {
    while (this.#names.length < fields.length) this.#addSurplus()
    if (this.#isAsItIs) return fields
    const { positions } = this.#merged
    const row: string[] = []
    for (const [index, field] of fields.entries()) row[positions[index] ?? 0] = field
    return Array.from(row, (field: string | undefined) => field ?? '')
  }

  /** Names one more column by its place, as columns without a name are, and finds it in the list or adds it. */
  #addSurplus(): void {
    const { columns, positions } = this.#merged
    const place = this.#header.width + this.#names.length - this.#header.columns.length + 1
    let name = `column_${place}`
    for (let copy = 2; positions.includes(this.#byKey.get(name) ?? -1); copy += 1) name = `column_${place}_${copy}`
    this.#names.push(name)
    const position = this.#byKey.get(name) ?? columns.push(name) - 1
    this.#byKey.set(name, position)
    this.#isAsItIs &&= position === positions.length
    positions.push(position)
  }
}
