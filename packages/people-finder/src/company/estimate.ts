import { comparable } from './compare.ts'
import { createDirectory } from './directory.ts'
import { agreementOf, levels, type Agreement } from './evidence.ts'
import { parseName } from './name.ts'
import type { CompanyRecord } from './types.ts'

/** A name of which it is known whose it is. */
export interface LabelledName {
  readonly name: string
  /** The record's id; nothing where the company is not in the directory. */
  readonly id?: string
}

/** Weights of names in bits: log2 of m over u. */
export interface NameWeights {
  /** By kind, then by how much the name tells. */
  readonly exact: Readonly<Record<'same' | 'spacing' | 'words', readonly number[]>>
  /** By how much the shared words tell, by shared words, by letters. */
  readonly similar: readonly (readonly (readonly number[])[])[]
  /** Of legal forms, beside names that are not the same. */
  readonly form: Readonly<Record<'same' | 'other' | 'unknown', number>>
}

type Cells = number[][][]
type Grid = readonly (readonly number[])[]

/** How many pairs an estimate weighs that knows each agreement by itself, beside what was counted of them together. */
const priorPairs = 8

/**
 * Estimates what the agreement of names weighs, from names of known companies: how often names agree in each way where
 * they are of one company (m) and where they are not (u; Fellegi and Sunter). All pairs of a name and a record count,
 * also those that are never compared. Cells with few pairs lean on what their rows and columns
 * say, and more agreement never weighs less. The index uses the constants of `weights.ts`, which are made by this from
 * names that no test has.
 */
export function estimateNameWeights(records: Iterable<CompanyRecord>, queries: Iterable<LabelledName>): NameWeights {
  const directory = createDirectory(records)
  const kinds = { same: pairsByBits(), spacing: pairsByBits(), words: pairsByBits() }
  const [same, other]: [Cells, Cells] = [emptyCells(), emptyCells()]
  const forms = { same: { same: 1, other: 1, unknown: 1 }, other: { same: 1, other: 1, unknown: 1 } }
  let [queried, found] = [0, 0]
  for (const { name, id } of queries) {
    queried++
    if (id !== undefined) found++
    for (const { position, comparison } of directory.candidates(comparable(parseName(name)))) {
      const isSame = directory.records[position]?.id === id
      const agreement = agreementOf(comparison)
      if (comparison.kind !== 'same') forms[isSame ? 'same' : 'other'][comparison.form]++
      if (agreement.kind === 'similar') count(isSame ? same : other, agreement)
      else kinds[agreement.kind][isSame ? 'same' : 'other'][agreement.bits]! += 1
    }
  }
  const pairs = { same: found, other: queried * directory.records.length - found }
  // What was never compared agrees in nothing.
  same[0]![0]![0]! += pairs.same - counted(same) - sum(Object.values(kinds).flatMap((kind) => kind.same))
  other[0]![0]![0]! += pairs.other - counted(other) - sum(Object.values(kinds).flatMap((kind) => kind.other))
  const exact = (counts: ReturnType<typeof pairsByBits>): number[] =>
    counts.same.map((number, bits) =>
      weight((number + 0.5) / pairs.same, ((counts.other[bits] ?? 0) + 0.5) / pairs.other),
    )
  const similar = same.map((cells, bits) => {
    const [m, u] = [smoothed(cells), smoothed(other[bits] ?? [])]
    return monotone(
      m.map((row, i) => row.map((p, j) => weight(p / pairs.same, ((u[i]?.[j] ?? 0) + 0.5) / pairs.other))),
    )
  })
  const ofForm = (form: 'same' | 'other' | 'unknown'): number =>
    weight(forms.same[form] / sum(Object.values(forms.same)), forms.other[form] / sum(Object.values(forms.other)))
  return {
    exact: { same: exact(kinds.same), spacing: exact(kinds.spacing), words: exact(kinds.words) },
    similar,
    form: { same: ofForm('same'), other: ofForm('other'), unknown: ofForm('unknown') },
  }
}

const pairsByBits = (): { same: number[]; other: number[] } => ({
  same: Array.from({ length: levels.bits }, () => 0),
  other: Array.from({ length: levels.bits }, () => 0),
})

const emptyCells = (): Cells =>
  Array.from({ length: levels.bits }, () =>
    Array.from({ length: levels.words }, () => Array.from({ length: levels.letters }, () => 0)),
  )

function count(cells: Cells, { bits, words, letters }: Agreement): void {
  const row = cells[bits]?.[words]
  if (row) row[letters] = (row[letters] ?? 0) + 1
}

const weight = (m: number, u: number): number => Math.round(10 * Math.log2(m / u)) / 10

const counted = (cells: Cells): number => sum(cells.flat(2))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Counts that lean on what rows and columns say as if they were independent. */
function smoothed(cells: Grid): number[][] {
  const total = sum(cells.map(sum)) + 1
  const columns = Array.from({ length: levels.letters }, (_, letters) => sum(cells.map((row) => row[letters] ?? 0)))
  return cells.map((row) =>
    row.map((number, letters) => {
      const independent = ((sum(row) + 0.1) * ((columns[letters] ?? 0) + 0.1)) / total
      return ((number + (priorPairs * independent) / total) * total) / (total + priorPairs)
    }),
  )
}

/** Between the most that less agreement weighs and the least that more agreement weighs. */
function monotone(grid: Grid): number[][] {
  const within = (i: number, j: number, isIn: (a: number, b: number) => boolean): number[] =>
    grid.flatMap((row, a) => row.filter((_, b) => isIn(a - i, b - j)))
  return grid.map((row, i) =>
    row.map((_, j) => {
      const least = Math.max(...within(i, j, (a, b) => a <= 0 && b <= 0))
      const most = Math.min(...within(i, j, (a, b) => a >= 0 && b >= 0))
      return Math.round(5 * (least + most)) / 10
    }),
  )
}
