import { ascii } from './ascii.ts'
import type { AddressPattern } from './types.ts'

/**
 * What a company makes of names of several words: `joined` writes all of it (`jeanpierre`, `vandermeer`), `hyphen` keeps
 * hyphens (`jean-pierre`), `short` drops particles and takes the first word (`jean`, `meer`).
 */
export type NameStyle = 'joined' | 'hyphen' | 'short'

export interface AddressStyle {
  readonly pattern: AddressPattern
  readonly names: NameStyle
  /** Whether ü is `ue`. */
  readonly german: boolean
}

const particles = new Set(
  "van der den de von zu ten ter op 't du da do dos della di la del af le los dell al ben st. d'".split(' '),
)

/** The local part of a person's address, before namesakes are told apart. */
export function localPartOf({ pattern, names, german }: AddressStyle, firstName: string, lastName: string): string {
  const first = plain(firstName, names, german)
  const last = plain(lastName, names, german)
  const parts: Record<string, string> = { first, last, f: first.charAt(0), l: last.charAt(0) }
  return pattern.replaceAll(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? '')
}

function plain(name: string, style: NameStyle, german: boolean): string {
  const words = ascii(name, german).replaceAll('’', "'").split(' ')
  const own = (word: string, index: number): boolean => index === words.length - 1 || !particles.has(word)
  const chosen = style === 'short' ? (words.find(own)?.split('-')[0] ?? '') : words.join('')
  return chosen.replaceAll(style === 'hyphen' ? /[^a-z0-9-]/g : /[^a-z0-9]/g, '')
}
