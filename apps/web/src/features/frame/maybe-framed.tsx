import { lazy, Suspense, type ReactNode } from 'react'

// Not with the pages of whoever is not inside, which are to be light.
const Frame = lazy(async () => ({ default: (await import('./frame.tsx')).Frame }))

/** The frame of the app for whoever is inside of it, and for others just the page. */
export function MaybeFramed({ framed, children }: { framed: boolean; children: ReactNode }) {
  if (!framed) return <main>{children}</main>
  return (
    <Suspense>
      <Frame>{children}</Frame>
    </Suspense>
  )
}
