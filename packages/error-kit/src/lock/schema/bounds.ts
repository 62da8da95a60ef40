import type { Change, Place } from './comparer.ts'
import type { Schema } from './schema.ts'
import { said } from './said.ts'

/** Bounds of one kind, as far as a schema sets them. */
interface Bound {
  readonly value: number
  /** Whether the value itself is out of bounds. */
  readonly open: boolean
  readonly said: string
}

const leasts = ['minLength', 'minItems', 'minProperties'] as const
const mosts = ['maxLength', 'maxItems', 'maxProperties'] as const

/** What changed in how much there may be. */
export function compareBounds(was: Schema, is: Schema, place: Place): Change[] {
  return [
    ...compareBound(lowest(was), lowest(is), 'lower', place),
    ...compareBound(highest(was), highest(is), 'upper', place),
    ...leasts.flatMap((name) => compareBound(plainBound(was, name), plainBound(is, name), 'lower', place)),
    ...mosts.flatMap((name) => compareBound(plainBound(was, name), plainBound(is, name), 'upper', place)),
  ]
}

function plainBound(schema: Schema, name: string): Bound | undefined {
  const value = schema[name]
  return typeof value === 'number' ? { value, open: false, said: `${name} ${value}` } : undefined
}

const lowest = (schema: Schema): Bound | undefined =>
  stricter(plainBound(schema, 'minimum'), exclusive(schema, 'exclusiveMinimum', 1), 1)

const highest = (schema: Schema): Bound | undefined =>
  stricter(plainBound(schema, 'maximum'), exclusive(schema, 'exclusiveMaximum', -1), -1)

/** More than 0 is at least 1 where there are integers only. */
function exclusive(schema: Schema, name: string, step: 1 | -1): Bound | undefined {
  const bound = plainBound(schema, name)
  return bound && schema['type'] === 'integer'
    ? { ...bound, value: bound.value + step }
    : bound && { ...bound, open: true }
}

function stricter(one: Bound | undefined, other: Bound | undefined, sign: 1 | -1): Bound | undefined {
  if (!one || !other) return one ?? other
  return compareStrictness(one, other, sign) >= 0 ? one : other
}

/** Positive where the first is stricter, for lower bounds (`sign` 1) or upper ones (-1). */
const compareStrictness = (one: Bound, other: Bound, sign: 1 | -1): number =>
  (one.value - other.value) * sign || Number(one.open) - Number(other.open)

function compareBound(
  was: Bound | undefined,
  is: Bound | undefined,
  side: 'lower' | 'upper',
  { direction, path }: Place,
): Change[] {
  if (!was && !is) return []
  const stricterNow = !was || (is !== undefined && compareStrictness(is, was, side === 'lower' ? 1 : -1) > 0)
  const equal = was && is && compareStrictness(is, was, 1) === 0
  if (equal) return []
  const what = `${path} has ${is?.said ?? `no ${nameOf(was)}`} now, and had ${was?.said ?? `no ${nameOf(is)}`}.`
  if (direction === 'input') return [[stricterNow ? 'input_narrowed' : 'input_widened', what]]
  return [[stricterNow ? 'member_narrowed' : 'member_range', what]]
}

const nameOf = (bound: Bound | undefined): string => bound?.said.split(' ')[0] ?? said(undefined)
