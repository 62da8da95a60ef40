import type { AnyContract } from '../../core/contract.ts'
import { compareDetails, lockJsonSchema } from '../../lock/details.ts'
import type { Answer } from './server.ts'

/** An entry of the catalogue as it is served. */
type Entry = Readonly<Record<'code' | 'status' | 'retryable' | 'details' | 'summary' | 'resolution', unknown>>

/**
 * Where the catalogue that a server publishes breaks a promise of ours. It may know more codes, and more of each; what
 * we know has to be there as we know it.
 */
export function catalogueFaults(contract: AnyContract, { status, body }: Answer): string[] {
  const { items } = Object(body) as { items?: unknown }
  if (status !== 200 || !Array.isArray(items)) return [`status ${status}${Array.isArray(items) ? '' : ', no items'}`]
  const entries = new Map(items.map((item: unknown) => [(Object(item) as Entry).code, item]))
  return contract.codes.flatMap((code) => {
    const entry = entries.get(code)
    return entry ? entryFaults(contract, code, entry) : [`${code} is missing`]
  })
}

/** Where one entry of a served catalogue breaks a promise of ours. */
export function entryFaults(contract: AnyContract, code: string, given: unknown): string[] {
  const entry = Object(given) as Entry
  const { status, retryable = false } = contract.definitions[code] ?? {}
  const faults: string[] = []
  if (entry.status !== status) faults.push(`${code} has status ${String(entry.status)}`)
  if (entry.retryable !== retryable) faults.push(`${code} has retryable ${String(entry.retryable)}`)
  for (const member of ['summary', 'resolution'] as const) {
    if (typeof entry[member] !== 'string' || entry[member] === '') faults.push(`${code} has no ${member}`)
  }
  const ours = lockJsonSchema(contract.schema(code))
  const theirs = lockJsonSchema(entry.details)
  if (ours && theirs) {
    const broken = compareDetails(code, ours, theirs).filter(({ severity }) => severity === 'breaking')
    faults.push(...broken.map(({ subject, what }) => `${subject} ${what}`))
  } else if (ours) faults.push(`${code} has no details`)
  return faults
}
