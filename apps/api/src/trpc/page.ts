import { z } from 'zod'
import { sizes } from '../bounds.ts'

/** The largest page that a caller may ask for. */
export const maxPageSize = 1000

/** Begins every cursor, so that what is none is refused instead of giving some page or other. */
const cursorMark = 'c:'

const decode = (cursor: string): string => Buffer.from(cursor, 'base64url').toString('utf8').replaceAll('\0', '')

const isCursor = (cursor: string): boolean => decode(cursor).startsWith(cursorMark)

/** What every paged procedure takes. */
export const pageInput = z.object({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(maxPageSize)
    .default(100)
    .describe('How many items the page has at most; it has fewer where they are large.'),
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

/** Items that are worked on in one go, if they are no larger than usual. */
const fewItems = 16

/** Whether something is a page whose items had better be worked on in turns. */
export const isLargePage = (data: unknown): data is Page<unknown> =>
  typeof data === 'object' &&
  data !== null &&
  'nextCursor' in data &&
  'items' in data &&
  Array.isArray(data.items) &&
  data.items.length > fewItems

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

/** Rows that are fetched first; what is known to be more is fetched in ever larger steps. */
const firstStep = 128

/**
 * Reads a page of rows that can be of any width: it ends where its rows come to {@link sizes.page} characters, also with
 * fewer of them than the limit, and goes on behind its cursor. Rows are fetched in steps, so that not many more are held
 * than fit.
 * @param read the rows behind a position, at most so many
 * @param sizeOf about how many characters of the answer are the row's
 */
export async function readPage<T, P>(
  limit: number,
  begin: P,
  read: (count: number, after: P) => Promise<readonly T[]>,
  positionOf: (row: T) => P & (string | number),
  sizeOf: (row: T) => number,
): Promise<Page<T>> {
  const rows: T[] = []
  let size = 0
  for (let step = firstStep; ; step *= 4) {
    const count = Math.min(step, limit + 1 - rows.length)
    const last = rows.at(-1)
    const some = await read(count, last === undefined ? begin : positionOf(last))
    for (const row of some) {
      size += sizeOf(row)
      if (size > sizes.page && rows.length > 0) return toPage([...rows, row], rows.length, positionOf)
      rows.push(row)
    }
    if (some.length < count || rows.length > limit) return toPage(rows, limit, positionOf)
  }
}
