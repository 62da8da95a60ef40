import { Link, useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { buttonLook } from '../../ui/button.tsx'

/** The documentation's frame for whoever is not signed in. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const from = useRouterState({ select: (state) => state.location.href })
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr]">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:bg-surface focus:p-2"
      >
        Skip to the content
      </a>
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex w-full max-w-[1080px] items-center justify-between gap-3 px-4 py-2 sm:px-8">
          <Link to="/docs" className="flex items-center gap-2 font-semibold">
            <img src="/favicon.svg" alt="" className="size-5" />
            Leadwright docs
          </Link>
          <Link to="/sign-in" search={{ from }} className={buttonLook()}>
            Sign in
          </Link>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="min-w-0 outline-none">
        {children}
      </main>
    </div>
  )
}
