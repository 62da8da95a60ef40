import { isPlain, plainAt, textsAt } from '../data.ts'
import type { Document } from './document.ts'

/** The codes that a body may have: what its member `code` can be, in each of its branches. */
export function codesIn(document: Document, schema: unknown, depth = 10): string[] {
  if (depth === 0 || !isPlain(schema)) return []
  const whole = document.resolve(schema)
  const branches = ['oneOf', 'anyOf', 'allOf'].flatMap((name) => {
    const list = whole[name]
    return Array.isArray(list) ? list : []
  })
  const code = document.resolve(plainAt(whole, 'properties')['code'])
  const own = typeof code['const'] === 'string' ? [code['const']] : textsAt(code, 'enum')
  return [...own, ...branches.flatMap((branch) => codesIn(document, branch, depth - 1))]
}
