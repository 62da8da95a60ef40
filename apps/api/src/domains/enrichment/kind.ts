import {
  comparePeople,
  parsePersonName,
  type AddressFinder,
  type AddressResult,
  type PersonName,
} from '@leadwright/people-finder'
import type { Finding } from '../../db/schema/finding.ts'
import type { DomainWork, FindingKind, FindingRow, Settlement } from '../finding/kind.ts'
import type { RowReason } from '../finding/reasons.ts'
import type { PeopleSource } from '../finding/sources.ts'
import { askForAddress, nameInput } from './ask.ts'
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
    open: async ({ domain, include, signal }): Promise<DomainWork> => {
      const colleagues = colleaguesOf(await people.read(domain, { signal }))
      const catchAll = include.includes('catch_all')
      return {
        settle: async (rows, earlier, isLast) => {
          const named = rows.map((row) => ({ row, name: parsePersonName(nameInput(row.query)) }))
          const others = named.flatMap(({ name }) => name ?? [])
          const results = await Promise.all(
            named.map(async ({ row, name }) => {
              if (!name) return { row, name }
              const asked = { name, domain, colleagues, others, earlier, catchAll, signal }
              const found = await findAddress(addresses, asked)
              return { row, name, found }
            }),
          )
          const claims = countClaims(results.map(({ found }) => found))
          return results.map(({ row, name, found }): Settlement => {
            if (!name || !found) return settled(row, 'invalid', 'no_person_name')
            const isShared = found.outcome === 'found' && (claims.get(found.email) ?? 0) > 1
            return settle(row, name, isShared ? 'shared' : found, colleagues, isLast)
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

/** Looks for the address of one person, with what is known of the company. */
export function findAddress(
  addresses: AddressFinder,
  {
    name,
    domain,
    colleagues,
    others,
    earlier,
    catchAll,
    signal,
  }: {
    readonly name: PersonName
    readonly domain: string
    readonly colleagues: Colleagues
    /** Whose addresses are looked for, too. */
    readonly others: readonly PersonName[]
    readonly earlier: readonly FindingRow[]
    readonly catchAll: boolean
    readonly signal?: AbortSignal | undefined
  },
): Promise<AddressResult> {
  const learned = earlier.flatMap(({ query, findings }) => {
    const [finding] = findings
    const owner = parsePersonName(nameInput(query))
    return finding?.email !== undefined && finding.status === 'valid' && owner
      ? [{ email: finding.email, name: owner }]
      : []
  })
  const everybody = [...colleagues.people.map((colleague) => colleague.name), ...others]
  const published = findColleague(colleagues, name)?.email
  return addresses.find({
    name,
    domain,
    known: [...colleagues.known, ...learned],
    colleagues: everybody.filter((other) => comparePeople(name, other).verdict === 'different'),
    taken: new Set(learned.map(({ email }) => email.toLowerCase())),
    catchAll,
    ...(published === undefined ? {} : { published }),
    ...(signal ? { signal } : {}),
  })
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
  if (found === 'shared') return settled(row, 'none', 'ambiguous_address')
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
  const hint = spellingHint(colleagues, name)
  return { ...settled(row, 'none', reason), hints: hint ? [hint] : [] }
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
