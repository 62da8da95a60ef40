// Pages come in parts, which are fetched when they are gone to. One that does not come means that nothing can be reached,
// or that a newer version stands there, whose parts have other names.

const name = 'MissingPart'

/**
 * Has parts of the app that can't be fetched fail as any other request does. The router would load the page anew at
 * once, and so lose it to the browser's own page while the server is away.
 */
export function watchForMissingParts(): void {
  window.addEventListener('vite:preloadError', ({ payload }) => {
    payload.name = name
    payload.message = 'A part of the app could not be fetched'
  })
}

export const isMissingPart = (error: unknown): boolean => error instanceof Error && error.name === name

const reloadedFor = 'reloaded-for'

/** Loads the page anew where the server answers; twice for the same page only if that is `asked` for. */
export async function reloadIfReachable({ asked }: { asked: boolean }): Promise<void> {
  const page = window.location.href
  if (!asked && sessionStorage.getItem(reloadedFor) === page) return
  const reachable = await fetch('/healthz').then(
    ({ ok }) => ok,
    () => false,
  )
  if (!reachable) return
  sessionStorage.setItem(reloadedFor, page)
  window.location.reload()
}
