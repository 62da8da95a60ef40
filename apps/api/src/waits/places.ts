import { currentWait } from './request-wait.ts'

/** Does some work in a place of its owner, as soon as there is one. */
export type InPlace = <T>(owner: string, work: () => Promise<T>) => Promise<T>

interface Waiting {
  readonly owner: string
  readonly begin: () => void
}

/**
 * A fair semaphore: at most `places` of something are under way at a time, and at most `each` of one owner's. Of those
 * that wait, an owner comes next of whom the fewest are under way; an owner's own come in their order. A request that is
 * given up meanwhile does not begin.
 */
export function createPlaces(places: number, each: number): InPlace {
  const waiting: Waiting[] = []
  const underWay = new Map<string, number>()
  let free = places

  const count = (owner: string): number => underWay.get(owner) ?? 0
  const beginNext = (): void => {
    if (free === 0) return
    let next: Waiting | undefined
    for (const one of waiting) {
      if (count(one.owner) < each && (!next || count(one.owner) < count(next.owner))) next = one
    }
    if (!next) return
    waiting.splice(waiting.indexOf(next), 1)
    free -= 1
    underWay.set(next.owner, count(next.owner) + 1)
    next.begin()
  }
  const end = (owner: string): void => {
    free += 1
    if (count(owner) > 1) underWay.set(owner, count(owner) - 1)
    else underWay.delete(owner)
    beginNext()
  }

  return async (owner, work) => {
    const wait = currentWait()
    await new Promise<void>((begin) => {
      waiting.push({ owner, begin })
      beginNext()
    })
    try {
      if (wait?.given) throw wait.given
      return await work()
    } finally {
      end(owner)
    }
  }
}
