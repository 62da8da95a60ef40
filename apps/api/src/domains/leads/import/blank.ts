/** Databases write these where there is no value. `\N` is never one; NULL may be a name, but is nobody's address. */
const noValue = '\\N'
const noAddress = 'NULL'

/** Tells a cell that has no value. What is in it stays as it came. */
export const isBlank = (cell: string): boolean => cell.trim() === '' || cell === noValue

/** Tells a cell of a column of addresses that has none. */
export const hasNoAddress = (cell: string): boolean => isBlank(cell) || cell === noAddress
