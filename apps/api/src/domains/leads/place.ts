import { decodeCursor } from '../../trpc/page.ts'
import type { LeadPlace } from './verdicts.ts'

/** The place of a lead in a cursor. */
export const encodePlace = ({ id, at }: LeadPlace): string => (at === id ? String(id) : `${at}-${id}`)

/** The place that a cursor is of; undefined where it is of something else. */
export function decodePlace(cursor: string): LeadPlace | undefined {
  const [, at, id = at] = /^(\d{1,15})(?:-(\d{1,15}))?$/.exec(decodeCursor(cursor) ?? '') ?? []
  return at === undefined ? undefined : { at: Number(at), id: Number(id) }
}
