import { contract, type Code, type Details, type Failure } from '@leadwright/errors'
import { afterAll, beforeAll, expect } from 'vitest'
import { organizations } from '../../src/db/schema/index.ts'
import { createLeadsService, type LeadsService } from '../../src/domains/leads/service.ts'
import type { ImportReport, LeadView, ListView } from '../../src/domains/leads/views.ts'
import { connectTestDatabase, type TestConnection } from './postgres.ts'

export const organizationId = 'org_1'
export const fail = contract.error
export const anyPage = { limit: 1000, cursor: undefined }

/** The service of lists and leads on a database of its own, where `org_1` and `org_2` are. */
export interface LeadsWorld {
  readonly service: LeadsService
  readonly connection: TestConnection
  readonly newList: (workflow?: ListView['workflow']) => Promise<ListView>
  readonly importInto: (
    list: ListView,
    csv: string | Buffer<ArrayBuffer> | ReadableStream<Uint8Array>,
    operationId?: string,
  ) => Promise<ImportReport>
  readonly reread: (list: ListView) => Promise<ListView>
  /** The first thousand. */
  readonly leadsOf: (list: ListView) => Promise<LeadView[]>
}

/** Makes the world before the tests of a file, and takes it away behind them. */
export function useLeads(): LeadsWorld {
  let connection: TestConnection
  let service: LeadsService
  beforeAll(async () => {
    connection = await connectTestDatabase()
    service = createLeadsService(connection)
    await connection.db.insert(organizations).values(['org_1', 'org_2'].map((id) => ({ id, name: id, slug: id })))
  })
  afterAll(() => connection.close())
  return {
    get service() {
      return service
    },
    get connection() {
      return connection
    },
    newList: (workflow = 'verification') =>
      service.create(fail, { organizationId, name: 'Fair 2026', workflow, createdBy: 'usr_1', operationId: undefined }),
    importInto: ({ id: listId }, csv, operationId) =>
      service.import(fail, {
        organizationId,
        listId,
        operationId,
        csv: Buffer.isBuffer(csv) ? new Blob([csv]).stream() : csv,
      }),
    reread: ({ id: listId }) => service.get(fail, { organizationId, listId }),
    leadsOf: async ({ id: listId }) => {
      const { items } = await service.leads(fail, { organizationId, listId, ...anyPage, status: undefined })
      return items
    },
  }
}

/** The details of the failure that something is expected to end with. */
export async function failureOf<C extends Code>(code: C, work: Promise<unknown>): Promise<Details<C>> {
  const failure = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(failure).toMatchObject({ code })
  return (failure as Failure<C>).details
}

/** A file of this size exactly, with rows like those of real lists. */
export function fileOf(size: number): Buffer<ArrayBuffer> {
  const rows: string[] = ['email,first_name,last_name,company,note']
  for (let n = 0, length = 0; length < size; n += 1) {
    const row = `person.${n}@company${n % 500}.test,Ann,Lee,"Company ${n % 500}, Inc.",${'what was said at the fair; '.repeat(7)}`
    rows.push(row)
    length += row.length + 1
  }
  return Buffer.from(rows.join('\n'))
    .fill('x', size - 100)
    .subarray(0, size)
}

/** An upload that gives these chunks and then breaks off. */
export const brokenOff = (...chunks: (string | Uint8Array)[]): ReadableStream<Uint8Array> => {
  const rest = chunks.map((chunk) => Buffer.from(chunk))
  return new ReadableStream({
    pull(controller) {
      const next = rest.shift()
      if (next) controller.enqueue(next)
      else controller.error(new Error('the client went away'))
    },
  })
}
