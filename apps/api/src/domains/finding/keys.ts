import { fold } from '@leadwright/people-finder'
import { createHash } from 'node:crypto'

/**
 * What two things are told apart by, short enough for an index: PostgreSQL's B-trees take about 2,700 bytes a row. Hardly
 * a name or a title comes near that, but a field can hold anything; what is too long is told apart by its hash.
 */
export const indexable = (key: string): string =>
  key.length <= 400 ? key : `sha256:${createHash('sha256').update(key).digest('hex')}`

/** What makes two names of companies the same for whoever decided on one: the legal form counts, because it tells apart. */
export const nameKey = (name: string): string => indexable(fold(name))
