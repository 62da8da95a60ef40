/** Letters, digits, and what stands before and behind a text. */
const symbols = 37
const edge = 36
const tooManyGrams = 64

const symbolOf = (code: number): number => (code >= 97 ? code - 97 : code - 48 + 26)

/** The different trigrams of a folded text without spaces, edges included, as numbers below 37³. */
export function trigramsOf(text: string): number[] {
  const length = Math.min(text.length, tooManyGrams)
  const found = new Set<number>()
  let [first, second] = [edge, length > 0 ? symbolOf(text.charCodeAt(0)) : edge]
  for (let i = 1; i <= length; i++) {
    const third = i < length ? symbolOf(text.charCodeAt(i)) : edge
    found.add((first * symbols + second) * symbols + third)
    ;[first, second] = [second, third]
  }
  return [...found]
}

/** Which texts look like another one. */
export interface TrigramIndex {
  /** The positions of up to `count` texts that share the most of what is rare in `text`, best first. */
  similarTo(text: string, count: number): number[]
}

/** How many postings one question reads at most: what bounds its time in a directory where every name is the same. */
const budget = 8000

/**
 * An inverted index of trigrams: texts by what they contain. A question reads the rarest first and stops when its budget
 * is spent, which costs nothing: common trigrams tell the least.
 */
export function createTrigramIndex(texts: readonly string[]): TrigramIndex {
  const grams = texts.map(trigramsOf)
  const starts = new Uint32Array(symbols ** 3 + 1)
  for (const own of grams) for (const gram of own) starts[gram + 1] = (starts[gram + 1] ?? 0) + 1
  for (let gram = 0; gram < symbols ** 3; gram++) starts[gram + 1] = (starts[gram + 1] ?? 0) + (starts[gram] ?? 0)
  const ends = starts.slice(0, -1)
  const postings = new Uint32Array(starts.at(-1) ?? 0)
  for (const [position, own] of grams.entries()) {
    for (const gram of own) {
      const end = ends[gram] ?? 0
      postings[end] = position
      ends[gram] = end + 1
    }
  }
  const frequency = (gram: number): number => (starts[gram + 1] ?? 0) - (starts[gram] ?? 0)
  const rarity = (gram: number): number => Math.log2((texts.length + 1) / (frequency(gram) + 1))
  const masses = Float32Array.from(grams, (own) => own.reduce((sum, gram) => sum + rarity(gram), 0))
  const shared = new Float32Array(texts.length)

  function similarTo(text: string, count: number): number[] {
    const own = trigramsOf(text).toSorted((a, b) => frequency(a) - frequency(b) || a - b)
    const touched: number[] = []
    let left = budget
    let mass = 0
    for (const gram of own) {
      const weight = rarity(gram)
      mass += weight
      const start = starts[gram] ?? 0
      const end = Math.min(ends[gram] ?? 0, start + left)
      left -= end - start
      for (let at = start; at < end; at++) {
        const position = postings[at] ?? 0
        const before = shared[position] ?? 0
        if (before === 0) touched.push(position)
        shared[position] = before + weight
      }
    }
    // Dice, by what the trigrams tell.
    for (const position of touched) {
      shared[position] = (2 * (shared[position] ?? 0)) / (mass + (masses[position] ?? 0))
    }
    const best = largest(touched, shared, count)
    for (const position of touched) shared[position] = 0
    return best
  }
  return { similarTo }
}

/** The `count` positions with the largest scores, best first; of equals the first. */
function largest(positions: readonly number[], scores: Float32Array, count: number): number[] {
  const best: number[] = []
  const scoreOf = (position: number): number => scores[position] ?? 0
  const before = (a: number, b: number): boolean => scoreOf(a) > scoreOf(b) || (scoreOf(a) === scoreOf(b) && a < b)
  for (const position of positions) {
    const worst = best.at(-1)
    if (best.length === count && worst !== undefined && !before(position, worst)) continue
    let at = best.length === count ? count - 1 : best.length
    for (; at > 0 && before(position, best[at - 1] ?? 0); at--) best[at] = best[at - 1] ?? 0
    best[at] = position
  }
  return best
}
