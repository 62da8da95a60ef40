interface Source<T> {
  /** What has been fetched, newest first. */
  readonly items: readonly T[]
  /** Whether there are older ones that have not. */
  readonly more: boolean
}

/**
 * One list of several, newest first. Where one of them has not been fetched to its end, nothing older than its oldest is
 * shown: what comes next of it would have to go in between.
 */
export function newestFirst<T extends { readonly createdAt: string }>(sources: readonly Source<T>[]): T[] {
  const ends = sources.flatMap(({ items, more }) => (more ? (items.at(-1)?.createdAt ?? []) : []))
  const horizon = ends.reduce((latest, end) => (end > latest ? end : latest), '')
  return sources
    .flatMap(({ items }) => items)
    .filter(({ createdAt }) => createdAt >= horizon)
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0))
}
