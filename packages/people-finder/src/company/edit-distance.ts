const longest = 96
const rows = [new Uint16Array(longest + 1), new Uint16Array(longest + 1), new Uint16Array(longest + 1)] as const

/**
 * Optimal string alignment distance (Damerau–Levenshtein without overlapping edits): slips of the pen between two texts.
 * Only the first 96 letters count; everything above `limit` is `limit + 1`.
 */
export function editDistance(one: string, other: string, limit: number): number {
  const [a, b] = one.length < other.length ? [one, other] : [other, one]
  const [width, height] = [Math.min(a.length, longest), Math.min(b.length, longest)]
  if (height - width > limit) return limit + 1
  let [last, row, next] = rows as readonly Uint16Array[] as [Uint16Array, Uint16Array, Uint16Array]
  for (let i = 0; i <= width; i++) row[i] = i
  for (let j = 1; j <= height; j++) {
    const letter = b.charCodeAt(j - 1)
    const before = j > 1 ? b.charCodeAt(j - 2) : -1
    let least = (next[0] = j)
    for (let i = 1; i <= width; i++) {
      const own = a.charCodeAt(i - 1)
      let cost = (row[i - 1] ?? 0) + (own === letter ? 0 : 1)
      cost = Math.min(cost, (row[i] ?? 0) + 1, (next[i - 1] ?? 0) + 1)
      if (i > 1 && own === before && a.charCodeAt(i - 2) === letter) cost = Math.min(cost, (last[i - 2] ?? 0) + 1)
      next[i] = cost
      least = Math.min(least, cost)
    }
    if (least > limit) return limit + 1
    ;[last, row, next] = [row, next, last]
  }
  return Math.min(row[width] ?? 0, limit + 1)
}

/** How alike two texts are, from 0 to 1: what share of the longer one is the same; 0 below `atLeast`. */
export function editSimilarity(one: string, other: string, atLeast = 0): number {
  const length = Math.min(Math.max(one.length, other.length), longest)
  if (length === 0) return 0
  const similarity = 1 - editDistance(one, other, Math.floor(length * (1 - atLeast))) / length
  return similarity < atLeast ? 0 : similarity
}
