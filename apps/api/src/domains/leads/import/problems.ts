/** Rows that are alike in what is wrong with them. */
export interface Problem {
  readonly message: string
  /** The column concerned; empty where it is the row as a whole. */
  readonly column: string
  /** How many rows have it. */
  count: number
  /** The first lines of the file on which such rows begin. */
  readonly lines: number[]
}

const shownLines = 10
/** A file has a handful of reasons; one with more is better mended from its first. */
const shownProblems = 100

/** Groups rows by what is wrong with them, and so by how they are mended. */
export interface Problems {
  add(row: { readonly line: number; readonly kind: { readonly column: string; readonly message: string } }): void
  /** The most frequent first. */
  list(): Problem[]
}

export function createProblems(): Problems {
  const byKind = new Map<string, Problem>()
  return {
    add: ({ kind: { column, message }, line }) => {
      const key = `${column}\n${message}`
      const problem = byKind.get(key) ?? { message, column, count: 0, lines: [] }
      if (problem.count === 0) byKind.set(key, problem)
      problem.count += 1
      if (problem.lines.length < shownLines) problem.lines.push(line)
    },
    list: () => [...byKind.values()].toSorted((a, b) => b.count - a.count).slice(0, shownProblems),
  }
}
