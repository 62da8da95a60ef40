import type { Fail } from '@leadwright/errors'
import { parsePersonName } from '@leadwright/people-finder'
import { setTimeout as sleep } from 'node:timers/promises'
import { companyHint } from '../finding/hints.ts'
import type { FindingOptions } from '../finding/options.ts'
import { ownSite } from '../finding/own-site.ts'
import { resolveCompany } from '../finding/resolve.ts'
import type { Change } from '../../jobs/service.ts'
import { nameKey } from '../finding/keys.ts'
import { ownerOf } from '../finding/owner.ts'
import { addressOwners, chargeOnceFor, decisionsOnNames } from '../finding/shared.ts'
import { colleaguesOf, spellingHint, type Colleagues } from './colleagues.ts'
import { asFinding, isDoubtful, reasonOf, type EnrichmentSources } from './kind.ts'
import { createSearch } from './search.ts'
import type { EnrichmentView } from './views.ts'

export type FindPerson = (
  fail: Fail<'INSUFFICIENT_CREDITS'>,
  person: Change & {
    readonly firstName: string
    readonly lastName: string
    readonly company?: string | undefined
    readonly domain?: string | undefined
    readonly include: readonly string[]
    readonly signal?: AbortSignal | undefined
  },
) => Promise<EnrichmentView>

/** What a reservation for one person pays for, as the ledger names it. */
const operation = 'enrichment.find'
/** An answer is promised within 30 s; the rest is for the database on both sides of it. Milliseconds. */
const patience = 28_000
/** Of that, for the company's website: what it would have taught is done without after that. Milliseconds. */
const sitePatience = 12_000

type Options = Pick<FindingOptions, 'db' | 'companies' | 'credits' | 'kinds'> & { readonly sources: EnrichmentSources }

/** Finds the addresses of single people while the caller waits. */
export function createSingleEnrichment(options: Options): FindPerson {
  const { db, companies, credits, sources, kinds } = options

  return async (fail, { organizationId, operationId, firstName, lastName, company, domain, include, signal }) => {
    const name = parsePersonName({ firstName, lastName })
    if (!name) return { ...nothing, outcome: 'invalid', reason: 'no_person_name' }
    const query = { name: company ?? '', ...(domain === undefined ? {} : { domain }) }
    const [said] = await decisionsOnNames(db, organizationId, [nameKey(query.name)])
    const found = await resolveCompany(companies, query, said)
    if (found.outcome === 'review') {
      const candidates = found.candidates.map(({ id, name: named, domain: at }) => ({ id, name: named, domain: at }))
      return { ...nothing, outcome: 'review', reason: 'ambiguous_company', candidates }
    }
    if (found.outcome !== 'matched') {
      const hint = companyHint(found.reason, query.name)
      return { ...nothing, outcome: found.outcome, reason: found.reason, hints: hint ? [hint] : [] }
    }

    const at = found.company.domain
    return credits.payForAnswer(fail, { organizationId, operationId, operation }, async () => {
      const late = AbortSignal.timeout(patience)
      const within = signal ? AbortSignal.any([late, signal]) : late
      let colleagues: Colleagues = { people: [], known: [] }
      try {
        colleagues = await readInTime(sources, at, within)
        const catchAll = include.includes('catch_all')
        const row = { query: { firstName, lastName } }
        const search = createSearch(sources.addresses, {
          domain: at,
          colleagues,
          earlier: [],
          catchAll,
          signal: within,
        })
        const result = (await search([row])).get(row)
        if (!result) return { answer: { ...nothing, outcome: 'invalid', reason: 'no_person_name' }, isCharged: false }
        const hint = spellingHint(colleagues, name)
        const hints = hint ? [hint] : []
        if (result.outcome === 'found') {
          const owners = await addressOwners(db, organizationId, [result.email])
          if (isDoubtful(row, name, result, colleagues, owners)) {
            const answer: EnrichmentView = {
              ...nothing,
              outcome: 'none',
              reason: 'ambiguous_address',
              company: found.company,
              hints,
            }
            return { answer, isCharged: false }
          }
          const { email, status, via, source } = asFinding(row, result, colleagues, name)
          const answer: EnrichmentView = {
            ...nothing,
            outcome: 'matched',
            reason: 'found',
            email: email ?? null,
            company: found.company,
            ...(status === undefined ? {} : { status }),
            ...(via === undefined ? {} : { via }),
            ...(source === undefined ? {} : { source }),
          }
          const whose = { fullName: `${firstName} ${lastName}`, email: result.email }
          const charge = { key: kinds.enrichment.chargeKey(whose, at), owner: ownerOf(whose) }
          return { answer, isCharged: (tx) => chargeOnceFor(tx, { organizationId, workflow: 'enrichment' }, charge) }
        }
        const reason = reasonOf[result.reason]
        const outcome = reason === 'no_person_name' ? 'invalid' : 'none'
        const answer: EnrichmentView = {
          ...nothing,
          outcome,
          reason,
          company: found.company,
          hints,
        }
        return { answer, isCharged: false }
      } catch (error) {
        if (!late.aborted || signal?.aborted === true) throw error
        const answer: EnrichmentView = {
          ...nothing,
          outcome: 'none',
          reason: 'mail_server_silent',
          company: found.company,
        }
        return { answer, isCharged: false }
      }
    })
  }
}

const nothing = { email: null, company: null, candidates: [], hints: [] }

/** What the website teaches within a while; a slow one goes on being read, for whoever asks next. */
async function readInTime({ people }: EnrichmentSources, domain: string, signal: AbortSignal): Promise<Colleagues> {
  const ending = new AbortController()
  const given = AbortSignal.any([signal, ending.signal])
  const slow = sleep(sitePatience, 'slow' as const, { signal: given })
  try {
    const reading = await Promise.race([people.read(domain, { signal: given }), slow])
    return reading === 'slow' ? { people: [], known: [] } : colleaguesOf(ownSite(domain, reading))
  } finally {
    ending.abort()
    await slow.catch(() => {})
  }
}
