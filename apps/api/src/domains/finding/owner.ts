import { fold } from '@leadwright/people-finder'
import { indexable } from './keys.ts'

/** Whose a finding is, so that two spellings of a name are one person. */
export const ownerOf = ({ fullName }: { readonly fullName: string }): string =>
  indexable(fold(fullName).split(' ').sort().join(' '))
