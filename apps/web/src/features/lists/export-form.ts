import type { List } from '../../lib/types.ts'
import { verdicts, type VerdictStatus } from '../../ui/verdict.tsx'
import type { LeadsFilter } from './leads-query.ts'

/** A column that can be written. */
export interface ColumnChoice {
  readonly name: string
  readonly isWanted: boolean
}

/** How a list can be saved, as the dialog asks for it. */
export interface ExportForm {
  readonly file: 'as_it_came' | 'for_excel' | 'workbook'
  readonly columns: 'all' | 'verdict' | 'own' | 'chosen'
  /** All columns in the order in which they are written, where they are chosen one by one. */
  readonly chosen: readonly ColumnChoice[]
  readonly verdicts: readonly VerdictStatus[]
  /** What leads must have in them, where the table shows only those. */
  readonly search: string | undefined
  readonly perAddress: boolean
  readonly applySuggestions: boolean
}

type ExportedList = Pick<List, 'name' | 'workflow' | 'columns' | 'exportColumns'>

const allVerdicts = Object.keys(verdicts) as VerdictStatus[]

/** What the table shows, as it came in. */
export const usualForm = ({ exportColumns }: ExportedList, { status, search }: LeadsFilter): ExportForm => ({
  file: 'as_it_came',
  columns: 'all',
  chosen: exportColumns.map((name) => ({ name, isWanted: true })),
  verdicts: status ?? allVerdicts,
  search,
  perAddress: false,
  applySuggestions: false,
})

/** Whether nothing would be written: no column, or no lead. */
export const isNothing = ({ columns, chosen, verdicts: wanted }: ExportForm): boolean =>
  wanted.length === 0 || (columns === 'chosen' && !chosen.some(({ isWanted }) => isWanted))

/** What is chosen, as the API has it. */
export function exportQuery(form: ExportForm, list: ExportedList, locale: string): Record<string, string> {
  return {
    ...filterQuery(form),
    ...(form.file === 'workbook' && { format: 'xlsx' }),
    ...(form.file === 'for_excel' && { bom: 'true', separator: separatorOfExcel(locale) }),
    ...(form.columns !== 'all' && { columns: JSON.stringify(columnsOf(form, list)) }),
    ...(form.perAddress && { rows: 'address' }),
    ...(form.applySuggestions && { suggestions: 'applied' }),
  }
}

/** Which leads, as the API has it. */
const filterQuery = ({
  verdicts: wanted,
  search,
}: Pick<ExportForm, 'verdicts' | 'search'>): Record<string, string> => ({
  ...(wanted.length < allVerdicts.length && { status: wanted.join(',') }),
  ...(search !== undefined && { search }),
})

function columnsOf(form: ExportForm, { columns, workflow }: ExportedList): string[] {
  const named =
    form.columns === 'chosen'
      ? form.chosen.filter(({ isWanted }) => isWanted).map(({ name }) => name)
      : [...columns, ...(form.columns === 'verdict' ? ['verification_status', 'verification_reason'] : [])]
  // A corrected address stands beside the one that came in.
  const original = form.applySuggestions && workflow === 'verification' ? ['original_email'] : []
  return [...new Set([...named, ...original])]
}

/** What the file is called: the list, and what of it. */
export function exportName(form: ExportForm, { name }: ExportedList): string {
  const { status, search } = filterQuery(form)
  const parts = [name, ...(status?.split(',') ?? []), ...(search === undefined ? [] : [search])]
  return `${parts.join(' ')}.${form.file === 'workbook' ? 'xlsx' : 'csv'}`
}

/** The columns with one of them a place further up or down. */
export function moved(columns: readonly ColumnChoice[], index: number, by: -1 | 1): readonly ColumnChoice[] {
  const other = columns[index + by]
  const one = columns[index]
  if (one === undefined || other === undefined) return columns
  return columns.with(index + by, one).with(index, other)
}

/** Excel takes the semicolon where the comma is the decimal sign. */
function separatorOfExcel(locale: string): 'semicolon' | 'comma' {
  return new Intl.NumberFormat(locale).format(1.5).includes(',') ? 'semicolon' : 'comma'
}
