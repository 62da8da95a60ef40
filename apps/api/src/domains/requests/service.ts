import type { Logger } from 'pino'
import type { Sql } from 'postgres'
import type { Database } from '../../db/client.ts'
import { decodeCursor, toPage, type Page, type PageInput } from '../../trpc/page.ts'
import * as store from './store.ts'
import { viewRequest, type RequestView } from './view.ts'
import { apartFromRequest } from '../../waits/request-wait.ts'
import { createBatchWriter } from './writer.ts'

/** The log of an organization's requests, for its own people. */
export interface RequestsService {
  /** Notes a request that is over. Costs it nothing: what can't be stored in time is left out of the log. */
  note(request: store.NewRequest): void
  /** An organization's requests, newest first, with all that this process knows of. */
  list(organizationId: string, input: PageInput & store.RequestFilter): Promise<Page<RequestView>>
  /** Writes what was noted. */
  close(): Promise<void>
}

/** For how long requests are kept. */
const keptDays = 30

export function createRequestsService(options: {
  readonly db: Database
  readonly sql: Sql
  readonly log: Pick<Logger, 'warn'>
}): RequestsService {
  const { db, sql, log } = options
  const writer = createBatchWriter<store.NewRequest>({
    write: (rows) => store.insertRequests(sql, rows),
    onLost: (rows, error) => log.warn({ err: error, rows }, 'requests are missing in the request log'),
  })

  return {
    note: (request) => writer.note(request),
    list: async (organizationId, { limit, cursor, ...filter }) => {
      await apartFromRequest(() => writer.flush()) // so that whoever looks for the request of a moment ago finds it
      const position = decodeCursor(cursor)
      const before = position === undefined ? undefined : Number(position)
      if (before !== undefined && !Number.isSafeInteger(before)) return { items: [], nextCursor: null }
      const page = toPage(await store.listRequests(db, organizationId, filter, limit, before), limit, ({ id }) => id)
      return { items: page.items.map(viewRequest), nextCursor: page.nextCursor }
    },
    close: () => writer.flush(),
  }
}

/** Requests that are no longer kept. */
export const outdatedRequests = store.requestsBefore(keptDays)
