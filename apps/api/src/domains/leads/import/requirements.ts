import type { Workflow } from '@leadwright/errors'
import type { Role } from '../columns.ts'

/** By workflow, what is required; each requirement is met by all roles of any of its alternatives. */
export const requirements: Readonly<Record<Workflow, readonly (readonly (readonly Role[])[])[]>> = {
  verification: [[['email']]],
  enrichment: [
    [['first_name', 'last_name'], ['full_name']],
    [['company'], ['domain']],
  ],
  scraping: [[['company']], [['job_title']]],
}

type Found = ReadonlyMap<Role, number>

/** What would have to be added: of each unmet requirement what the alternative that was begun, else the first, lacks. */
export const missingRoles = (workflow: Workflow, found: Found): Role[] =>
  requirements[workflow].flatMap((alternatives) => {
    const lacks = alternatives.map((all) => all.filter((role) => !found.has(role)))
    if (lacks.some((lack) => lack.length === 0)) return []
    const begun = lacks.find((lack, index) => lack.length < (alternatives[index]?.length ?? 0))
    return begun ?? lacks[0] ?? []
  })

/** Every role that would help to meet a requirement that is not met. */
export const wantedRoles = (workflow: Workflow, found: Found): Role[] =>
  requirements[workflow]
    .filter((alternatives) => !alternatives.some((all) => all.every((role) => found.has(role))))
    .flatMap((alternatives) => alternatives.flat().filter((role) => !found.has(role)))

/**
 * Of each requirement, the alternatives that the columns can meet, as their indexes. An address can be in any of the
 * columns of addresses.
 */
export const requiredIndexes = (
  workflow: Workflow,
  { roles, emails }: { readonly roles: Found; readonly emails: readonly number[] },
): number[][][] =>
  requirements[workflow].map((alternatives) =>
    alternatives.flatMap((all) =>
      all.includes('email')
        ? emails.map((index) => [index])
        : [indexesOf(all, roles)].filter((each) => each !== undefined),
    ),
  )

function indexesOf(all: readonly Role[], found: Found): number[] | undefined {
  const indexes = all.map((role) => found.get(role)).filter((index) => index !== undefined)
  return indexes.length === all.length ? indexes : undefined
}
