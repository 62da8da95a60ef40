import type { Leadwright } from '@leadwright/sdk'
import { exportOf, forEachKind, jobKinds, type Visit } from './customer.ts'

// All that is said of what a customer has done, without what is somebody else's each time.

const everything = { limit: 100_000 }

/** Reads everything that a customer can see. */
export async function traceOf({ customer, run, lists, jobs, answers, answered }: Visit): Promise<unknown> {
  const read = <T>(call: (client: Leadwright) => PromiseLike<T>): Promise<T> => customer.sdk(call)
  const ledgers = await forEachKind(async (kind) =>
    sumsOf(await read((client) => client.credits.entries({ jobId: jobs[kind] }).toArray(everything))),
  )
  const { settle = 0 } = sumsOf(await read((client) => client.credits.entries().toArray(everything)))
  const ofJobs = jobKinds.reduce((sum, kind) => sum + (ledgers[kind]['settle'] ?? 0), 0)
  const seen = {
    answers,
    lists: await forEachKind(async (kind) => ({
      list: await read((client) => client.lists.get(lists[kind])),
      summary: await read((client) => client.lists.summary(lists[kind])),
      imports: await read((client) => client.lists.imports(lists[kind]).toArray(everything)),
      leads: inOrder(await read((client) => client.lists.leads(lists[kind]).toArray(everything))),
      export: await exportOf(customer, lists[kind]),
    })),
    jobs: await forEachKind(async (kind) => ({
      job: await read(async (client) => (await client[kind].get(jobs[kind])) as unknown),
      results: await read(async (client) => (await client[kind].results(jobs[kind]).toArray(everything)) as unknown[]),
      ledger: ledgers[kind],
    })),
    settled: { jobs: ofJobs, answers: answered, somethingElse: settle - ofJobs - answered },
    balance: await read((client) => client.credits.get()),
  }
  return JSON.parse(anonymous(JSON.stringify(seen, withoutIds), run)) as unknown
}

/** What the ledger moved, by kind of entry: as many credits, however many entries they came in. */
function sumsOf(entries: readonly { readonly kind: string; readonly amount: number }[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { kind, amount } of entries) sums[kind] = (sums[kind] ?? 0) + amount
  return sums
}

const withoutIds = (name: string, value: unknown): unknown =>
  ['id', 'leadId', 'examples'].includes(name) ? undefined : value

const inOrder = <T>(items: readonly T[]): T[] =>
  items.toSorted((a, b) => (JSON.stringify(a, withoutIds) < JSON.stringify(b, withoutIds) ? -1 : 1))

/**
 * IDs by their kind, moments, and whose run it was. A website whose bare name answers too late, as on a busy machine, is
 * read under its other one, and says the same there.
 */
const anonymous = (text: string, run: string): string =>
  text
    .replaceAll(run, 'run')
    .replaceAll('://www.', '://')
    .replaceAll(/\b([a-z]{2,5})_[0-9a-f]{32}\b/g, '$1')
    .replaceAll(/\b\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'moment')

/** Where two traces differ, a few lines of it; empty where they do not. */
export function differences(expected: unknown, actual: unknown, path = '', most = 5): string[] {
  if (Object.is(expected, actual)) return []
  if (!isObject(expected) || !isObject(actual)) {
    return [`${path}: ${short(actual)} instead of ${short(expected)}`]
  }
  const found: string[] = []
  for (const name of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
    if (found.length >= most) break
    found.push(...differences(expected[name], actual[name], path === '' ? name : `${path}.${name}`, most))
  }
  return found.slice(0, most)
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const short = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 200)
