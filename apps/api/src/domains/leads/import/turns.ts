/** Some work, for somebody. */
export type InTurn = <T>(owner: string, work: () => Promise<T>) => Promise<T>

interface Waiting {
  readonly owner: string
  readonly begin: () => void
}

/**
 * Lets at most `places` of something run at a time, and at most `each` of one owner's. Of those that wait, an owner
 * comes next of whom the fewest run; an owner's own come in their order.
 */
export function createTurns(places: number, each: number): InTurn {
  const waiting: Waiting[] = []
  const running = new Map<string, number>()
  let free = places

  const count = (owner: string): number => running.get(owner) ?? 0
  const beginNext = (): void => {
    if (free === 0) return
    let next: Waiting | undefined
    for (const one of waiting) {
      if (count(one.owner) < each && (!next || count(one.owner) < count(next.owner))) next = one
    }
    if (!next) return
    waiting.splice(waiting.indexOf(next), 1)
    free -= 1
    running.set(next.owner, count(next.owner) + 1)
    next.begin()
  }
  const end = (owner: string): void => {
    free += 1
    if (count(owner) > 1) running.set(owner, count(owner) - 1)
    else running.delete(owner)
    beginNext()
  }

  return async (owner, work) => {
    await new Promise<void>((begin) => {
      waiting.push({ owner, begin })
      beginNext()
    })
    try {
      return await work()
    } finally {
      end(owner)
    }
  }
}
