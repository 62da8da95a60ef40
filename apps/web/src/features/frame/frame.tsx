import { Dialog } from '@base-ui/react/dialog'
import { useQuery } from '@tanstack/react-query'
import { Link, useRouterState } from '@tanstack/react-router'
import { Menu as MenuIcon } from 'lucide-react'
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react'
import { formatCount, plural } from '../../lib/format.ts'
import { useShownOrganization } from '../../lib/organization.ts'
import { trpc } from '../../lib/trpc.ts'
import { buttonLook } from '../../ui/button.tsx'
import { OpenCount } from '../reviews/open-count.tsx'
import { navigation } from './navigation.ts'
import { OrganizationMenu } from './organization-menu.tsx'
import { PersonMenu } from './person-menu.tsx'

// Nothing is celebrated at once, so no page waits for it; and nothing before somebody is signed in.
const Toasts = lazy(async () => ({ default: (await import('../../ui/toast.tsx')).Toasts }))

// What is told of jobs comes once the page is there.
const JobBadge = lazy(async () => ({ default: (await import('../jobs/told.tsx')).JobBadge }))
const JobNews = lazy(async () => ({ default: (await import('../jobs/told.tsx')).JobNews }))

/** The left rail and the column beside it. In another organization, all of it begins anew: nothing is carried over. */
export const Frame = ({ children }: { children: ReactNode }) => (
  <FrameOfOne key={useShownOrganization()}>{children}</FrameOfOne>
)

/** On a phone the rail is a sheet. */
function FrameOfOne({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false)
  const path = useRouterState({ select: (state) => state.location.pathname })
  useEffect(() => setOpen(false), [path])
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr] md:grid-cols-[14rem_minmax(0,1fr)] md:grid-rows-1">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:bg-surface focus:p-2"
      >
        Skip to the content
      </a>
      <header className="flex items-center gap-2 border-b border-line bg-surface px-3 py-2 md:hidden">
        <Dialog.Root open={open} onOpenChange={setOpen}>
          <Dialog.Trigger aria-label="Menu" className={buttonLook('quiet')}>
            <MenuIcon aria-hidden className="size-5" />
          </Dialog.Trigger>
          <Dialog.Portal>
            <Dialog.Backdrop className="fixed inset-0 z-40 bg-[#000]/45" />
            <Dialog.Popup className="fixed inset-y-0 left-0 z-50 w-64 border-r border-line bg-surface">
              <Dialog.Title className="sr-only">Menu</Dialog.Title>
              <Rail />
            </Dialog.Popup>
          </Dialog.Portal>
        </Dialog.Root>
        <span className="font-semibold">Leadwright</span>
      </header>
      <aside className="sticky top-0 hidden h-dvh border-r border-line bg-surface md:block">
        <Rail />
      </aside>
      <main id="content" tabIndex={-1} className="min-w-0 outline-none">
        {children}
      </main>
      <Suspense>
        <Toasts />
        <JobNews />
      </Suspense>
    </div>
  )
}

function Rail() {
  return (
    <div className="flex h-full flex-col gap-3 p-3">
      <OrganizationMenu />
      <nav aria-label="Main" className="grid gap-0.5">
        {navigation.map(({ to, label, icon: Icon, exact }) => (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact }}
            className="flex h-8 items-center gap-2.5 rounded px-2 hover:bg-sunken"
            activeProps={{ className: 'bg-sunken font-semibold', 'aria-current': 'page' }}
            inactiveProps={{ className: 'text-muted hover:text-ink' }}
          >
            <Icon aria-hidden className="size-4" />
            {label}
            {to === '/reviews' && <OpenCount />}
            {to === '/jobs' && (
              <Suspense>
                <JobBadge />
              </Suspense>
            )}
          </Link>
        ))}
      </nav>
      <div className="mt-auto grid gap-2">
        <Balance />
        <PersonMenu />
      </div>
    </div>
  )
}

/** What is left to spend; always in sight, because everything here costs some. */
function Balance() {
  const { data } = useQuery(trpc.credits.get.queryOptions())
  return (
    <Link to="/billing" className="grid gap-0.5 rounded border border-line px-3 py-2 hover:bg-sunken">
      <span className="text-xs text-muted">Credits</span>
      <span className="text-lg font-semibold tabular-nums">
        {data === undefined ? '–' : formatCount(data.available)}
      </span>
      <span className="text-xs text-muted tabular-nums">
        {data === undefined || data.reserved === 0 ? 'available' : `${plural(data.reserved, 'credit')} set aside`}
      </span>
    </Link>
  )
}
