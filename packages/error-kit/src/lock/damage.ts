import { isPlain, plainAt, type Plain } from './data.ts'

/** The first member of a lock that nothing could have written, in a few words; undefined where there is none. */
export function damageIn(lock: Plain): string | undefined {
  for (const [member, fits] of [
    ['statuses', isListOf('number')],
    ['locales', isListOf('string')],
    ['accepted', Array.isArray],
  ] as const) {
    if (lock[member] !== undefined && !fits(lock[member])) return `${member} is no such list`
  }
  return damagedCode(plainAt(lock, 'codes')) ?? (lock['format'] === undefined ? undefined : damagedParts(lock))
}

const isListOf =
  (kind: 'number' | 'string') =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every((item) => typeof item === kind)

function damagedCode(codes: Plain): string | undefined {
  for (const [code, promised] of Object.entries(codes)) {
    if (!isPlain(promised)) return `codes.${code} is no object`
    if (!Number.isInteger(promised['status'])) return `codes.${code}.status is no whole number`
    if (promised['details'] !== null && !isPlain(promised['details'])) return `codes.${code}.details is no schema`
  }
  return undefined
}

/** Whatever stands by a name in these is an object: a fact, an operation, a procedure, a schema. */
function damagedParts(lock: Plain): string | undefined {
  const all = plainAt(lock, 'operations')
  const parts = ['schemas', 'operations', 'procedures', 'headers'].map(
    (name) => [`operations.${name}`, all[name]] as const,
  )
  for (const [path, part] of [['wire', lock['wire']] as const, ...parts]) {
    if (part === undefined) continue
    if (!isPlain(part)) return `${path} is no object`
    const stray = Object.entries(part).find(([, value]) => !isPlain(value))
    if (stray) return `${path}.${stray[0]} is no object`
  }
  return undefined
}
