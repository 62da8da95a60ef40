import { isPlain, plainAt, same, textsAt } from '../data.ts'
import type { Change, Place } from './comparer.ts'
import type { Schema } from './schema.ts'

/** What changed in the members of an object. */
export function compareMembers(was: Schema, is: Schema, place: Place): Change[] {
  const before = plainAt(was, 'properties')
  const now = plainAt(is, 'properties')
  const required = { before: new Set(textsAt(was, 'required')), now: new Set(textsAt(is, 'required')) }
  const come = new Set(Object.keys(now).filter((name) => !Object.hasOwn(before, name)))
  const changes: Change[] = []

  for (const [name, member] of Object.entries(before)) {
    const path = `${place.path}.${name}`
    const current = now[name]
    if (isPlain(member) && isPlain(current)) {
      changes.push(...compareRequired(name, { was: member, is: current, required }, place))
      const inside = place.inner(member, current, path)
      // Who had to send it never met the default.
      const mayOmitNow = required.before.has(name) && !required.now.has(name)
      changes.push(...(mayOmitNow ? inside.filter(([rule]) => rule !== 'input_default_added') : inside))
      continue
    }
    const renamed = [...come].find((each) => same(now[each], member))
    if (renamed !== undefined) come.delete(renamed)
    changes.push(goneAs(path, renamed, place))
  }
  for (const name of come) changes.push(addedAs(`${place.path}.${name}`, required.now.has(name), place))
  return [...changes, ...compareOthers(was, is, place)]
}

function goneAs(path: string, renamed: string | undefined, { direction }: Place): Change {
  if (renamed !== undefined)
    return [
      direction === 'input' ? 'input_renamed' : 'member_renamed',
      `${path} is gone. It seems to be called ${renamed} now.`,
    ]
  return [direction === 'input' ? 'input_removed' : 'member_removed', `${path} is gone.`]
}

function addedAs(path: string, required: boolean, { direction }: Place): Change {
  if (direction === 'output') return ['member_added', `${path} is new.`]
  return required ? ['input_demanded', `${path} is new and required.`] : ['input_added', `${path} is new and optional.`]
}

interface Both {
  readonly was: Schema
  readonly is: Schema
  readonly required: { readonly before: ReadonlySet<string>; readonly now: ReadonlySet<string> }
}

function compareRequired(name: string, { required }: Both, { direction, path }: Place): Change[] {
  const [had, has] = [required.before.has(name), required.now.has(name)]
  if (had === has) return []
  const where = `${path}.${name}`
  if (direction === 'input')
    return has
      ? [['input_required', `${where} is required now.`]]
      : [['input_optional', `${where} may be omitted now.`]]
  return has
    ? [['member_required', `${where} is always there now.`]]
    : [['member_optional', `${where} may be absent now.`]]
}

/** Members of any name: whether there may be some, and of which form. Nobody relies on an answer's having no others. */
function compareOthers(was: Schema, is: Schema, place: Place): Change[] {
  const [old, now] = [was['additionalProperties'], is['additionalProperties']]
  const { direction, path, inner } = place
  const names = compareNames(was, is, place)
  if (same(old, now)) return isPlain(old) && isPlain(now) ? [...names, ...inner(old, now, `${path}.*`)] : names
  if (isPlain(old) && isPlain(now)) return [...names, ...inner(old, now, `${path}.*`)]
  if (direction === 'input') {
    if (now === false) return [...names, ['input_closed', `${path} takes no members but those that it names.`]]
    if (old === false || now === undefined) return [...names, ['input_widened', `${path} takes members of more names.`]]
    return [...names, ['input_narrowed', `${path} takes other members of one form only.`]]
  }
  if (!isPlain(old)) return names
  if (now === false) return [...names, ['member_removed', `${path} has no members but those that it names.`]]
  return [...names, ['member_type', `${path} has members of any form now.`]]
}

function compareNames(was: Schema, is: Schema, { path, inner }: Place): Change[] {
  const [old, now] = [was['propertyNames'], is['propertyNames']]
  if (old === undefined && now === undefined) return []
  return inner(isPlain(old) ? old : { type: 'string' }, isPlain(now) ? now : { type: 'string' }, `the names in ${path}`)
}
