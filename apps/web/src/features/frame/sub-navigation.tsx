import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** The pages beside this one, above its title. */
export function SubNavigation({ label, wide, children }: { label: string; wide: boolean; children: ReactNode }) {
  return (
    <nav aria-label={label} className="border-b border-line bg-surface">
      <div
        className={clsx(
          'mx-auto flex w-full gap-5 overflow-x-auto px-4 whitespace-nowrap sm:px-8',
          wide ? 'max-w-none' : 'max-w-[1080px]',
        )}
      >
        {children}
      </div>
    </nav>
  )
}

/** How its links look, and how the one that is open does. */
export const subLink = {
  className: 'inline-flex h-10 items-center border-b-2 -outline-offset-2',
  activeProps: { className: 'border-accent font-semibold text-ink', 'aria-current': 'page' },
  inactiveProps: { className: 'border-transparent text-muted hover:text-ink' },
} as const
