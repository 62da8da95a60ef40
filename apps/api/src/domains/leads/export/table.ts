import { columnKey, findRoles, indexOfColumn } from '../columns.ts'
import type { ListRow } from '../store.ts'
import type { JudgedLead } from '../verdicts.ts'
import { asText, foundColumns, originalColumn, verdictColumns } from './columns.ts'
import type { ExportOptions } from './options.ts'

/** The columns of an export, and their values. */
export interface ExportTable {
  readonly header: readonly string[]
  readonly rowOf: (lead: JudgedLead) => string[]
}

/** How words that are nobody's data are written. */
type Words = (words: string) => string

const wordsIn: Readonly<Record<NonNullable<ExportOptions['format']>, Words>> = { csv: asText, xlsx: (words) => words }

interface ExportColumn {
  readonly name: string
  readonly valueOf: (lead: JudgedLead) => string
}

/**
 * What an export has: the columns that came in, in their order, and behind them what was found out, or those that were
 * asked for. A column that there is not is the index at which it was asked for.
 * @param isCorrected whether a correction of an address was accepted, so that the one that came in stands beside it
 */
export function exportTable(
  list: Pick<ListRow, 'workflow' | 'columns' | 'roles'>,
  {
    columns: wanted,
    suggestions = 'beside',
    format = 'csv',
  }: Pick<ExportOptions, 'columns' | 'suggestions' | 'format'>,
  isCorrected: boolean,
): ExportTable | { readonly unknown: number } {
  // Who names columns can ask for the address that came in, though it is the same in every row.
  const all = columnsOf(list, suggestions === 'applied', isCorrected || wanted !== undefined, wordsIn[format])
  const names = all.map(({ name }) => name)
  const chosen = wanted?.map((name) => all[indexOfColumn(names, name) ?? -1]) ?? all
  const unknown = chosen.indexOf(undefined)
  if (unknown !== -1) return { unknown }
  const columns = chosen.filter((column) => column !== undefined)
  return { header: columns.map(({ name }) => name), rowOf: (lead) => columns.map(({ valueOf }) => valueOf(lead)) }
}

/** The names of an export's columns, if nothing is asked for. */
export const exportColumns = (list: Pick<ListRow, 'workflow' | 'columns' | 'roles'>): string[] =>
  columnsOf(list, false, false, asText).map(({ name }) => name)

function columnsOf(
  list: Pick<ListRow, 'workflow' | 'columns' | 'roles'>,
  isApplied: boolean,
  isCorrected: boolean,
  words: Words,
): ExportColumn[] {
  const roles = findRoles(list.columns, list.roles ?? {})
  const { added, replaced, email } = foundColumns(list.workflow, list.columns, roles)
  const address = isApplied || isCorrected ? roles.get('email') : undefined
  const isReplaced = (name: string): boolean => {
    const key = columnKey(name)
    return verdictColumns.includes(key) || replaced.has(key) || (address !== undefined && key === originalColumn)
  }
  const own = [...list.columns.entries()].flatMap(([index, name]): ExportColumn[] => {
    if (isReplaced(name)) return []
    if (index === address) return [{ name, valueOf: (lead) => correctedOf(lead, index, email, isApplied, words) }]
    if (index === email) return [{ name, valueOf: (lead) => addressOf(lead, index, email, words) }]
    return [{ name, valueOf: ({ row }) => row[index] ?? '' }]
  })
  return [
    ...own,
    ...(address === undefined
      ? []
      : [
          {
            name: originalColumn,
            valueOf: ({ originalEmail, row }: JudgedLead) => originalEmail ?? row[address] ?? '',
          },
        ]),
    ...added.map(({ name, key }): ExportColumn => ({ name, valueOf: ({ found }) => words(found?.[key] ?? '') })),
    ...verdictsOf(words),
  ]
}

/** The address with the correction that was accepted, or that is to be applied. */
function correctedOf(
  lead: JudgedLead,
  index: number,
  email: number | undefined,
  isApplied: boolean,
  words: Words,
): string {
  const { suggestion, originalEmail } = lead
  if (isApplied && suggestion !== null) return words(suggestion)
  return originalEmail === null ? addressOf(lead, index, email, words) : words(lead.email ?? '')
}

/** The address that came in, or the one that was found, where that belongs. */
const addressOf = ({ row, found }: JudgedLead, index: number, email: number | undefined, words: Words): string =>
  row[index] || (index === email ? words(found?.email ?? '') : '')

const verdictsOf = (words: Words): readonly ExportColumn[] => [
  { name: 'verification_status', valueOf: ({ status }) => status ?? '' },
  { name: 'verification_reason', valueOf: ({ reason }) => reason ?? '' },
  { name: 'verification_flags', valueOf: ({ flags }) => (flags ?? []).join('|') },
  { name: 'verification_suggestion', valueOf: ({ suggestion }) => words(suggestion ?? '') },
  { name: 'verification_mx', valueOf: ({ mx }) => words(mx ?? '') },
  { name: 'verification_reply', valueOf: ({ reply }) => words(reply ?? '') },
]
