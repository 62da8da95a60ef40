import { expectEnvelope } from '@leadwright/errors/testing'
import { startSandbox, type SandboxCompany } from '@leadwright/sandbox'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import type { KeyCaller } from './support/caller.ts'
import { finished, listOf, type FindingJob, type FindingResult } from './support/finding.ts'

// From companies and job titles to people, from people to addresses, and from addresses to mail that arrives.

let app: TestApp
let companies: readonly SandboxCompany[]

beforeAll(async () => {
  app = await startTestApp()
  const sandbox = await startSandbox()
  companies = sandbox.companies
  await sandbox.close()
})
afterAll(() => app.close())

const caller = async (): Promise<KeyCaller> => (await app.newOwner()).withKey()

/** A company whose website and mail server are as they should be. */
const good = (): SandboxCompany => {
  const found = companies.find(
    ({ website, mail, people, pattern }) =>
      website.kind === 'people' && mail.kind === 'mailboxes' && people.length > 4 && pattern === '{first}.{last}',
  )
  if (!found) throw new Error('the sandbox has such a company')
  return found
}

describe('scraping, then enrichment, then verification of one list', () => {
  it('leads from a company and a title to an address that verifies', async () => {
    const me = await caller()
    const company = good()
    const person = company.people.find(({ onWebsite, hasMailbox }) => onWebsite && hasMailbox)
    const csv = `company,job_title\n"${company.name}","${person?.title}"\n`
    const listId = await listOf(me, 'scraping', csv)

    const none = await me.rest('POST', '/v1/verification-jobs', { body: { listId } })
    expectEnvelope(none.body, 'NO_EMAILS_TO_VERIFY')

    const scraping = await me.rest<FindingJob>('POST', '/v1/scraping-jobs', { body: { listId, decision: 'scrape' } })
    const scraped = await finished(me, 'scraping-jobs', scraping.body.id)
    expect(scraped.error).toBeUndefined()
    expect(scraped).toMatchObject({ stage: 'completed', match: { rate: 1, matched: 1 } })
    const results = await me.rest<{ items: FindingResult[] }>('GET', `/v1/scraping-jobs/${scraped.id}/results`)
    expect(results.body.items[0]?.findings.map(({ fullName }) => fullName)).toContain(person?.fullName)
    // Who has the very title is whom it asked for; near ones are not paid for beside it.
    expect(new Set(results.body.items[0]?.findings.map(({ jobTitle }) => jobTitle))).toEqual(new Set([person?.title]))

    const enriching = await me.rest<FindingJob>('POST', '/v1/enrichment-jobs', { body: { listId, decision: 'enrich' } })
    const enriched = await finished(me, 'enrichment-jobs', enriching.body.id)
    expect(enriched).toMatchObject({ stage: 'completed' })

    const verifying = await me.rest<FindingJob>('POST', '/v1/verification-jobs', {
      body: { listId, decision: 'verify' },
    })
    expect(verifying.status).toBe(200)
    await finished(me, 'verification-jobs', verifying.body.id)
    const exported = await me.rest<string>('GET', `/v1/lists/${listId}/export`)
    const rows: Record<string, string>[] = parse(exported.body, { columns: true })
    const row = rows.find((each) => each['full_name'] === person?.fullName)
    expect(row).toMatchObject({ email: person?.email, verification_status: 'valid', domain: company.domain })
  })
})
