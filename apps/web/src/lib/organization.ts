// Which organization this tab acts in. Kept by tab, not by browser: two tabs in two organizations never act in each
// other's, and a reload stays where it was.

const key = 'organization'

export const currentOrganization = (): string | undefined => sessionStorage.getItem(key) ?? undefined

export function rememberOrganization(id: string | undefined): void {
  if (id === undefined) sessionStorage.removeItem(key)
  else sessionStorage.setItem(key, id)
}

/** The header by which a request says which organization it is for. */
export const organizationHeader = 'x-organization-id'

export function organizationHeaders(): Record<string, string> {
  const id = currentOrganization()
  return id === undefined ? {} : { [organizationHeader]: id }
}
