import type { Database, Executor } from './client.ts'

/**
 * Statements with more parameters are rows in bulk: their text differs by how many rows there are, and each connection
 * would keep a prepared statement for each of these texts.
 */
const mostParameters = 32

/** The part of drizzle's sessions by which all statements go. */
interface Session {
  prepareQuery(
    query: { readonly params: readonly unknown[] },
    fields: unknown,
    name: unknown,
    ...rest: unknown[]
  ): unknown
  transaction(work: (tx: { readonly _: { readonly session: unknown } }) => unknown, config?: unknown): unknown
}

/**
 * Has the statements of drizzle's prepared, which it leaves to whoever builds each of them: the server then parses a
 * statement once for each connection, and the driver no longer asks for the types of its parameters before it sends them.
 */
export function prepared(db: Database): Database {
  prepareAll(db._.session)
  return db
}

function prepareAll(session: Session): void {
  const prepareQuery = session.prepareQuery.bind(session)
  const transaction = session.transaction.bind(session)
  // Any name says that it is to be prepared; the driver has names of its own.
  session.prepareQuery = (query, fields, name, ...rest) =>
    prepareQuery(query, fields, query.params.length > mostParameters ? name : (name ?? 'prepared'), ...rest)
  session.transaction = (work, config) =>
    transaction((tx) => {
      prepareAll(tx._.session as Session)
      return work(tx)
    }, config)
}

/**
 * A query of placeholders that is built once, for what is asked most: to build one costs more than to send it. One that
 * runs in a transaction, whose life is short, is built for it.
 */
export function builtOnce<Query>(build: (executor: Executor) => Query): (executor: Executor) => Query {
  const built = new WeakMap<Executor, Query>()
  return (executor) => {
    const before = built.get(executor)
    if (before !== undefined) return before
    const query = build(executor)
    built.set(executor, query)
    return query
  }
}
