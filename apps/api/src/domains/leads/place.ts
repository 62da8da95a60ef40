import { decodeCursor } from '../../trpc/page.ts'
import type { LeadPlace } from './verdicts.ts'

/** The place of a lead as cursors have it. */
export const writePlace = ({ id, at }: LeadPlace): string => (at === id ? String(id) : `${at}-${id}`)

/** The place in a cursor, or before all leads; undefined where the cursor is of something else. */
export function placeIn(cursor: string | undefined): string | undefined {
  const place = decodeCursor(cursor) ?? '0'
  return /^\d{1,15}(?:-\d{1,15})?$/.test(place) ? place : undefined
}

export function placeOf(place: string): LeadPlace {
  const [at = '0', id = at] = place.split('-')
  return { at: Number(at), id: Number(id) }
}
