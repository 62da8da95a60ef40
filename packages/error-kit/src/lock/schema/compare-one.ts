import { isPlain, same } from '../data.ts'
import { typeOf, valuesOf } from './alternatives.ts'
import type { Change, Place } from './comparer.ts'
import { compareBounds } from './bounds.ts'
import { compareItems } from './items.ts'
import { compareMembers } from './members.ts'
import { listSaid, said, typeSaid } from './said.ts'
import type { Schema } from './schema.ts'

/** What changed between two schemas of one type each. */
export function compareOne(was: Schema, is: Schema, place: Place): Change[] {
  const type = compareType(was, is, place)
  const whole = [...compareDefault(was, is, place), ...compareRest(was, is, place)]
  if (type === 'other') {
    const rule = place.direction === 'input' ? 'input_type' : 'member_type'
    return [[rule, `${place.path} is ${typeSaid(typeOf(is))} now, and was ${typeSaid(typeOf(was))}.`], ...whole]
  }
  return [
    ...type,
    ...compareValues(was, is, place),
    ...compareFormat(was, is, place),
    ...comparePattern(was, is, place),
    ...compareBounds(was, is, place),
    ...compareItems(was, is, place),
    ...compareMembers(was, is, place),
    ...whole,
  ]
}

/** A change of the type that leaves the rest comparable; `other` where it does not. */
function compareType(was: Schema, is: Schema, { direction, path }: Place): Change[] | 'other' {
  const [old, now] = [typeOf(was), typeOf(is)]
  if (old === now) return []
  const input = direction === 'input'
  if (old === undefined) {
    const what = `${path} is ${typeSaid(now)} now, and was anything.`
    return [input ? ['input_narrowed', what] : ['member_narrowed', what]]
  }
  if (now === undefined) {
    const what = `${path} may be anything now, and was ${typeSaid(old)}.`
    return [input ? ['input_widened', what] : ['member_type', what]]
  }
  // Every integer is a number, so whoever takes numbers takes it; the other way round it meets fractions.
  if (old === 'number' && now === 'integer')
    return [
      input
        ? ['input_narrowed', `${path} must be an integer now.`]
        : ['member_narrowed', `${path} is always an integer now.`],
    ]
  if (old === 'integer' && now === 'number')
    return [
      input
        ? ['input_widened', `${path} may be any number now.`]
        : ['member_type', `${path} is a number now, and was an integer.`],
    ]
  return 'other'
}

function compareValues(was: Schema, is: Schema, { direction, path }: Place): Change[] {
  const [old, now] = [valuesOf(was), valuesOf(is)]
  const input = direction === 'input'
  if (!old && !now) return []
  if (!old) {
    const what = `${path} is one of ${listSaid(now ?? [])} now.`
    return [input ? ['input_narrowed', what] : ['member_narrowed', what]]
  }
  if (!now) {
    const what = `${path} may be any ${typeOf(is) ?? 'value'} now, and was one of ${listSaid(old)}.`
    return [input ? ['input_widened', what] : ['member_opened', what]]
  }
  const added = now.filter((value) => !old.some((each) => same(each, value)))
  const removed = old.filter((value) => !now.some((each) => same(each, value)))
  const changes: Change[] = []
  if (input) {
    if (removed.length > 0) changes.push(['input_narrowed', `${path} may not be ${listSaid(removed)} any more.`])
    if (added.length > 0) changes.push(['input_widened', `${path} may be ${listSaid(added)} now.`])
    return changes
  }
  // What always was one and the same value is not looked at by anybody, as `deleted: true`.
  const rule = old.length === 1 && removed.length === 0 ? 'member_opened' : 'values_added'
  if (added.length > 0) changes.push([rule, `${path} may be ${listSaid(added)} now.`])
  if (removed.length > 0) changes.push(['values_removed', `${path} is never ${listSaid(removed)} any more.`])
  return changes
}

function compareFormat(was: Schema, is: Schema, { direction, path }: Place): Change[] {
  const [old, now] = [was['format'], is['format']]
  if (old === now) return []
  const what = `${path} has the format ${said(now ?? 'none')} now, and had ${said(old ?? 'none')}.`
  if (direction === 'input') return [now === undefined ? ['input_widened', what] : ['input_narrowed', what]]
  return [old === undefined ? ['member_narrowed', what] : ['member_format', what]]
}

function comparePattern(was: Schema, is: Schema, { direction, path }: Place): Change[] {
  const [old, now] = [was['pattern'], is['pattern']]
  // A format brings a pattern of its own, which is not kept.
  if (old === now || (was['format'] ?? is['format']) !== undefined) return []
  const what = `${path} has the pattern ${said(now ?? 'none')} now, and had ${said(old ?? 'none')}.`
  if (direction === 'input') {
    if (now === undefined) return [['input_widened', what]]
    return [old === undefined ? ['input_narrowed', what] : ['input_pattern', what]]
  }
  return [old === undefined ? ['member_narrowed', what] : ['member_range', what]]
}

/** What callers get who say nothing. Answers have no defaults. */
function compareDefault(was: Schema, is: Schema, { direction, path }: Place): Change[] {
  const [old, now] = [was['default'], is['default']]
  if (direction === 'output' || same(old, now)) return []
  if (old === undefined) return [['input_default_added', `${path} has the default ${said(now)} now, and had none.`]]
  return [['input_default', `${path} has the default ${said(now ?? 'none')} now, and had ${said(old)}.`]]
}

/** How the bytes are meant: a change is another type. */
const encodings = ['contentMediaType', 'contentEncoding'] as const
/** Rules whose meaning nobody compares but by hand. */
const rare = ['not', 'contains', 'patternProperties', 'uniqueItems', 'multipleOf'] as const

function compareRest(was: Schema, is: Schema, { direction, path, inner }: Place): Change[] {
  const input = direction === 'input'
  const changes: Change[] = []
  for (const name of encodings) {
    if (same(was[name], is[name])) continue
    const what = `${path} has ${name} ${said(is[name] ?? 'none')} now, and had ${said(was[name] ?? 'none')}.`
    changes.push([input ? 'input_type' : 'member_type', what])
  }
  for (const name of rare) {
    const [old, now] = [was[name], is[name]]
    if (same(old, now)) continue
    const what = `${path} has another rule ${name} now: ${said(now ?? 'none')}, and had ${said(old ?? 'none')}.`
    if (old === undefined) changes.push([input ? 'input_narrowed' : 'member_narrowed', what])
    else if (now === undefined) changes.push([input ? 'input_widened' : 'schema_uncompared', what])
    else changes.push(['schema_uncompared', what])
  }
  const [old, now] = [was['contentSchema'], is['contentSchema']]
  if (isPlain(old) && isPlain(now)) changes.push(...inner(old, now, path))
  return changes
}
