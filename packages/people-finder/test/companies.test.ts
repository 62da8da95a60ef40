import { startSandbox } from '@leadwright/sandbox'
import type { Sandbox, SandboxCompany, SandboxPerson } from '@leadwright/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWebsiteReader } from '../src/index.ts'
import type { FoundPerson, SiteReading, WebsiteReader } from '../src/index.ts'

interface Expected {
  readonly company: SandboxCompany
  readonly person: SandboxPerson
  readonly found: FoundPerson | undefined
}

describe('the websites of 200 companies', () => {
  let sandbox: Sandbox
  let reader: WebsiteReader
  let readings: { company: SandboxCompany; reading: SiteReading }[]

  beforeAll(async () => {
    sandbox = await startSandbox()
    reader = createWebsiteReader({
      userAgent: 'LeadwrightTest/1.0 (+https://leadwright.test/bot)',
      dnsServers: sandbox.dnsServers,
      httpsPort: null,
      proxies: sandbox.proxies,
      limits: { pauseMs: 0 },
    })
    readings = await Promise.all(
      sandbox.companies.map(async (company) => ({ company, reading: await reader.read(company.domain) })),
    )
  })

  afterAll(async () => {
    await reader.close()
    await sandbox.close()
  })

  /** Whom an honest reader can find. */
  function expected(): Expected[] {
    return readings.flatMap(({ company, reading }) =>
      company.people
        .filter((person) => company.website.readable && person.onWebsite)
        .map((person) => ({ company, person, found: peopleOf(reading).find((each) => isNamed(each, person)) })),
    )
  }

  it('give at least 95 % of the people on readable sites, with the right title', () => {
    const all = expected()
    const missed = all.filter(({ person, found }) => found?.title !== person.title)
    expect(all.length).toBeGreaterThan(1000)
    // The list is what a failure shows.
    expect(missed.length / all.length <= 0.05 ? [] : told(missed)).toEqual([])
  })

  it('give at least 95 % of the published addresses to the person beside them', () => {
    const published = expected().filter(({ person }) => person.emailPublished)
    const missed = published.filter(({ person, found }) => found?.email !== person.email)
    expect(published.length).toBeGreaterThan(100)
    expect(missed.length / published.length <= 0.05 ? [] : told(missed)).toEqual([])
  })

  it('give nobody who does not work there', () => {
    const strangers = readings
      // Whose site it is now, its people are.
      .filter(({ company }) => company.website.redirectsTo === undefined)
      .flatMap(({ company, reading }) =>
        peopleOf(reading).filter((found) => !company.people.some((person) => isNamed(found, person))),
      )
    expect(strangers).toEqual([])
  })
})

function peopleOf(reading: SiteReading): readonly FoundPerson[] {
  return reading.outcome === 'read' ? reading.people : []
}

/** By the same words in any order and case, without what stands before and after names. */
function isNamed(found: FoundPerson, person: SandboxPerson): boolean {
  const bare = person.websiteName
    .replace(/, \w+$/, '')
    .replace(/^(?:(?:Dr|Prof|Dipl|Ing|Mag|Mr|Ms|Mrs)\.?(?:-\w+\.?)?\s+)+/u, '')
  return wordsOf(found.name) === wordsOf(bare)
}

function wordsOf(name: string): string {
  return name.toLowerCase().split(/\s+/).toSorted().join(' ')
}

function told(missed: readonly Expected[]): string[] {
  return missed
    .slice(0, 30)
    .map(
      ({ company, person, found }) =>
        `${company.slug}: ${person.websiteName}, ${person.title}, not ${JSON.stringify(found)}`,
    )
}
