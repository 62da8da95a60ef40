import { createHash } from 'node:crypto'
import { fold } from '@leadwright/people-finder'

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** By what two spellings of one name are equal: the words in any order, and, where letters know no case, without spaces. */
export function nameKeys(name: string): string[] {
  const words = wordsOf(name).toSorted()
  return /\p{Lo}/u.test(name) ? [words.join(' '), words.join('')] : [words.join(' ')]
}

/** By what two spellings of one title are equal: without case, accents and signs. */
export const titleKey = (title: string): string => wordsOf(title).join(' ')

/** Hashes what a page says, with the page itself as the salt: enough to compare with, too little to read. */
export function hasher({ repository, path }: { repository: string; path: string }): (text: string) => string {
  return (text) => createHash('sha256').update(`${repository}/${path}\n${text}`).digest('hex').slice(0, 16)
}
