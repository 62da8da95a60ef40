import type { AnyContract } from '../../core/contract.ts'
import { parseDetails } from '../../core/parse.ts'
import type { Answer } from './server.ts'

const members: ReadonlySet<string> = new Set(['error', 'code', 'details'])

/** What is wrong with an answer that should be the envelope of a code: nothing, or a few words a deviation. */
export function faultsOf(contract: AnyContract, answer: Answer, code: string): string[] {
  const { status, details: schema } = contract.definitions[code] ?? { status: 0, details: null }
  const faults = answer.status === status ? [] : [`status ${answer.status}`]
  const decoded = contract.decode(answer.body)
  const type = answer.headers.get('content-type') ?? 'none'
  if (!/^application\/json\s*(?:;|$)/i.test(type)) faults.push(`content type ${type}`)
  if (!decoded.known && decoded.problem === 'not_an_envelope') return [...faults, `no envelope: ${shown(answer.text)}`]
  if (decoded.code !== code) faults.push(`code ${String(decoded.code)}`)
  else if (!decoded.known) faults.push(...detailFaults(schema, decoded.details))
  if (decoded.error.trim() === '') faults.push('an empty sentence')
  const foreign = Object.keys(Object(answer.body)).filter((member) => !members.has(member))
  if (foreign.length > 0) faults.push(`members besides error, code and details: ${foreign.join(', ')}`)
  if (schema === null && Object.hasOwn(Object(answer.body), 'details')) faults.push('details')
  return faults
}

/** Members of `details` that are missing or of another kind, as `details.jobId: expected string`. */
function detailFaults(schema: AnyContract['definitions'][string]['details'], details: unknown): string[] {
  const issues = (schema ? parseDetails(schema, details).error?.issues : undefined) ?? []
  return issues.map(
    ({ path, message }) => `${['details', ...path].join('.')}: ${message.replace('Invalid input: ', '')}`,
  )
}

/** The answer in a word or two: its status, and for a failure its code. */
export function gist({ status, body }: Answer): string {
  const { code } = Object(body) as { code?: unknown }
  return status !== 200 && typeof code === 'string' ? `${status} ${code}` : String(status)
}

const shown = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 60)}…` : line || 'empty body'
}
