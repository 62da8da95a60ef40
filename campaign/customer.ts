import { setTimeout as sleep } from 'node:timers/promises'
import { rowsOf } from '@leadwright/api/testing/three-lists'
import type { Sandbox } from '@leadwright/sandbox'
import { stringify } from 'csv-stringify/sync'
import type { Customer } from './clients.ts'
import type { Random } from './random.ts'

// What a customer does: the known load. All of it is the seed's, so that two who do the same get the same.

export const jobKinds = ['verificationJobs', 'enrichmentJobs', 'scrapingJobs'] as const
export type JobKind = (typeof jobKinds)[number]

const workflows = { verificationJobs: 'verification', enrichmentJobs: 'enrichment', scrapingJobs: 'scraping' } as const
const paths = {
  verificationJobs: 'verification-jobs',
  enrichmentJobs: 'enrichment-jobs',
  scrapingJobs: 'scraping-jobs',
} as const

type Row = Readonly<Record<string, string>>

/** Stands in addresses for the name of whoever does it, which is somebody else each time. */
const someone = '00000000'

/** All that a customer will do. */
export interface Script {
  /** The files of each list, in turn. Some have rows that others have, and some come a second time. */
  readonly files: Readonly<Record<JobKind, readonly string[]>>
  /** Single addresses, and people whose addresses are asked for. */
  readonly addresses: readonly string[]
  readonly people: readonly Row[]
  readonly purchases: readonly { readonly credits: number; readonly decision: 'approve' | 'decline' }[]
}

export function scriptOf(random: Random, sandbox: Sandbox): Script {
  const addresses = random.shuffled(rowsOf('verification-jobs', sandbox, someone))
  const people = random.shuffled(rowsOf('enrichment-jobs', sandbox, someone))
  const titles = random.shuffled(rowsOf('scraping-jobs', sandbox, someone))
  const many = addresses.slice(0, random.between(200, 300))
  const first = csvOf(many.map((row) => ({ ...row, note: 'said at the fair; '.repeat(40) }))) // large enough to wait on disk
  const overlapping = csvOf([...many.slice(0, 40), ...addresses.slice(300, 340), { email: 'nobody' }, { email: '' }])
  // Of the others, whose host says nothing of them, nobody would know whether it is the host or a fault.
  const judged = addresses.slice(400).flatMap(({ email = '' }) => (email.includes('7@') ? [] : [email]))
  const withMailbox = new Set(
    sandbox.companies.flatMap(({ name, people: staff }) =>
      staff.flatMap(({ hasMailbox, latin }) => (hasMailbox ? [nameOf(latin.firstName, latin.lastName, name)] : [])),
    ),
  )
  const reachable = people
    .slice(70)
    .filter((row) => withMailbox.has(nameOf(row['first_name'], row['last_name'], row['company'])))
  return {
    files: {
      verificationJobs: [first, overlapping, first],
      enrichmentJobs: [csvOf([...people.slice(0, random.between(40, 60)), { first_name: 'Nobody' }])],
      scrapingJobs: [csvOf(titles.slice(0, random.between(40, 60)))],
    },
    addresses: judged.slice(0, random.between(4, 8)),
    people: reachable.slice(0, random.between(2, 4)),
    purchases: [
      { credits: random.between(100, 1000), decision: 'approve' },
      { credits: random.between(100, 1000), decision: 'decline' },
    ],
  }
}

const nameOf = (...parts: (string | undefined)[]): string => parts.join(' ')

const csvOf = (rows: readonly Row[]): string => stringify([...rows], { header: true })

/** What is known of a customer who has done it all. */
export interface Visit {
  readonly customer: Customer
  readonly run: string
  readonly lists: Readonly<Record<JobKind, string>>
  readonly jobs: Readonly<Record<JobKind, string>>
  /** What was answered at once. */
  readonly answers: unknown
  /** Single questions that had an answer, which costs a credit each. */
  readonly answered: number
}

/** Does all of a script. */
export async function visit(customer: Customer, script: Script, run: string): Promise<Visit> {
  const own = (text: string): string => text.replaceAll(someone, run)
  const lists = await forEachKind((kind) => newList(customer, kind, run))
  const imports = await forEachKind((kind) => importAll(customer, lists[kind], script.files[kind].map(own), run))
  const jobs = await forEachKind((kind) => start[kind](customer, lists[kind], `${run}-${kind}`))
  const [asked, bought] = await Promise.all([
    askAll(customer, script, own, run),
    buyAll(customer, script, run),
    forEachKind((kind) => untilOver(customer, kind, jobs[kind])),
  ])
  const exports = await forEachKind((kind) => exportOf(customer, lists[kind]))
  const answered = asked.filter((answer) => !isOpen(answer)).length
  return { customer, run, lists, jobs, answers: { imports, asked, bought, exports }, answered }
}

/** A list as a file; its lines in order, because people who are found become leads as they are found. */
export async function exportOf(customer: Customer, listId: string): Promise<string[]> {
  const text = await customer.sdk((client) => client.lists.export(listId).text())
  return text.split('\n').toSorted()
}

