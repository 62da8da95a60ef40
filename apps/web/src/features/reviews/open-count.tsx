import { useQuery } from '@tanstack/react-query'
import { plural } from '../../lib/format.ts'
import { countedAtMost, openCountQuery } from './queries.ts'

/** How many names wait to be looked at; nothing where there is none. */
export function OpenCount() {
  const { data } = useQuery(openCountQuery)
  const count = data?.items.length ?? 0
  if (count === 0) return null
  return (
    <span className="ml-auto rounded bg-caution-soft px-1.5 text-xs font-semibold text-caution tabular-nums">
      <span className="sr-only"> {plural(count, 'name')} to look at</span>
      <span aria-hidden>{data?.nextCursor === null ? count : `${countedAtMost}+`}</span>
    </span>
  )
}
