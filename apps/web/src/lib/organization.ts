import { useSyncExternalStore } from 'react'

// Which organization this tab acts in. Kept by tab, not by browser: two tabs in two organizations never act in each
// other's, and a reload stays where it was.

const key = 'organization'

export const currentOrganization = (): string | undefined => sessionStorage.getItem(key) ?? undefined

/** What is on the screen is this one's. It stays until there is another: whoever has none left is on the way elsewhere. */
let shown = currentOrganization()
const listeners = new Set<() => void>()

export function rememberOrganization(id: string | undefined): void {
  if (id === undefined) return sessionStorage.removeItem(key)
  sessionStorage.setItem(key, id)
  shown = id
  for (const notify of listeners) notify()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The organization that is shown; what shows it begins anew when that is another. */
export const useShownOrganization = (): string | undefined => useSyncExternalStore(subscribe, () => shown)

/** The header by which a request says which organization it is for. */
const organizationHeader = 'x-organization-id'

export function organizationHeaders(): Record<string, string> {
  const id = currentOrganization()
  return id === undefined ? {} : { [organizationHeader]: id }
}
