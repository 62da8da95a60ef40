import { useEffect, type ReactNode } from 'react'
import { clsx } from 'clsx'

/** The tab's title: what the page is, with what is going on before it. */
export function useTitle(title: string, prefix?: string): void {
  useEffect(() => {
    document.title = `${prefix === undefined ? '' : `${prefix} · `}${title} · Leadwright`
  }, [title, prefix])
}

export interface PageProps {
  readonly title: string
  /** Before the title in the tab: progress, or that something failed. */
  readonly tab?: string | undefined
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  /** Tables take the whole width; what is read takes a column. */
  readonly wide?: boolean
  readonly children: ReactNode
}

export function Page({ title, tab, lead, actions, wide = false, children }: PageProps) {
  useTitle(title, tab)
  return (
    <div
      className={clsx(
        'mx-auto grid w-full grid-cols-[minmax(0,1fr)] gap-6 px-4 py-6 sm:px-8',
        wide ? 'max-w-none' : 'max-w-[1080px]',
      )}
    >
      <header className="flex flex-wrap items-start justify-between gap-3">
        <div className="grid min-w-0 gap-1">
          <h1 className="text-2xl wrap-anywhere" tabIndex={-1}>
            {title}
          </h1>
          {lead !== undefined && <div className="text-muted">{lead}</div>}
        </div>
        {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  )
}

export function Section(props: { title: string; actions?: ReactNode; children: ReactNode; className?: string }) {
  return (
    <section className={clsx('grid grid-cols-[minmax(0,1fr)] content-start gap-3', props.className)}>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-sm">{props.title}</h2>
        {props.actions}
      </div>
      {props.children}
    </section>
  )
}

export const Card = ({ children, className }: { children: ReactNode; className?: string }) => (
  <div className={clsx('rounded border border-line bg-surface', className)}>{children}</div>
)

/** Holds the place of what is being fetched, so that nothing jumps when it comes. */
export const Skeleton = ({ className }: { className?: string }) => (
  <div aria-hidden className={clsx('animate-pulse rounded bg-sunken', className)} />
)

/** Nothing is here yet, and the one thing to do about it. */
export function EmptyState(props: { title: string; children?: ReactNode; action?: ReactNode; icon?: ReactNode }) {
  return (
    <div className="grid justify-items-center gap-3 rounded border border-dashed border-line px-6 py-12 text-center">
      {props.icon !== undefined && <div className="text-muted">{props.icon}</div>}
      <p className="font-semibold">{props.title}</p>
      {props.children !== undefined && <div className="max-w-prose text-muted">{props.children}</div>}
      {props.action}
    </div>
  )
}

/** One number and what it is. */
export function Figure({ label, value, note }: { label: string; value: ReactNode; note?: ReactNode }) {
  return (
    <div className="grid content-start gap-1 p-4">
      <dt className="text-muted">{label}</dt>
      <dd className="text-2xl font-semibold tabular-nums">{value}</dd>
      {note !== undefined && note !== false && <dd className="text-xs text-muted">{note}</dd>}
    </div>
  )
}
