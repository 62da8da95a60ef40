import { type AddressFinder, type AddressResult, type PersonName } from '@leadwright/people-finder'
import type { Finding } from '../../db/schema/finding.ts'
import type { DomainWork, FindingKind, FindingRow, Settlement } from '../finding/kind.ts'
import { ownSite } from '../finding/own-site.ts'
import type { RowReason } from '../finding/reasons.ts'
import { ownerOf } from '../finding/owner.ts'
import type { PeopleSource } from '../finding/sources.ts'
import { askForAddress } from './ask.ts'
import { createSearch, nameOf } from './search.ts'
import { colleaguesOf, findColleague, spellingHint, type Colleagues } from './colleagues.ts'

export interface EnrichmentSources {
  readonly people: PeopleSource
  readonly addresses: AddressFinder
}

/** Finding the addresses of people: by what a company's website shows, and by how it writes its addresses. */
export function createEnrichment({ people, addresses }: EnrichmentSources): FindingKind {
  return {
    workflow: 'enrichment',
    stage: 'enriching',
    operation: 'enrichment.job',
    ask: askForAddress,
    chargeKey: ({ email, fullName }, domain) => email ?? `${fullName}@${domain}`,
    open: async ({ domain, include, ownersOf, signal }): Promise<DomainWork> => {
      const colleagues = colleaguesOf(ownSite(domain, await people.read(domain, { signal })))
      const catchAll = include.includes('catch_all')
      return {
        settle: async (rows, earlier, { isLast }) => {
          const search = createSearch(addresses, { domain, colleagues, earlier, catchAll, signal })
          const found = await search(rows)
          const claims = countClaims([...found.values()])
          const owners = await ownersOf([...claims.keys()])
          return rows.map((row): Settlement => {
            const name = nameOf(row)
            const result = found.get(row)
            if (!name || !result) return settled(row, 'invalid', 'no_person_name')
            const isShared =
              result.outcome === 'found' &&
              ((claims.get(result.email) ?? 0) > 1 || isDoubtful(row, name, result, colleagues, owners))
            return settle(row, name, isShared ? 'shared' : result, colleagues, isLast)
          })
        },
      }
    },
  }
}

/** How many people of a block an address was found for: where it is more than one, it can't be told whose it is. */
function countClaims(results: readonly (AddressResult | undefined)[]): Map<string, number> {
  const claims = new Map<string, number>()
  for (const result of results) {
    if (result?.outcome !== 'found' || result.via === 'published') continue
    claims.set(result.email, (claims.get(result.email) ?? 0) + 1)
  }
  return claims
}

/**
 * Whether an address that a server accepts may be somebody else's. One that follows from a pattern is, where the
 * organization has it as another person's, and where the website does not name the person, but one of nearly that name.
 */
export function isDoubtful(
  row: Pick<FindingRow, 'query'>,
  name: PersonName,
  found: Extract<AddressResult, { outcome: 'found' }>,
  colleagues: Colleagues,
  owners: ReadonlyMap<string, string>,
): boolean {
  if (found.via === 'published' || found.status !== 'valid') return false
  const owner = owners.get(found.email)
  if (owner !== undefined && owner !== ownerOf(asFinding(row, found, colleagues, name))) return true
  if (findColleague(colleagues, name)) return false
  return spellingHint(colleagues, name) !== undefined
}

export const reasonOf: Readonly<Record<Extract<AddressResult, { outcome: 'none' }>['reason'], RowReason>> = {
  unusable_name: 'no_person_name',
  no_mail_server: 'no_mail_server',
  all_rejected: 'no_such_mailbox',
  catch_all: 'catch_all',
  ambiguous: 'ambiguous_address',
  unknown: 'mail_server_silent',
}

function settle(
  row: FindingRow,
  name: PersonName,
  found: AddressResult | 'shared',
  colleagues: Colleagues,
  isLast: boolean,
): Settlement {
  const hint = spellingHint(colleagues, name)
  const hints = hint ? [hint] : []
  if (found === 'shared') return { ...settled(row, 'none', 'ambiguous_address'), hints }
  if (found.outcome === 'found') {
    return {
      position: row.position,
      outcome: 'matched',
      reason: 'found',
      findings: [asFinding(row, found, colleagues, name)],
      hints: [],
    }
  }
  if (found.passing && !isLast) return { position: row.position, retry: true }
  const reason = reasonOf[found.reason]
  if (reason === 'no_person_name') return settled(row, 'invalid', reason)
  return { ...settled(row, 'none', reason), hints, refused: found.refused }
}

const settled = (row: FindingRow, outcome: 'none' | 'invalid', reason: RowReason) => ({
  position: row.position,
  outcome,
  reason,
  findings: [],
  hints: [],
})

/** What is told of an address that was found, with the name as the row has it. */
export function asFinding(
  { query }: Pick<FindingRow, 'query'>,
  found: Extract<AddressResult, { outcome: 'found' }>,
  colleagues: Colleagues,
  name: PersonName,
): Finding {
  const { email, status, via } = found
  const firstName = query.firstName ?? name.given.join(' ')
  const lastName = query.lastName ?? [...name.particles, ...name.family].join(' ')
  const colleague = findColleague(colleagues, name)
  return {
    fullName: query.fullName ?? `${firstName} ${lastName}`.trim(),
    firstName,
    lastName,
    ...(colleague?.title === undefined ? {} : { jobTitle: colleague.title }),
    email,
    status,
    via,
    ...(colleague === undefined ? {} : { source: colleague.url }),
  }
}
