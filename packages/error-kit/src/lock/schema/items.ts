import { isPlain } from '../data.ts'
import type { Change, Place } from './comparer.ts'
import type { Schema } from './schema.ts'

/** What changed in what lists consist of. */
export function compareItems(was: Schema, is: Schema, place: Place): Change[] {
  const [old, now] = [placesOf(was), placesOf(is)]
  if (old.length === 0 && now.length === 0) return compareEach(was['items'], is['items'], place)
  const { direction, path, inner } = place
  if (old.length === 0 || now.length === 0) {
    const what = `${path} is ${now.length > 0 ? 'a tuple' : 'a list of any length'} now, and was ${old.length > 0 ? 'a tuple' : 'a list of any length'}.`
    return [[direction === 'input' ? 'input_type' : 'member_type', what]]
  }
  const changes = old.flatMap((schema, index) => {
    const current = now[index]
    return current ? inner(schema, current, `${path}[${index}]`) : []
  })
  if (now.length !== old.length) {
    const what = `${path} has ${now.length} places now, and had ${old.length}.`
    if (direction === 'input') changes.push(['input_type', what])
    else changes.push([now.length < old.length ? 'member_removed' : 'member_added', what])
  }
  return [...changes, ...compareEach(was['items'], is['items'], place)]
}

const placesOf = (schema: Schema): readonly Schema[] => {
  const places = schema['prefixItems']
  return Array.isArray(places) ? (places as Schema[]) : []
}

function compareEach(was: unknown, is: unknown, { inner, path }: Place): Change[] {
  if (was === undefined && is === undefined) return []
  // `false` closes a tuple, which its number of places says already.
  if (was === false || is === false) return []
  return inner(isPlain(was) ? was : {}, isPlain(is) ? is : {}, `${path}[]`)
}
