import { kinds, type KindName, type Step } from './schedule.ts'

interface Survived {
  count: number
  readonly seen: Map<string, number>
  readonly recoveredMs: number[]
}

/** What came of the faults so far. */
export interface FaultRecord {
  /** Notes what clients meet with, for the faults that are under way. */
  seen(what: string): void
  /** From now on, this is what is under way. */
  begin(step: Step): void
  /** @param recoveredMs from when the last of the faults was over until all was well again */
  end(recoveredMs: number): void
  readonly count: number
  table(left: readonly KindName[]): string
}

export function createRecord(): FaultRecord {
  const survived = new Map<KindName, Survived>()
  let under: Survived[] = []
  let count = 0
  return {
    seen: (what) => {
      for (const { seen } of under) seen.set(what, (seen.get(what) ?? 0) + 1)
    },
    begin: ({ faults }) => {
      under = faults.map(({ kind }) => {
        const found = survived.get(kind) ?? { count: 0, seen: new Map(), recoveredMs: [] }
        survived.set(kind, found)
        return found
      })
    },
    end: (recoveredMs) => {
      for (const each of under) {
        each.count += 1
        each.recoveredMs.push(recoveredMs)
      }
      count += under.length
    },
    get count() {
      return count
    },
    table: (left) => tableOf(survived, left),
  }
}

const headings = ['fault', 'count', 'recovered in: median', 'longest', 'what clients saw, and sent again']

function tableOf(survived: ReadonlyMap<KindName, Survived>, left: readonly KindName[]): string {
  const rows = (Object.keys(kinds) as KindName[]).flatMap((kind) => {
    if (left.includes(kind)) return [[kind, '–', '', '', 'left out: this machine has no means for it']]
    const found = survived.get(kind)
    if (!found) return []
    const times = found.recoveredMs.toSorted((a, b) => a - b)
    const median = times[Math.floor(times.length / 2)] ?? 0
    return [[kind, String(found.count), seconds(median), seconds(times.at(-1) ?? 0), wordsOf(found.seen)]]
  })
  const all = [headings, ...rows]
  const widths = headings.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

const wordsOf = (seen: ReadonlyMap<string, number>): string =>
  [...seen]
    .toSorted(([, a], [, b]) => b - a)
    .map(([what, times]) => `${times} × ${what}`)
    .join(', ') || 'nothing'