/** Does something for each kind at once. */
export async function forEachKind<T>(work: (kind: JobKind) => Promise<T>): Promise<Readonly<Record<JobKind, T>>> {
  return Object.fromEntries(
    await Promise.all(jobKinds.map(async (kind) => [kind, await work(kind)] as const)),
  ) as unknown as Record<JobKind, T>
}

async function newList(customer: Customer, kind: JobKind, run: string): Promise<string> {
  const list = { name: 'March', workflow: workflows[kind] }
  const options = { idempotencyKey: `${run}-${kind}-list` }
  return (await customer.sdk((client) => client.lists.create(list, options))).id
}

async function importAll(customer: Customer, listId: string, files: readonly string[], run: string) {
  const reports: unknown[] = []
  for (const [index, file] of files.entries()) {
    const idempotencyKey = `${run}-${listId}-${index}`
    reports.push(
      await (index % 2 === 0
        ? customer.sdk((client) => client.lists.import(listId, file, { idempotencyKey }))
        : customer.rest('POST', `/v1/lists/${listId}/imports`, {
            raw: file,
            headers: { 'content-type': 'text/csv', 'idempotency-key': idempotencyKey },
          })),
    )
  }
  return reports
}

/** Each kind of job is started in another way: with a decision later by the SDK, up front by REST, and in a session. */
const start: Readonly<Record<JobKind, (customer: Customer, listId: string, key: string) => Promise<string>>> = {
  verificationJobs: async (customer, listId, key) => {
    const { id } = await customer.sdk((client) =>
      client.verificationJobs.create({ listId }, { idempotencyKey: `${key}-create` }),
    )
    await customer.sdk((client) => client.verificationJobs.waitFor(id))
    await customer.sdk((client) =>
      client.verificationJobs.decide(id, { action: 'verify' }, { idempotencyKey: `${key}-decide` }),
    )
    return id
  },
  enrichmentJobs: async (customer, listId, key) => {
    const body = { listId, decision: 'enrich' }
    const headers = { 'idempotency-key': `${key}-create` }
    return (await customer.rest<{ id: string }>('POST', '/v1/enrichment-jobs', { body, headers })).id
  },
  scrapingJobs: async (customer, listId, key) =>
    (await customer.mutate<{ id: string }>('scraping.create', { listId, decision: 'scrape' }, `${key}-create`)).id,
}

/** Slower than the SDK's own, so that customers take less of the machine than the product does. */
const pollMs = 1000

async function untilOver(customer: Customer, kind: JobKind, id: string): Promise<void> {
  for (;;) {
    const { stage } = await customer.rest<{ stage: string }>('GET', `/v1/${paths[kind]}/${id}`)
    if (['completed', 'failed', 'cancelled', 'expired'].includes(stage)) return
    await sleep(pollMs)
  }
}

interface Answer {
  readonly email?: string | undefined
  readonly status?: string | undefined
  readonly outcome?: string | undefined
  readonly reason?: string | undefined
}

/** Only what is the same however busy the machine is: a website that takes too long is done without, by the pattern. */
const asFound = ({ email, status, outcome, reason }: Answer) => ({ email, status, outcome, reason })

/** An answer that nobody can tell now; it costs nothing, and everything that is asked here has a better one. */
const isOpen = ({ status, outcome }: Answer): boolean => status === 'unknown' || (outcome ?? 'matched') !== 'matched'
const maximumAsks = 20

async function askAll(
  customer: Customer,
  script: Script,
  own: (text: string) => string,
  run: string,
): Promise<Answer[]> {
  const questions = [
    ...script.addresses.map((email) => ({ path: '/v1/verifications', body: { email: own(email) } })),
    ...script.people.map(({ first_name: firstName, last_name: lastName, company }) => ({
      path: '/v1/enrichments',
      body: { firstName, lastName, company },
    })),
  ]
  const answers: Answer[] = []
  for (const [index, { path, body }] of questions.entries()) {
    let answer: Answer = {}
    for (let asks = 0; asks < maximumAsks; asks++) {
      const headers = { 'idempotency-key': `${run}-ask-${index}-${asks}` }
      answer = await customer.rest('POST', path, { body, headers })
      if (!isOpen(answer)) break
      await sleep(pollMs)
    }
    answers.push(asFound(answer))
  }
  return answers
}

async function buyAll(customer: Customer, script: Script, run: string): Promise<unknown> {
  for (const [index, { credits, decision }] of script.purchases.entries()) {
    const { checkoutUrl } = await customer.mutate<{ checkoutUrl: string }>(
      'credits.purchase',
      { credits },
      `${run}-buy-${index}`,
    )
    const { pathname, search } = new URL(checkoutUrl)
    // Providers tell twice, now and then.
    for (let times = 0; times < 2; times++) await customer.press(pathname + search, { decision })
  }
  // Their order is that of the clocks of the processes that took them, and one of these may have jumped.
  const { items } = await customer.query<{ items: { credits: number }[] }>('credits.purchases', {})
  return items.toSorted((a, b) => a.credits - b.credits)
}
