import { AsyncLocalStorage } from 'node:async_hooks'
import { Download } from '../http/download.ts'
import type { InPlace } from '../waits/places.ts'
import type { ProcedureMeta } from './init.ts'

/**
 * Slow procedures that run at a time in a process, and of these of one organization: fewer than there are connections
 * for requests, and no more than leave the database time for others.
 */
export const slowPlaces = { all: 8, each: 2 }

/**
 * Runs the rest of a procedure; one that says that it is slow waits for one of the few places that its organization has.
 * The request's deadline ends the wait.
 */
export async function inItsPlace<R>(
  inPlace: InPlace,
  meta: ProcedureMeta | undefined,
  organizationId: string,
  next: () => Promise<R>,
): Promise<R> {
  if (meta?.weight !== 'slow') return next()
  const result = await inPlace(organizationId, next)
  const { data } = result as { data?: unknown }
  if (!(data instanceof Download)) return result
  const inRequest = AsyncLocalStorage.snapshot()
  // A file is made as it is read, each piece of it in a place, so that a slow reader keeps none.
  return { ...result, data: data.piecewise((read) => inRequest(() => inPlace(organizationId, read))) }
}
