import {
  compareTitles,
  fold,
  parsePersonName,
  parseTitle,
  type FoundPerson,
  type NoSiteReason,
  type SiteReading,
} from '@leadwright/people-finder'
import type { Finding, RowHint } from '../../db/schema/finding.ts'
import { shown } from '../finding/hints.ts'
import { indexable } from '../finding/keys.ts'
import type { DomainWork, FindingKind, FindingRow, Round, Settlement } from '../finding/kind.ts'
import { ownSite } from '../finding/own-site.ts'
import type { RowReason } from '../finding/reasons.ts'
import type { PeopleSource } from '../finding/sources.ts'
import { askForPeople } from './ask.ts'

/** Finding people: whom a company's website names with the job title that is asked for. */
export function createScraping({ people }: { readonly people: PeopleSource }): FindingKind {
  return {
    workflow: 'scraping',
    stage: 'scraping',
    operation: 'scraping.job',
    ask: askForPeople,
    chargeKey: ({ fullName }, domain) => indexable(`${fold(fullName)}@${domain}`),
    open: async ({ domain, perRow, signal }): Promise<DomainWork> => {
      const reading = ownSite(domain, await people.read(domain, { signal }))
      return {
        settle: (rows, _, round) => Promise.resolve(rows.map((row) => settle(row, reading, perRow, round))),
      }
    },
  }
}

const reasonOf: Readonly<Record<NoSiteReason, RowReason>> = {
  not_found: 'site_not_found',
  private_address: 'site_private',
  forbidden_by_robots: 'site_forbidden',
  unreachable: 'site_unreachable',
  timeout: 'site_unreachable',
  too_many_redirects: 'site_unreachable',
  no_page: 'site_no_page',
}

/** A website that does not answer is asked again, but not as often as a mail server that said when to. */
const maxTries = 2

function settle(row: FindingRow, reading: SiteReading, perRow: number, { tries, isLast }: Round): Settlement {
  const { position, query } = row
  const none = (reason: RowReason): Settlement => ({ position, outcome: 'none', reason, findings: [], hints: [] })
  if (reading.outcome === 'failed') {
    return reading.passing && !isLast && tries + 1 < maxTries
      ? { position, retry: true }
      : none(reasonOf[reading.reason])
  }
  if (reading.people.length === 0) return none('no_people')
  const matching = withTitle(reading.people, query.jobTitle ?? '')
  if (matching.length === 0) return none('no_such_title')
  const findings = matching.slice(0, perRow).map(asFinding)
  const hints = matching.length > perRow ? [tooMany(query.jobTitle ?? '', matching.length, perRow)] : []
  return { position, outcome: 'matched', reason: 'found', findings, hints }
}

/** Titles that fit this much worse than the best are not paid for beside it: a founder, where the CEO was found. */
const bandwidth = 0.2

/** Whoever has a title, those first whose own is nearest to it. */
function withTitle(people: readonly FoundPerson[], wanted: string): FoundPerson[] {
  const title = parseTitle(wanted)
  const matching = people
    .flatMap((person) => {
      if (person.title === undefined) return []
      const { matches, score } = compareTitles(title, parseTitle(person.title))
      return matches ? [{ person, score }] : []
    })
    .sort((a, b) => b.score - a.score || (a.person.name < b.person.name ? -1 : 1))
  // Who has just the title that was asked for is whom it asked for.
  const exactly = matching.filter(({ person }) => fold(person.title ?? '') === fold(wanted))
  if (exactly.length > 0) return exactly.map(({ person }) => person)
  const best = matching[0]?.score ?? 0
  return matching.filter(({ score }) => score >= best - bandwidth).map(({ person }) => person)
}

const tooMany = (value: string, count: number, taken: number): RowHint => ({
  hint: 'job_title',
  value: shown(value),
  evidence: `It matches ${count} people of the company; ${taken === 1 ? 'one was' : `${taken} were`} taken.`,
})

function asFinding({ name: fullName, title, email, url }: FoundPerson): Finding {
  const name = parsePersonName({ fullName })
  return {
    fullName,
    firstName: name?.given.join(' ') ?? '',
    lastName: name ? [...name.particles, ...name.family].join(' ') : fullName,
    ...(title === undefined ? {} : { jobTitle: title }),
    ...(email === undefined ? {} : { email, via: 'published' as const }),
    source: url,
  }
}
