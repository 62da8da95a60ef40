import type { ReactNode } from 'react'
import { useTitle } from '../../ui/page.tsx'

/** The page before one is inside: one small column, hung from the top, so that nothing moves when more comes below. */
export function AuthFrame({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  useTitle(title)
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-sm content-start gap-6 px-4 pt-[14dvh] pb-10">
      <div className="grid gap-3">
        <p className="flex items-center gap-2 font-semibold">
          <img src="/favicon.svg" alt="" className="size-6" />
          Leadwright
        </p>
        <h1 className="text-2xl" tabIndex={-1}>
          {title}
        </h1>
        {lead !== undefined && <p className="text-muted">{lead}</p>}
      </div>
      {children}
    </main>
  )
}
