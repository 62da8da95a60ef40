import { startSandbox, type MailDomain, type MailHost, type Sandbox } from '@leadwright/sandbox'
import { median } from '../harness/statistics.ts'
import type { Memory } from '../harness/variant.ts'
import { startFinding, type JobRun, type Workflow } from './finding.product.ts'

const companies = 1000
/** Rows of a company: people on its website, and two whom only the list knows, one of them without a mailbox. */
const peopleEach = 10
const listedEach = 2
const domainsPerHost = 10
const replySeconds = 0.02

// What the product allows itself: the defaults of its website reader and its mail verifier.
const sitesAtATime = 20
const pauseSeconds = 0.5
const sessionsAtATime = 50
const sessionsPerHost = 2

const titles = [
  'Chief Executive Officer',
  'Chief Financial Officer',
  'Head of Marketing',
  'Head of Human Resources',
  'Sales Manager',
  'Software Engineer',
  'General Counsel',
  'Purchasing Manager',
  'Warehouse Manager',
  'Product Designer',
]
const firstNames =
  'Anna Boris Clara David Elena Felix Greta Henry Irene Jacob Karin Louis Maria Nadia Oscar Paula'.split(' ')
const lastNames = (
  'Abbott Becker Castillo Dawson Eriksen Fischer Gallagher Hoffman Iversen Jansen Keller Lindgren Marsh Novak Olsen ' +
  'Parker Quinn Rossi Sorensen Turner Ulrich Vargas Weaver Yates Zimmer'
).split(' ')
const patterns: readonly ((first: string, last: string) => string)[] = [
  (first, last) => `${first}.${last}`,
  (first, last) => `${first[0]}${last}`,
  (first) => first,
  (first, last) => `${first}${last}`,
  (first, last) => `${first[0]}.${last}`,
]

interface Person {
  readonly first: string
  readonly last: string
  readonly title: string
  readonly isListed: boolean
  readonly hasMailbox: boolean
}

/** What a job over 10,000 rows came to. */
export interface RowsMeasurements {
  readonly rows: number
  readonly matched: number
  readonly seconds: number
  /** Seconds that it would have taken if whatever politeness and limits allow had waited for nothing but that. */
  readonly websiteSeconds: number
  readonly mailSeconds: number
  /** CPU time of the worker a row, in milliseconds. */
  readonly cpu: number
  readonly requestsPerSite: number
  readonly recipientsPerRow: number
  /** Growth of what is in use, heap and buffers, from before the job to its peak, in MiB. */
  readonly inUse: number
  /** The same from the job's second quarter to its last, of the medians: what grows with the rows. */
  readonly drift: number
  /** Growth of what the process has from the system, at its peak, in MiB. */
  readonly resident: number
}

/** Scrapes and enriches 10,000 rows of 1,000 companies. */
export async function measureRows(): Promise<Record<Workflow, RowsMeasurements>> {
  const sandbox = await startSandbox({ domains: internet() })
  const product = await startFinding(sandbox)
  try {
    const measure = async (workflow: Workflow): Promise<RowsMeasurements> => {
      const [head, ...rows] = rowsFor(workflow)
      if (!head) throw new Error('no rows')
      // What the process allocates once and for all, it allocates for this one, of companies of their own.
      const few = 24 * peopleEach
      await product.run(workflow, await product.importRows(workflow, [head, ...rows.slice(0, few)]))
      const listId = await product.importRows(workflow, [head, ...rows.slice(few)])
      const idle = await product.memory()
      const before = countsOf(sandbox)
      const run = await product.run(workflow, listId, { collect: true })
      return measured(run, idle, before, countsOf(sandbox))
    }
    return { scraping: await measure('scraping'), enrichment: await measure('enrichment') }
  } finally {
    await product.close()
    await sandbox.close()
  }
}

const domainOf = (company: number): string => `company${company}.test`

/** Whoever is at a company or asked for there; no two of a company share a name. */
function peopleOf(company: number): Person[] {
  return Array.from({ length: peopleEach }, (_, at) => ({
    first: firstNames[(company + at * 3) % firstNames.length] ?? '',
    last: lastNames[(company * 7 + at) % lastNames.length] ?? '',
    title: titles[at] ?? '',
    isListed: at >= peopleEach - listedEach,
    hasMailbox: at < peopleEach - 1,
  }))
}

