/** Bits of a filter: with 256 leads of 240 characters a quarter of them is set. */
export const filterBits = 2 ** 18
const shift = 32 - 18

/**
 * Which sequences of characters a filter knows, by their length: how many bits each sets, and how many bits a search looks
 * at. Long ones tell most: parts of a name are in every segment, the name is not. Short ones have to be right by
 * themselves: a search may be of one or two characters, and in many scripts one is a word.
 */
const kinds = {
  ten: { length: 10, bits: 1, most: 10 },
  five: { length: 5, bits: 1, most: 8 },
  three: { length: 3, bits: 3, most: 9 },
  two: { length: 2, bits: 4, most: 8 },
  one: { length: 1, bits: 4, most: 4 },
} as const
type Kind = (typeof kinds)[keyof typeof kinds]

/**
 * Makes texts equal that a database may take for equal but for their case, whatever its locale: Turkish ones lower `I` to
 * a dotless `ı`, some `İ` to an `i` with a dot above, and a sigma may or may not know that it is the last letter.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  return odd.test(lower) ? lower.replaceAll('ς', 'σ').replaceAll('ı', 'i').replaceAll('\u0307', '') : lower
}
const odd = /ς|ı|\u0307/

const basis = 0x81_1c_9d_c5
const mix = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01_00_01_93) ^ (hash >>> 13)

function finish(hash: number, { length }: Kind): number {
  let h = Math.imul(hash ^ length ^ (hash >>> 16), 0x85_eb_ca_6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2_b2_ae_35)
  return (h ^ (h >>> 16)) >>> 0 || 1 // nought is none that was seen
}

/** Goes through the sequences of a text. */
function visit(text: string, take: (hash: number, kind: Kind) => void): void {
  const end = text.length
  /** Of the five characters from there on, of which those of ten are made. */
  const fives: number[] = []
  for (let at = 0; at < end; at++) {
    let hash = mix(basis, text.charCodeAt(at))
    take(finish(hash, kinds.one), kinds.one)
    if (at + 1 < end) take(finish((hash = mix(hash, text.charCodeAt(at + 1))), kinds.two), kinds.two)
    if (at + 2 < end) take(finish((hash = mix(hash, text.charCodeAt(at + 2))), kinds.three), kinds.three)
    if (at + 4 >= end) continue
    hash = mix(mix(hash, text.charCodeAt(at + 3)), text.charCodeAt(at + 4))
    take(finish(hash, kinds.five), kinds.five)
    fives.push(hash)
    if (at >= 5) take(finish(mix(hash, fives[at - 5] ?? 0), kinds.ten), kinds.ten)
  }
}

/** Odd, and with nothing to do with each other, so that two sequences that share a bit do not share the others. */
const factors = [0x9e_37_79_b1, 0x85_eb_ca_77, 0xc2_b2_ae_3d, 0x27_d4_eb_2f]

/** Which bit a sequence sets, as the nth of its bits. */
const bitAt = (hash: number, nth: number): number => Math.imul(hash, factors[nth] ?? 1) >>> shift

/** The filters of up to 64 segments, in slices: for each bit of a filter a bit of each segment. */
export class Slices {
  readonly bytes: Buffer
  /** Of a slice. */
  readonly #width: number
  /** Sequences that this segment has been found to have; texts of one list repeat most of theirs. */
  readonly #seen = new Uint32Array(2 ** 16)
  #segment = -1

  constructor(segments: number) {
    this.#width = segments / 8
    this.bytes = Buffer.alloc(filterBits * this.#width)
  }

  /** Notes a text of a lead of a segment; one segment after the other. */
  add(segment: number, text: string): void {
    if (segment !== this.#segment) this.#seen.fill(0)
    this.#segment = segment
    visit(fold(text), this.#set)
  }

  readonly #set = (hash: number, { bits }: Kind): void => {
    const place = hash & 0xff_ff
    if (this.#seen[place] === hash) return
    this.#seen[place] = hash
    const bit = 1 << (this.#segment & 7)
    for (let nth = 0; nth < bits; nth++) {
      const byte = bitAt(hash, nth) * this.#width + (this.#segment >> 3)
      this.bytes[byte] = (this.bytes[byte] ?? 0) | bit
    }
  }
}

/** Slices that are looked at for a search; more would cost more than they spare. */
const mostBits = 24

/** The bits that a text sets that has this one in it: some of them, the most telling first. */
export function bitsOfSearch(search: string): number[] {
  const ofKind = new Map<Kind, number[]>(Object.values(kinds).map((kind) => [kind, []]))
  visit(fold(search), (hash, kind) => {
    for (let nth = 0; nth < kind.bits; nth++) ofKind.get(kind)?.push(bitAt(hash, nth))
  })
  const bits = [...ofKind].flatMap(([{ most }, ofThis]) => spread(ofThis, most))
  return [...new Set(bits)].slice(0, mostBits)
}

/** Some of many, from the first to the last of them. */
const spread = (items: readonly number[], most: number): readonly number[] =>
  items.length <= most
    ? items
    : Array.from({ length: most }, (_, at) => items[Math.round((at * (items.length - 1)) / (most - 1))] ?? 0)
