/** How a list can be saved, as the dialog asks for it. */
export interface ExportForm {
  readonly file: 'as_it_came' | 'for_excel' | 'workbook'
  readonly added: 'all' | 'verdict' | 'nothing'
  readonly perAddress: boolean
  readonly applySuggestions: boolean
}

export const usualForm: ExportForm = { file: 'as_it_came', added: 'all', perAddress: false, applySuggestions: false }

/** What is chosen, as the API has it. */
export function exportQuery(form: ExportForm, columns: readonly string[], locale: string): Record<string, string> {
  const added = form.added === 'verdict' ? ['verification_status', 'verification_reason'] : []
  // A corrected address stands beside the one that came in.
  const original = form.applySuggestions ? ['original_email'] : []
  const chosen = [...columns, ...[...original, ...added].filter((name) => !columns.includes(name))]
  return {
    ...(form.file === 'workbook' && { format: 'xlsx' }),
    ...(form.file === 'for_excel' && { bom: 'true', separator: separatorOfExcel(locale) }),
    ...(form.added !== 'all' && { columns: JSON.stringify(chosen) }),
    ...(form.perAddress && { rows: 'address' }),
    ...(form.applySuggestions && { suggestions: 'applied' }),
  }
}

/** Excel takes the semicolon where the comma is the decimal sign. */
function separatorOfExcel(locale: string): 'semicolon' | 'comma' {
  return new Intl.NumberFormat(locale).format(1.5).includes(',') ? 'semicolon' : 'comma'
}
