import { finding, type Finding, type RuleName } from './rules.ts'
import { constraints, type LockedSchema } from './schema.ts'

/** What changed in the details of a code, for somebody who reads them. */
export function compareDetails(code: string, was: LockedSchema, is: LockedSchema): Finding[] {
  return compareMember(was, is, 'details').map(([rule, what]) => finding(rule, code, what))
}

type Change = readonly [rule: RuleName, what: string]

/** `path` is how a program would write it: `details.issues[].path`. */
function compareMember(was: LockedSchema, is: LockedSchema, path: string): Change[] {
  if (was.type !== is.type) {
    // Every integer is a number, so a reader of numbers takes it; the other way round it meets fractions.
    if (was.type === 'number' && is.type === 'integer')
      return [['member_narrowed', `${path} is always an integer now.`]]
    return [['member_type', `${path} is ${a(is.type)} now, and was ${a(was.type)}.`]]
  }
  return [
    ...compareValues(was.enum, is.enum, path),
    ...compareConstraints(was, is, path),
    ...(was.items && is.items ? compareMember(was.items, is.items, `${path}[]`) : []),
    ...compareMembers(was, is, path),
  ]
}

function compareMembers(was: LockedSchema, is: LockedSchema, path: string): Change[] {
  const { properties: before = {}, required: always = [] } = was
  const { properties: now = {}, required: stays = [] } = is
  const changes: Change[] = []
  for (const [name, member] of Object.entries(before)) {
    const where = `${path}.${name}`
    const current = now[name]
    if (!current) {
      changes.push(['member_removed', `${where} is gone.`])
      continue
    }
    if (always.includes(name) && !stays.includes(name)) changes.push(['member_optional', `${where} may be absent now.`])
    if (!always.includes(name) && stays.includes(name))
      changes.push(['member_required', `${where} is always there now.`])
    changes.push(...compareMember(member, current, where))
  }
  for (const name of Object.keys(now)) {
    if (!Object.hasOwn(before, name)) changes.push(['member_added', `${path}.${name} is new.`])
  }
  return changes
}

function compareValues(was: readonly string[] | undefined, is: readonly string[] | undefined, path: string): Change[] {
  if (was === undefined) return is ? [['member_narrowed', `${path} is one of ${is.join(', ')} now.`]] : []
  if (is === undefined) return [['values_added', `${path} may be any text now, and was one of ${was.join(', ')}.`]]
  const added = is.filter((value) => !was.includes(value))
  const removed = was.filter((value) => !is.includes(value))
  return [
    ...(added.length > 0 ? [['values_added', `${path} may be ${added.join(', ')} now.`] as const] : []),
    ...(removed.length > 0 ? [['values_removed', `${path} is never ${removed.join(', ')} any more.`] as const] : []),
  ]
}

function compareConstraints(was: LockedSchema, is: LockedSchema, path: string): Change[] {
  return constraints
    .filter((name) => was[name] !== is[name])
    .map((name) => ['member_range', `${path} has ${name} ${said(is[name])} now, and had ${said(was[name])}.`])
}

const said = (limit: string | number | undefined): string => String(limit ?? 'none')
const a = (type: string): string => `${/^[aeio]/.test(type) ? 'an' : 'a'} ${type}`
