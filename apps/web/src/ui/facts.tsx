import type { ReactNode } from 'react'
import { Card } from './page.tsx'

/** What is known of one thing, a line each. */
export const Facts = ({ children }: { children: ReactNode }) => (
  <Card>
    <dl className="divide-y divide-line">{children}</dl>
  </Card>
)

export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="grid grid-cols-[6rem_1fr] items-baseline gap-3 px-4 py-2.5">
    <dt className="text-muted">{name}</dt>
    <dd className="flex min-w-0 flex-wrap items-center gap-1 wrap-anywhere">{children}</dd>
  </div>
)
