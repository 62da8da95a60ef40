/**
 * Damerau–Levenshtein distance in its optimal string alignment form: insertions, deletions, substitutions and swaps of
 * neighbours, each counting one. F. J. Damerau, A technique for computer detection and correction of spelling errors,
 * CACM 7(3), 1964.
 */
export function editDistance(left: string, right: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: right.length + 1 }, (_, column) => column)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    for (let column = 1; column <= right.length; column++) {
      const cost = left[row - 1] === right[column - 1] ? 0 : 1
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
      current.push(
        Math.min(
          cell(last, column) + 1,
          cell(current, column - 1) + 1,
          cell(last, column - 1) + cost,
          swapped ? cell(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    beforeLast = last
    last = current
  }
  return cell(last, right.length)
}

const cell = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY

/** Weight of a shared beginning, and how much of it counts, as Winkler has them. */
const prefixWeight = 0.1
const longestPrefix = 4

/**
 * Jaro–Winkler similarity, 0 to 1. W. E. Winkler, String comparator metrics and enhanced decision rules in the
 * Fellegi–Sunter model of record linkage, ASA 1990.
 */
export function jaroWinkler(left: string, right: string): number {
  const jaro = jaroSimilarity(left, right)
  let prefix = 0
  while (prefix < longestPrefix && prefix < left.length && left[prefix] === right[prefix]) prefix++
  return jaro + prefix * prefixWeight * (1 - jaro)
}

function jaroSimilarity(left: string, right: string): number {
  if (left === right) return 1
  const reach = Math.max(0, Math.floor(Math.max(left.length, right.length) / 2) - 1)
  const taken = new Set<number>()
  const leftMatches: string[] = []
  for (let at = 0; at < left.length; at++) {
    for (let other = Math.max(0, at - reach); other <= Math.min(right.length - 1, at + reach); other++) {
      if (taken.has(other) || left[at] !== right[other]) continue
      taken.add(other)
      leftMatches.push(left.charAt(at))
      break
    }
  }
  if (leftMatches.length === 0) return 0
  const rightMatches = [...taken].toSorted((one, two) => one - two).map((at) => right.charAt(at))
  const swaps = leftMatches.filter((letter, at) => letter !== rightMatches[at]).length / 2
  const count = leftMatches.length
  return (count / left.length + count / right.length + (count - swaps) / count) / 3
}
