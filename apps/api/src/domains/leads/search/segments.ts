import { sql } from 'drizzle-orm'
import type { Database } from '../../../db/client.ts'
import { inOrder } from '../../../db/in-order.ts'
import { bitsOfSearch } from './grams.ts'

/** Leads in a row, both ends included, that may have what is searched; all that follow where there is no last one. */
export interface Segment {
  readonly first: number
  readonly last: number | undefined
}

/** Filters that are looked at first, and how many times as many the next time: most searches are over with a few. */
const filters = { first: 4, times: 4 }
/** The same of the segments that are gone through at a time, and how many of them in a row are one. */
const together = { first: 8, times: 4, inOne: 16 }

/** One of the list's filters, and its slices of the bits that are looked at, one behind the other. */
interface Look extends Record<string, unknown> {
  readonly last: number
  readonly starts: readonly number[]
  readonly changed: string
  readonly slices: Uint8Array | null
}

/**
 * The segments of a list behind a lead that may have a text in them, in their order, some at a time. The very last one
 * comes by itself, and has all leads that no filter knows yet.
 */
export async function* segmentsWith(
  db: Database,
  listId: string,
  search: string,
  after: number,
): AsyncGenerator<readonly Segment[], void> {
  const bits = bitsOfSearch(search)
  let most = together.first
  for (let limit = filters.first, from = after; ; limit *= filters.times) {
    const looks = await db.execute<Look>(sql`
      select last::float8 as last, starts::float8[] as starts, changed::text as changed, (
        select string_agg(substring(slices from bit * cardinality(starts) / 8 + 1 for cardinality(starts) / 8), ''::bytea order by place)
        from unnest(${`{${bits.join()}}`}::integer[]) with ordinality as bits (bit, place)
      ) as slices
      from lead_filters where ${inOrder(sql`list_id`, sql`last`, listId, from)} order by list_id, last limit ${limit}`)
    const segments: Bounded[] = []
    for (const look of looks) {
      segments.push(...segmentsOf(look, from))
      from = look.last
    }
    while (segments.length > 0) {
      yield joined(segments.splice(0, most))
      most *= together.times
    }
    if (looks.length < limit) {
      yield [{ first: from + 1, last: undefined }]
      return
    }
  }
}

interface Bounded extends Segment {
  readonly last: number
}

/** The segments of a filter behind a lead that may have what was looked for. */
function segmentsOf({ last, starts, changed, slices }: Look, after: number): Bounded[] {
  const marked = BigInt.asUintN(64, BigInt(changed))
  return starts.flatMap((start, segment) => {
    const isChanged = slices === null || ((marked >> BigInt(segment)) & 1n) === 1n
    if (!isChanged && !hasAll(slices, starts.length / 8, segment)) return []
    // Before its first lead there is none of the list, unless one has come late.
    const first = isChanged && segment === 0 ? after + 1 : Math.max(start, after + 1)
    const end = (starts[segment + 1] ?? last + 1) - 1
    return end < first ? [] : { first, last: end }
  })
}

/** Whether a segment has its bit in all of the slices. */
function hasAll(slices: Uint8Array, width: number, segment: number): boolean {
  for (let at = segment >> 3; at < slices.length; at += width) {
    if ((((slices[at] ?? 0) >> (segment & 7)) & 1) === 0) return false
  }
  return true
}

/** Some segments, with those that follow each other as one. */
function joined(segments: readonly Bounded[]): Bounded[] {
  const all: Bounded[] = []
  let inOne = 0
  for (const segment of segments) {
    const before = all.at(-1)
    inOne += 1
    if (before?.last === segment.first - 1 && inOne <= together.inOne) {
      all[all.length - 1] = { first: before.first, last: segment.last }
    } else {
      all.push(segment)
      inOne = 1
    }
  }
  return all
}
