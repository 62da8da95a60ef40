import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** A table that scrolls inside its own frame on a phone, with a header that stays. */
export function Table({ label, head, children }: { label: string; head: ReactNode; children: ReactNode }) {
  return (
    <div
      className="overflow-x-auto rounded border border-line bg-surface"
      role="region"
      aria-label={label}
      tabIndex={0}
    >
      <table className="w-full border-collapse text-left [&_td]:px-3 [&_td]:py-2 [&_th]:px-3 [&_th]:py-2">
        <thead className="sticky top-0 bg-surface text-xs text-muted">
          <tr className="border-b border-line">{head}</tr>
        </thead>
        <tbody className="[&>tr+tr]:border-t [&>tr+tr]:border-line">{children}</tbody>
      </table>
    </div>
  )
}

export const Th = ({ children, right = false }: { children?: ReactNode; right?: boolean }) => (
  <th scope="col" className={clsx('font-semibold whitespace-nowrap', right && 'text-right')}>
    {children}
  </th>
)
