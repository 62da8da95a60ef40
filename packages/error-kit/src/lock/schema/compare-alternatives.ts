import { alternativesOf, tagsOf, typeOf, type Alternative } from './alternatives.ts'
import type { Change, Place } from './comparer.ts'
import { compareOne } from './compare-one.ts'
import { same } from '../data.ts'
import type { Schema } from './schema.ts'
import { kindSaid } from './said.ts'

/** What changed between two schemas that may each allow for several kinds of values. */
export function compareAlternatives(was: Schema, is: Schema, place: Place): Change[] {
  const before = alternativesOf(was, place.resolveWas)
  const now = alternativesOf(is, place.resolveIs)
  const [one, other] = [before.filter(notNull), now.filter(notNull)]
  const changes = compareNull(before.length > one.length, now.length > other.length, { one, other }, place)
  if (one.length === 1 && other.length === 1) return [...changes, ...compareOne(schemaOf(one), schemaOf(other), place)]

  const { pairs, gone, come } = pairUp(one, other)
  for (const [old, current] of pairs) changes.push(...compareBranch(old, current, place))
  for (const old of gone) changes.push(...lost(old, other, place))
  for (const current of come) changes.push(...gained(current, one, place))
  return changes
}

const notNull = ({ schema }: Alternative): boolean => typeOf(schema) !== 'null'
const schemaOf = ([alternative]: readonly Alternative[]): Schema => alternative?.schema ?? {}

/** Whatever says no type takes null as well. */
const takesAny = (alternatives: readonly Alternative[]): boolean =>
  alternatives.some(({ schema }) => typeOf(schema) === undefined)

/** Null is a value of its own, which readers have to expect. */
function compareNull(
  could: boolean,
  can: boolean,
  { one, other }: { readonly one: readonly Alternative[]; readonly other: readonly Alternative[] },
  { direction, path }: Place,
): Change[] {
  const before = could || takesAny(one)
  const now = can || takesAny(other)
  if (before === now) return []
  if (direction === 'input')
    return now
      ? [['input_widened', `${path} may be null now.`]]
      : [['input_narrowed', `${path} may not be null any more.`]]
  return now
    ? [['member_nullable', `${path} may be null now.`]]
    : [['member_narrowed', `${path} is never null any more.`]]
}

/** Branches with a name are compared under it; others in their place. */
const compareBranch = (old: Alternative, current: Alternative, place: Place): Change[] =>
  old.name !== undefined && current.name !== undefined
    ? place.inner(refTo(old.name), refTo(current.name), place.path)
    : compareOne(old.schema, current.schema, { ...place, path: labelled(place.path, current) })

const refTo = (name: string): Schema => ({ $ref: `#/schemas/${name}` })

/** A branch by what tells it from others, as `decision(action=verify)`. */
function labelled(path: string, { schema }: Alternative): string {
  const [tag] = Object.entries(tagsOf(schema))
  return tag ? `${path}(${tag[0]}=${String(tag[1])})` : path
}

interface Paired {
  readonly pairs: readonly (readonly [Alternative, Alternative])[]
  readonly gone: readonly Alternative[]
  readonly come: readonly Alternative[]
}

/** Finds out which branch is which: by what tells them apart, by their names, by their types, and by likeness at last. */
function pairUp(before: readonly Alternative[], now: readonly Alternative[]): Paired {
  let gone = [...before]
  let come = [...now]
  const pairs: [Alternative, Alternative][] = []
  const take = (fits: (old: Alternative, current: Alternative) => boolean): void => {
    for (const old of gone) {
      const current = come.find((each) => fits(old, each))
      if (!current) continue
      pairs.push([old, current])
      gone = gone.filter((each) => each !== old)
      come = come.filter((each) => each !== current)
    }
  }
  take((old, current) => same(old, current))
  take((old, current) => isTagged(old) && same(tagsOf(old.schema), tagsOf(current.schema)))
  take((old, current) => isTagged(old) && sharesTag(old, current))
  take((old, current) => old.name !== undefined && old.name === current.name)
  take((old, current) => !isObject(old) && isOfOneType(old, current))
  take(
    (old, current) => isObject(old) && isObject(current) && !contradict(old, current) && likeness(old, current) >= 0.5,
  )
  return { pairs, gone, come }
}

const isObject = ({ schema }: Alternative): boolean => typeOf(schema) === 'object'
const isTagged = ({ schema }: Alternative): boolean => Object.keys(tagsOf(schema)).length > 0
const isNumeric = (type: string | undefined): boolean => type === 'integer' || type === 'number'

const isOfOneType = (one: Alternative, other: Alternative): boolean => {
  const [a, b] = [typeOf(one.schema), typeOf(other.schema)]
  return a === b || (isNumeric(a) && isNumeric(b))
}

function sharesTag(one: Alternative, other: Alternative): boolean {
  const tags = tagsOf(other.schema)
  return !contradict(one, other) && Object.entries(tagsOf(one.schema)).some(([name, value]) => same(tags[name], value))
}

/** Whether a member has one text in one and another in the other: then they are different things. */
function contradict(one: Alternative, other: Alternative): boolean {
  const tags = tagsOf(other.schema)
  return Object.entries(tagsOf(one.schema)).some(([name, value]) => name in tags && !same(tags[name], value))
}

/** The share of members that both have. */
function likeness(one: Alternative, other: Alternative): number {
  const [a, b] = [one, other].map(({ schema }) => Object.keys((schema['properties'] as object | undefined) ?? {}))
  const all = new Set([...(a ?? []), ...(b ?? [])])
  const both = (a ?? []).filter((name) => b?.includes(name))
  return all.size === 0 ? 1 : both.length / all.size
}

/** A branch that is gone. */
function lost(old: Alternative, now: readonly Alternative[], place: Place): Change[] {
  const what = `${place.path} is never ${kindSaid(old)} any more.`
  if (place.direction === 'input') {
    const taken = now.some(({ schema }) => place.covers(old.schema, schema))
    return taken ? [] : [['input_narrowed', `${place.path} may not be ${kindSaid(old)} any more.`]]
  }
  return [[isTagged(old) ? 'variant_removed' : 'member_narrowed', what]]
}

/** A branch that was not there. */
function gained(current: Alternative, before: readonly Alternative[], place: Place): Change[] {
  const what = `${place.path} may be ${kindSaid(current)} now.`
  if (place.direction === 'input') return [['input_widened', what]]
  if (before.some(({ schema }) => place.covers(schema, current.schema))) return [['member_narrowed', what]]
  const isVariant = isTagged(current) && before.filter(isTagged).length > 1
  return [[isVariant ? 'variant_added' : 'member_type', what]]
}
