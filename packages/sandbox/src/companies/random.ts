/** Draws that are the same on every machine: integer arithmetic only. */
export interface Random {
  /** 0 ≤ integer < `below`. */
  int(below: number): number
  pick<T>(list: readonly T[]): T
  /** True in `percent` of 100 draws. */
  chance(percent: number): boolean
  /** A shuffled copy (Fisher–Yates). */
  shuffle<T>(list: readonly T[]): T[]
}

/** A generator of its own for each text, so that a change in one company leaves all others as they are. */
export function randomOf(text: string): Random {
  let state = fnv1a(text)
  // mulberry32.
  const next = (): number => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const int = (below: number): number => next() % below
  return {
    int,
    pick<T>(list: readonly T[]): T {
      const item = list[int(list.length)]
      if (item === undefined) throw new RangeError('Nothing to pick from')
      return item
    },
    chance: (percent) => int(100) < percent,
    shuffle<T>(list: readonly T[]): T[] {
      const shuffled = [...list]
      for (let index = shuffled.length - 1; index > 0; index--) {
        const other = int(index + 1)
        const held = shuffled[index] as T
        shuffled[index] = shuffled[other] as T
        shuffled[other] = held
      }
      return shuffled
    },
  }
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function fnv1a(text: string): number {
  let hash = 0x81_1c_9d_c5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01_00_01_93)
  return hash >>> 0
}
