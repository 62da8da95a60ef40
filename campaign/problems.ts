/** What should not have happened. */
export interface Problems {
  add(problem: string): void
  readonly all: readonly string[]
}

export function createProblems(): Problems {
  const all: string[] = []
  return {
    all,
    add: (problem) => {
      all.push(problem)
      console.log(`  DIFFERENCE  ${problem}`)
    },
  }
}
