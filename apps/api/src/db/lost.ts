/**
 * SQLSTATE classes and codes, system errors and the driver's own names that say the server is away, or going. 57014 is a
 * cancellation that was meant for the statement before this one on the same connection, and came too late for it.
 */
const lost =
  /^(?:08...|57014|57P0[1-4]|53300|25P03|CONNECTION_(?:CLOSED|DESTROYED|ENDED)|CONNECT_TIMEOUT|E(?:CONN(?:REFUSED|RESET|ABORTED)|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|AI_AGAIN))$/

/** Whether a statement failed because there was no way to the database, and not because of what it says. */
export function isConnectionLost(error: unknown): boolean {
  // drizzle wraps the driver's error, tRPC wraps drizzle's, and several addresses of a host make a list
  for (let e: unknown = error; e instanceof Error; e = e.cause) {
    if ('code' in e && typeof e.code === 'string' && lost.test(e.code)) return true
    if (e instanceof AggregateError && e.errors.some(isConnectionLost)) return true
  }
  return false
}
