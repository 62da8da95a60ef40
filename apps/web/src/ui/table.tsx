import { clsx } from 'clsx'
import { ChevronRight } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'

interface TableProps {
  readonly label: string
  readonly head: ReactNode
  readonly children: ReactNode
  /**
   * On a phone, each row is a card: the first cell its title, below it the others, named by their `data-label`. For
   * tables of things; one whose rows are compared is better scrolled.
   */
  readonly stacked?: boolean
}

/** A table with a header that stays. Where it is wider than its frame it scrolls there, and shows that there is more. */
export function Table({ label, head, children, stacked = false }: TableProps) {
  const frame = useRef<HTMLDivElement>(null)
  const more = useMore(frame)
  return (
    <div className="relative min-w-0">
      <div
        ref={frame}
        className="overflow-x-auto rounded border border-line bg-surface"
        role="region"
        aria-label={label}
        tabIndex={0}
      >
        <table
          className={clsx(
            'w-full border-collapse text-left [&_td]:px-3 [&_td]:py-2 [&_th]:px-3 [&_th]:py-2',
            stacked && 'stacked',
          )}
        >
          <thead className="sticky top-0 bg-surface text-xs text-muted">
            <tr className="border-b border-line">{head}</tr>
          </thead>
          <tbody className="[&>tr+tr]:border-t [&>tr+tr]:border-line">{children}</tbody>
        </table>
      </div>
      {more && (
        <div
          aria-hidden
          data-more
          className="pointer-events-none absolute inset-y-px right-px flex w-12 items-start justify-end rounded-r bg-linear-to-l from-surface via-surface/80 to-transparent pt-2 pr-1"
        >
          <ChevronRight className="size-4 text-muted" />
        </div>
      )}
    </div>
  )
}

export const Th = ({ children, right = false }: { children?: ReactNode; right?: boolean }) => (
  <th scope="col" className={clsx('font-semibold whitespace-nowrap', right && 'text-right')}>
    {children}
  </th>
)

/** Whether something of a scroller's content is still to the right of what is seen. */
function useMore(scroller: RefObject<HTMLElement | null>): boolean {
  const [more, setMore] = useState(false)
  useEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const look = (): void => setMore(element.scrollLeft + element.clientWidth < element.scrollWidth - 1)
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    for (const child of element.children) sizes.observe(child)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [scroller])
  return more
}
