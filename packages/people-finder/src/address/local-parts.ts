import type { PersonName } from '../person/types.ts'
import { formsOf } from './forms.ts'
import { patterns } from './patterns.ts'
import type { Specificity } from './patterns.ts'

/** A local part that a name comes to by a pattern. */
export interface LocalPart {
  readonly local: string
  readonly pattern: string
  readonly specificity: Specificity
  /** How likely the name is written so, given the pattern; 0 to 1. */
  readonly weight: number
}

/** RFC 5321 4.5.3.1.1. */
const longest = 64

/** Every way to write a name by every pattern; empty where the name can't be used. */
const known = new WeakMap<PersonName, readonly LocalPart[]>()
export function localPartsOf(name: PersonName): readonly LocalPart[] {
  const found = known.get(name) ?? makeLocalParts(name)
  known.set(name, found)
  return found
}

function makeLocalParts(name: PersonName): LocalPart[] {
  const forms = formsOf(name)
  if (!forms) return []
  const found = new Map<string, LocalPart>()
  for (const pattern of patterns) {
    for (const given of forms.given) {
      const initialOnly = given.text.length === 1
      if (initialOnly && pattern.name.includes('{first}')) continue
      for (const family of forms.family) {
        if (given.spelling && family.spelling && given.spelling !== family.spelling) continue
        const local = pattern.name
          .replace('{first}', given.text)
          .replace('{last}', family.text)
          .replace('{f}', given.text.charAt(0))
          .replace('{l}', family.text.charAt(0))
        const key = `${pattern.name} ${local}`
        const weight = given.weight * family.weight + (found.get(key)?.weight ?? 0)
        // Of somebody known by an initial alone, no address tells who it is.
        const specificity = initialOnly ? 'low' : pattern.specificity
        if (local.length <= longest) found.set(key, { local, pattern: pattern.name, specificity, weight })
      }
    }
  }
  return [...found.values()]
}
