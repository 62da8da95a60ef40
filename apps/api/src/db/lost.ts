/**
 * SQLSTATE classes and codes, system errors and the driver's own names that say the server is away, or going. 57014 is a
 * cancellation that was meant for the statement before this one on the same connection, and came too late for it.
 */
const lost =
  /^(?:08...|57014|57P0[1-4]|53300|25P03|CONNECTION_(?:CLOSED|DESTROYED|ENDED)|CONNECT_TIMEOUT|E(?:CONN(?:REFUSED|RESET|ABORTED)|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|AI_AGAIN))$/

/** SQLSTATE and system errors of a disk that is full, the database's or our own. */
const noRoom = /^(?:53100|ENOSPC|EDQUOT)$/

/** Whether a statement failed because there was no way to the database, and not because of what it says. */
export const isConnectionLost = (error: unknown): boolean => hasCode(error, lost)

/** Whether something failed because a disk is full. */
export const isOutOfRoom = (error: unknown): boolean => hasCode(error, noRoom)

/** Whether something failed because of the database's or our own surroundings: it may well succeed later. */
export const isOutage = (error: unknown): boolean => isConnectionLost(error) || isOutOfRoom(error)

function hasCode(error: unknown, codes: RegExp): boolean {
  // drizzle wraps the driver's error, tRPC wraps drizzle's, and several addresses of a host make a list
  for (let e: unknown = error; e instanceof Error; e = e.cause) {
    if ('code' in e && typeof e.code === 'string' && codes.test(e.code)) return true
    if (e instanceof AggregateError && e.errors.some((each) => hasCode(each, codes))) return true
  }
  return false
}
