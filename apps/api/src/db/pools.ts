import type { Sql, TransactionSql } from 'postgres'
import { currentWait, type RequestWait, type Statement } from '../waits/request-wait.ts'
import type { Listen } from './listen.ts'
import { isConnectionLost, isOutage } from './lost.ts'

/** A pool for requests that somebody waits for, and one for everything that takes its time. */
export interface Pools {
  readonly requests: Sql
  readonly background: Sql
  /** Whichever way there is to hear of what happens. */
  readonly listen: Listen
}

/**
 * Two pools as one: what a request asks goes by the connections of requests, so that imports, exports and jobs never
 * keep it waiting for one; everything else goes by the others. A request that is given up takes its statements with it,
 * also those that wait for a connection.
 */
export function createRoutedSql({ requests, background, listen }: Pools): Sql {
  const poolOf = (wait: RequestWait | undefined): Sql => (wait === undefined || wait.isLong ? background : requests)

  const begin = async (first: unknown, second?: unknown): Promise<unknown> => {
    const [options, work] = typeof first === 'string' ? [first, second] : ['', first]
    const wait = currentWait()
    let entered = false
    const run = (): Promise<unknown> =>
      poolOf(wait).begin(options, (tx) => {
        entered = true
        return (work as (tx: TransactionSql) => Promise<unknown>)(wait ? noted(tx, wait) : tx)
      })
    try {
      return await run()
    } catch (error) {
      // Nothing of it was sent: the connection had been lost while it lay in the pool.
      if (!entered && wait?.given === undefined && isConnectionLost(error)) return await run().catch(lacked(wait))
      return lacked(wait)(error)
    }
  }

  return new Proxy(background, {
    apply: (_, __, args: unknown[]) => {
      const wait = currentWait()
      return note(Reflect.apply(poolOf(wait), undefined, args), wait)
    },
    get: (target, name) => {
      if (name === 'begin') return begin
      if (name === 'listen') return listen
      if (whole.has(name)) return Reflect.get(target, name) as unknown
      const wait = currentWait()
      const pool = poolOf(wait)
      if (name !== 'unsafe') return Reflect.get(pool, name) as unknown
      return (...args: Parameters<Sql['unsafe']>) => note(pool.unsafe(...args), wait)
    },
  })
}

/** Fails as a transaction did, and notes it for its request where there was no way to the database. */
const lacked =
  (wait: RequestWait | undefined) =>
  (error: unknown): never => {
    if (isOutage(error)) wait?.lacked(error)
    throw error
  }

/** What a pool has once, however many use it. */
const whole: ReadonlySet<string | symbol> = new Set(['options', 'parameters', 'subscribe', 'close', 'end'])

/** A transaction whose statements are those of a request. */
const noted = (tx: TransactionSql, wait: RequestWait): TransactionSql =>
  new Proxy(tx, {
    apply: (target, _, args: unknown[]) => note(Reflect.apply(target, undefined, args), wait),
    get: (target, name) => {
      const member = Reflect.get(target, name) as unknown
      if (name === 'unsafe') {
        return (...args: Parameters<Sql['unsafe']>) => note((member as Sql['unsafe'])(...args), wait)
      }
      if (name !== 'savepoint') return member
      return (...args: unknown[]) => {
        const work = args.at(-1) as (tx: TransactionSql) => unknown
        return (member as (...all: unknown[]) => unknown)(...args.slice(0, -1), (inner: TransactionSql) =>
          work(noted(inner, wait)),
        )
      }
    },
  })

/** What a query of the driver's is inside, in the version that is pinned; the test beside this holds them together. */
interface DriverQuery extends Statement {
  handler: ((query: DriverQuery) => unknown) & { debug?: unknown }
  resolve: (value: unknown) => unknown
  reject: (error: unknown) => unknown
}

/**
 * Notes a statement for a request from the moment in which it is sent. The driver's object may as well become a part of
 * another statement, and then never is; so it is its handler that tells, because awaiting the object would send it.
 */
function note<T>(made: T, wait: RequestWait | undefined): T {
  if (wait === undefined || !isQuery(made)) return made
  const { handler } = made
  made.handler = Object.assign(
    (query: DriverQuery): unknown => {
      if (wait.given) return query.reject(wait.given)
      const forget = wait.waitsFor(query)
      const { resolve, reject } = query
      query.resolve = (value) => {
        forget()
        return resolve(value)
      }
      query.reject = (error) => {
        forget()
        if (isOutage(error)) wait.lacked(error)
        return reject(wait.given ?? error)
      }
      return handler(query)
    },
    { debug: handler.debug },
  )
  return made
}

const isQuery = (made: unknown): made is DriverQuery =>
  made instanceof Promise && 'handler' in made && typeof made.handler === 'function'
