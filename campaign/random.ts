/** Chance that comes out the same for the same seed. */
export interface Random {
  /** From 0 to below 1. */
  next(): number
  /** A whole number, both ends included. */
  between(least: number, most: number): number
  pick<T>(of: readonly T[]): T
  shuffled<T>(of: readonly T[]): T[]
}

/** mulberry32, which is enough to mix things up: https://github.com/cprosche/mulberry32 */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    between,
    pick: (of) => of[between(0, of.length - 1)] as (typeof of)[number],
    shuffled: (of) => {
      const mixed = [...of]
      for (let last = mixed.length - 1; last > 0; last--) {
        const other = between(0, last)
        ;[mixed[last], mixed[other]] = [mixed[other] as (typeof of)[number], mixed[last] as (typeof of)[number]]
      }
      return mixed
    },
  }
}
