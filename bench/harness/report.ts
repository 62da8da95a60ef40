import { median, pairedRatio } from './statistics.ts'

/** What was measured of one variant, a sample a round. */
export interface Row {
  readonly scenario: string
  readonly variant: string
  /** As `requests/s`. */
  readonly unit: string
  readonly samples: readonly number[]
  /** CPU time of the measured process for one operation, in microseconds, a sample a round. */
  readonly cpu?: readonly number[]
}

/** A row of what was measured apart from other variants. */
export const rowOf = (scenario: string, variant: string, unit: string, ...samples: number[]): Row => ({
  scenario,
  variant,
  unit,
  samples,
})

/** A number that is aimed at, and what was measured of it. */
export interface Figure {
  readonly what: string
  readonly measured: number
  readonly relation: '≥' | '≤'
  readonly target: number
  /** `×` for ratios. */
  readonly unit: string
}

/** What a suite has to say. */
export interface Report {
  readonly title: string
  readonly rows: readonly Row[]
  readonly figures: readonly Figure[]
  readonly notes?: readonly string[]
}

/** Whether the aim was reached. */
export const isMet = ({ measured, relation, target }: Figure): boolean =>
  relation === '≥' ? measured >= target : measured <= target

/**
 * How much faster a variant is than another in one scenario. By CPU time an operation where it was measured: what the
 * neighbours on a shared machine take from a process is not in it, and on a core of its own the rate follows from it.
 */
export function ratioOf(rows: readonly Row[], scenario: string, variant: string, reference: string): number {
  const find = (name: string): Row | undefined => rows.find((row) => row.scenario === scenario && row.variant === name)
  const [one, other] = [find(variant), find(reference)]
  return one?.cpu && other?.cpu
    ? pairedRatio(other.cpu, one.cpu)
    : pairedRatio(one?.samples ?? [], other?.samples ?? [])
}

/** A report as lines of text. `reference` rows, the first of each scenario, have the ratio 1. */
export function format(name: string, report: Report): string {
  const lines = ['', `${name}: ${report.title}`]
  if (report.rows.length > 0) lines.push('', ...table(report.rows.map((row) => cellsOf(row, report.rows))))
  if (report.figures.length > 0) lines.push('')
  for (const figure of report.figures) {
    const { what, measured, relation, target, unit } = figure
    lines.push(`  ${isMet(figure) ? 'met   ' : 'MISSED'}  ${what}: ${short(measured)} ${unit} (${relation} ${target})`)
  }
  for (const note of report.notes ?? []) lines.push(`  ${note}`)
  return lines.join('\n')
}

const headings = ['scenario', 'variant', 'median', 'min–max', 'unit', 'ratio', 'CPU µs/op', 'CPU ratio']

function cellsOf({ scenario, variant, unit, samples, cpu }: Row, rows: readonly Row[]): string[] {
  const [reference, ...others] = rows.filter((row) => row.scenario === scenario)
  const compared = others.length > 0 && reference?.unit === unit
  return [
    scenario,
    variant,
    short(median(samples)),
    `${short(Math.min(...samples))}–${short(Math.max(...samples))}`,
    unit,
    reference && compared ? pairedRatio(samples, reference.samples).toFixed(2) : '',
    cpu ? short(median(cpu)) : '',
    cpu && reference?.cpu ? pairedRatio(cpu, reference.cpu).toFixed(2) : '',
  ]
}

function table(rows: readonly string[][]): string[] {
  const all = [headings, ...rows]
  const widths = headings.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  return all.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
}

function short(value: number): string {
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en')
  return value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2)
}
