import { z } from 'zod'

/** The largest page that a caller may ask for. */
export const maxPageSize = 1000

/** Begins every cursor, so that what is none is refused instead of giving some page or other. */
const cursorMark = 'c:'

const decode = (cursor: string): string => Buffer.from(cursor, 'base64url').toString('utf8').replaceAll('\0', '')

const isCursor = (cursor: string): boolean => decode(cursor).startsWith(cursorMark)

/** What every paged procedure takes. */
export const pageInput = z.object({
  limit: z.coerce.number().int().min(1).max(maxPageSize).default(100).describe('How many items the page has at most.'),
  cursor: z
    .string()
    .max(500)
    .refine(isCursor, 'Is not a cursor that this API gave out')
    .optional()
    .describe('Where to go on: `nextCursor` of the page before, as it came. Opaque.'),
})
export type PageInput = z.output<typeof pageInput>

/** What every paged procedure answers. Named after its items where they have a name, as `ListPage` after `List`. */
export function pageOf<T extends z.ZodType>(item: T) {
  const page = z.object({
    items: z.array(item),
    nextCursor: z.string().nullable().describe('Send it as `cursor` to get the next page; null on the last one.'),
  })
  const { id, examples } = z.globalRegistry.get(item) ?? {}
  if (id === undefined) return page
  return page.meta({
    id: `${id}Page`,
    description: `A page of items, each a ${id}.`,
    examples: [{ items: Array.isArray(examples) ? (examples as unknown[]) : [], nextCursor: null }],
  })
}

/** A page: `nextCursor` is null on the last one. */
export interface Page<T> {
  readonly items: T[]
  readonly nextCursor: string | null
}

/** Makes a position opaque, so that no caller comes to depend on what it is. */
export const encodeCursor = (position: string | number): string =>
  Buffer.from(`${cursorMark}${position}`).toString('base64url')

/** The position in a cursor; undefined where there is no cursor. */
export function decodeCursor(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined
  const text = decode(cursor)
  return text.startsWith(cursorMark) ? text.slice(cursorMark.length) : text
}

/**
 * Cuts a page of rows that were fetched one over the limit; the one too many tells that there is more.
 * @param positionOf the position of a row, which the next page's rows come after
 */
export function toPage<T>(rows: readonly T[], limit: number, positionOf: (row: T) => string | number): Page<T> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(positionOf(last)) : null }
}
