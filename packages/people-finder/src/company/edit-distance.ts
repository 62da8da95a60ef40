const longest = 96
const emptyRow = (): Uint16Array => new Uint16Array(longest + 1)
const rows: [Uint16Array, Uint16Array, Uint16Array] = [emptyRow(), emptyRow(), emptyRow()]

/**
 * What slips cost, in quarters of a letter left out. Two names that differ by a slip of the finger are likelier the same
 * than two that differ by any letter, and a first letter is seldom wrong (Pollock and Zamora, "Automatic Spelling
 * Correction", 1984; Winkler's prefix rests on it). A digit is part of what a name means.
 */
const costs = { missing: 4, doubled: 2, swapped: 3, neighbour: 3, other: 6, digit: 10, first: 4 } as const
/** A letter left out. */
export const oneLetter = costs.missing

const keys = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
/** Written for one another. */
const alike = ['ck', 'iy', 'sz', 'vw', 'ea', 'ei', 'ou', 'dt', 'bp', 'mn', 'gj', 'kq', 'fv']

const at = (one: number, other: number): number => ((one & 127) << 7) | (other & 127)

/** By character codes: what it costs to write one for the other. */
const substitutions = substitutionCosts()

function substitutionCosts(): Uint8Array {
  const found = new Uint8Array(128 * 128).fill(costs.other)
  const set = (one: string, other: string, cost: number): void => {
    found[at(one.charCodeAt(0), other.charCodeAt(0))] = cost
    found[at(other.charCodeAt(0), one.charCodeAt(0))] = cost
  }
  for (const [line, letters] of keys.entries()) {
    for (let column = 0; column < letters.length; column++) {
      const letter = letters.charAt(column)
      const around = [letters[column + 1], keys[line + 1]?.[column], keys[line + 1]?.[column - 1]]
      for (const neighbour of around) if (neighbour !== undefined) set(letter, neighbour, costs.neighbour)
    }
  }
  for (const [one = '', other = ''] of alike) set(one, other, costs.neighbour)
  for (let code = 0; code < 128; code++) {
    for (let digit = 48; digit < 58; digit++) set(String.fromCharCode(code), String.fromCharCode(digit), costs.digit)
    found[at(code, code)] = 0
  }
  return found
}

const isDigit = (code: number): boolean => code < 58

/** What it costs to write a letter too many or too few after `before`. */
const missingCost = (code: number, before: number): number =>
  isDigit(code) ? costs.digit : code === before ? costs.doubled : costs.missing

/**
 * What it takes to make one folded text of the other, in quarters of a letter: optimal string alignment (Damerau and
 * Levenshtein, without overlapping edits) with the costs of slips. Only the first 96 letters count; everything above
 * `limit` is `limit + 1`.
 */
export function slipCost(one: string, other: string, limit: number): number {
  const [a, b] = one.length < other.length ? [one, other] : [other, one]
  const [width, height] = [Math.min(a.length, longest), Math.min(b.length, longest)]
  if ((height - width) * costs.doubled > limit) return limit + 1
  const first = a.charCodeAt(0) === b.charCodeAt(0) ? 0 : costs.first
  let [last, row, next] = rows
  row[0] = first
  for (let i = 1, before = -1; i <= width; i++) {
    const own = a.charCodeAt(i - 1)
    row[i] = (row[i - 1] ?? 0) + missingCost(own, before)
    before = own
  }
  for (let j = 1, before = -1; j <= height; j++) {
    const letter = b.charCodeAt(j - 1)
    let least = (next[0] = (row[0] ?? 0) + missingCost(letter, before))
    let ownBefore = -1
    for (let i = 1; i <= width; i++) {
      const own = a.charCodeAt(i - 1)
      let cost = (row[i - 1] ?? 0) + (substitutions[at(own, letter)] ?? 0)
      const tooMany = (row[i] ?? 0) + missingCost(letter, before)
      if (tooMany < cost) cost = tooMany
      const tooFew = (next[i - 1] ?? 0) + missingCost(own, ownBefore)
      if (tooFew < cost) cost = tooFew
      if (own === before && ownBefore === letter && own !== letter) {
        const swapped = (last[i - 2] ?? 0) + costs.swapped
        if (swapped < cost) cost = swapped
      }
      next[i] = cost
      if (cost < least) least = cost
      ownBefore = own
    }
    // A swap may still reach over one row.
    if (least > limit + costs.swapped) return limit + 1
    before = letter
    ;[last, row, next] = [row, next, last]
  }
  return Math.min(row[width] ?? 0, limit + 1)
}

/** How alike two folded texts are, from 0 to 1: what share of the longer one is the same; 0 below `atLeast`. */
export function editSimilarity(one: string, other: string, atLeast = 0): number {
  const length = Math.min(Math.max(one.length, other.length), longest)
  if (length === 0) return 0
  const similarity = 1 - slipCost(one, other, Math.floor(oneLetter * length * (1 - atLeast))) / (oneLetter * length)
  return similarity < atLeast ? 0 : similarity
}
