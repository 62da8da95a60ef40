/** What databases write where there is no value: `\\N` anywhere, and NULL, which is a name, but nobody's address. */
const noValue = '\\N'
const noAddress = 'NULL'

/** Whether a cell has no value. What is in it stays as it came. */
export const isBlank = (cell: string): boolean => cell.trim() === '' || cell === noValue

/** Whether a cell of a column of addresses has none. */
export const hasNoAddress = (cell: string): boolean => isBlank(cell) || cell === noAddress
