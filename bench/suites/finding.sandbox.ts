import { startSandbox, type SandboxCompany, type SandboxPerson } from '@leadwright/sandbox'
import { startFinding, type FindingProduct } from './finding.product.ts'

/** Somebody of the sandbox. */
interface Member {
  readonly company: SandboxCompany
  readonly person: SandboxPerson
}

/** How many of those who could be found were found, and of everybody. */
export interface Share {
  readonly findable: number
  readonly found: number
  readonly everybody: number
  readonly foundOfAll: number
}

export interface SandboxMeasurements {
  readonly people: Share
  /** People who were given for a company and are not among those whom its website names, with that title. */
  readonly wrongPeople: number
  readonly peopleGiven: number
  readonly addresses: Share
  /** Addresses that were called valid and are not the person's. */
  readonly wrongAddresses: number
  readonly addressesGiven: number
}

/** Looks for everybody at the sandbox's 200 companies, and holds what is found against the truth. */
export async function measureSandbox(): Promise<SandboxMeasurements> {
  const sandbox = await startSandbox()
  const directory = sandbox.companies.map(({ slug, ...company }) => ({ id: slug, ...company }))
  const product = await startFinding(sandbox, { pauseMs: 5, directory })
  try {
    const everybody = sandbox.companies.flatMap((company) => company.people.map((person) => ({ company, person })))
    return { ...(await measurePeople(product, everybody)), ...(await measureAddresses(product, everybody)) }
  } finally {
    await product.close()
    await sandbox.close()
  }
}

/** Findable is whom the sandbox says an honest reader can find on the website. */
async function measurePeople(product: FindingProduct, everybody: readonly Member[]) {
  const asked = new Map(
    everybody.map(({ company, person }) => [`${company.name}\n${person.title}`, [company.name, person.title]]),
  )
  const listId = await product.importRows('scraping', [['company', 'job_title'], ...asked.values()])
  const { job } = await product.run('scraping', listId, { perRow: 25 })
  const given = Map.groupBy(
    (await product.rows('scraping', job.id)).flatMap(({ company, findings }) =>
      findings.map(({ fullName, jobTitle }) => ({ domain: company?.domain ?? '', fullName, jobTitle })),
    ),
    ({ domain }) => domain,
  )
  const isFound = ({ company, person }: Member): boolean =>
    (given.get(company.domain) ?? []).some(
      ({ fullName, jobTitle }) => isSame(fullName, person.websiteName) && jobTitle === person.title,
    )
  const findable = everybody.filter(({ person }) => person.onWebsite)
  const people = new Map([...given.values()].flat().map((one) => [Object.values(one).join('\n'), one]))
  const named = Map.groupBy(findable, ({ company }) => company.domain)
  const wrong = [...people.values()].filter(
    ({ domain, fullName, jobTitle }) =>
      !(named.get(domain) ?? []).some(
        ({ person }) => isSame(fullName, person.websiteName) && jobTitle === person.title,
      ),
  )
  const found = findable.filter(isFound).length
  const share = {
    findable: findable.length,
    found,
    everybody: everybody.length,
    foundOfAll: everybody.filter(isFound).length,
  }
  return { people: share, wrongPeople: wrong.length, peopleGiven: people.size }
}

/** Findable is whoever has a mailbox at a company whose mail server tells mailboxes from others. */
async function measureAddresses(product: FindingProduct, everybody: readonly Member[]) {
  const rows = everybody.map(({ company, person }) => [person.firstName, person.lastName, company.name, company.domain])
  const listId = await product.importRows('enrichment', [['first_name', 'last_name', 'company', 'domain'], ...rows])
  const { job } = await product.run('enrichment', listId)
  const results = await product.rows('enrichment', job.id)
  if (results.length !== everybody.length) throw new Error(`${results.length} rows of ${everybody.length} people`)
  const emailOf = (at: number): string | undefined => results[at]?.findings[0]?.email
  const all = [...everybody.entries()]
  const isRight = ([at, { person }]: [number, Member]): boolean => emailOf(at) === person.email
  const findable = all.filter(
    ([, { company, person }]) => person.hasMailbox && ['mailboxes', 'greylisting'].includes(company.mail.kind),
  )
  const valid = all.filter(([at]) => results[at]?.findings[0]?.status === 'valid')
  const found = findable.filter(isRight).length
  return {
    addresses: { findable: findable.length, found, everybody: all.length, foundOfAll: all.filter(isRight).length },
    wrongAddresses: valid.filter((one) => !isRight(one)).length,
    addressesGiven: valid.length,
  }
}

/** Academic degrees are no part of a name: a website has them, and whoever reads it may leave them out. */
const withoutDegree = (name: string): string => name.replace(/^Dr\. |, PhD$/, '')
const isSame = (one: string, other: string): boolean => withoutDegree(one) === withoutDegree(other)