/** 24 companies more than 1,000, for the first job. */
const all = Array.from({ length: companies + 24 }, (_, company) => company)

function rowsFor(workflow: Workflow): string[][] {
  const rows = all.flatMap((company) =>
    peopleOf(company).map(({ first, last, title }) =>
      workflow === 'scraping' ? [`Company ${company}`, domainOf(company), title] : [first, last, domainOf(company)],
    ),
  )
  return [workflow === 'scraping' ? ['company', 'domain', 'job_title'] : ['first_name', 'last_name', 'domain'], ...rows]
}

function internet(): Record<string, MailDomain> {
  const hosts = Array.from({ length: Math.ceil(all.length / domainsPerHost) }, (): MailHost => ({
    delayMs: replySeconds * 1000,
  }))
  const domains = all.map((company): [string, MailDomain] => {
    const people = peopleOf(company)
    const write = patterns[company % patterns.length]
    const mailboxes = new Set(
      people.filter(({ hasMailbox }) => hasMailbox).map(({ first, last }) => write?.(first, last).toLowerCase()),
    )
    // Those who share a host are not next to each other in any order.
    const host = hosts[company % hosts.length]
    return [
      domainOf(company),
      {
        ...(host ? { mx: [{ preference: 10, host }] } : {}),
        rcpt: (local) => (mailboxes.has(local.toLowerCase()) ? undefined : '550 5.1.1 No such mailbox'),
        website: {
          '/robots.txt': { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nDisallow: /admin\n' },
          '/': page(
            company,
            '<p>We make things.</p><p><a href="/team">Our team</a> <a href="/products">Products</a></p>',
          ),
          '/products': page(company, '<p>Things of all kinds.</p>'),
          '/team': page(
            company,
            people
              .filter(({ isListed }) => !isListed)
              .map(card)
              .join('\n'),
          ),
        },
      },
    ]
  })
  return Object.fromEntries(domains)
}

const card = ({ first, last, title }: Person): string =>
  `<div class="member"><h3>${first} ${last}</h3><p class="role">${title}</p></div>`

const page = (company: number, body: string): string =>
  `<!doctype html><title>Company ${company}</title><h1>Company ${company}</h1>\n${body}\n`

interface Counts {
  readonly requests: number
  readonly commands: number
  readonly connections: number
  readonly recipients: number
}

const countsOf = ({ stats }: Sandbox): Counts => ({
  requests: stats.webRequests,
  commands: stats.commands,
  connections: stats.connections,
  recipients: stats.rcptCommands,
})

function measured(
  { job, seconds, cpu, samples }: JobRun,
  idle: Memory,
  before: Counts,
  after: Counts,
): RowsMeasurements {
  const rows = companies * peopleEach
  const requests = after.requests - before.requests
  // A banner and a reply to each command.
  const replies = after.commands - before.commands + after.connections - before.connections
  const sessions = Math.min(sessionsAtATime, (companies / domainsPerHost) * sessionsPerHost)
  const growth = samples.map((one) => inUse(one) - inUse(idle))
  const quarter = (from: number): number[] =>
    growth.slice(Math.floor((growth.length * from) / 4), Math.ceil((growth.length * (from + 1)) / 4))
  return {
    rows,
    matched: job.results.matched,
    seconds,
    // Between the requests to a site, not before the first.
    websiteSeconds: ((requests - companies) * pauseSeconds) / sitesAtATime,
    mailSeconds: (replies * replySeconds) / sessions,
    cpu: (1000 * cpu) / rows,
    requestsPerSite: requests / companies,
    recipientsPerRow: (after.recipients - before.recipients) / rows,
    inUse: Math.max(...growth),
    drift: median(quarter(3)) - median(quarter(1)),
    resident: Math.max(...samples.map(({ rss }) => rss)) - idle.rss,
  }
}

const inUse = ({ heap, external }: Memory): number => heap + external
