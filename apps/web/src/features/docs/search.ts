import type { ErrorPage } from './data.ts'

const searched = ({ code, status, summary, resolution, text }: ErrorPage): string =>
  `${code} ${code.replaceAll('_', ' ')} ${status} ${summary} ${resolution} ${text}`.toLowerCase()

/** The pages that have every word of a query somewhere; all of them for an empty one. */
export function search(pages: readonly ErrorPage[], query: string): readonly ErrorPage[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return pages.filter((page) => {
    const text = searched(page)
    return words.every((word) => text.includes(word))
  })
}

/** Pages whose code shares a word with a code that there is none for, most words first. */
export function similar(pages: readonly ErrorPage[], code: string): readonly ErrorPage[] {
  const words = new Set(
    code
      .toUpperCase()
      .split(/[^A-Z]+/)
      .filter((word) => word.length > 2),
  )
  const shared = (page: ErrorPage): number => page.code.split('_').filter((word) => words.has(word)).length
  return pages.filter((page) => shared(page) > 0).toSorted((a, b) => shared(b) - shared(a))
}

/** Pages by status, in the order of the statuses. */
export function byStatus(pages: readonly ErrorPage[]): readonly (readonly [number, readonly ErrorPage[]])[] {
  return [...Map.groupBy(pages, ({ status }) => status)].toSorted(([a], [b]) => a - b)
}
