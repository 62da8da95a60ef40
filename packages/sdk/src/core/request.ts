import type { Config } from './config.ts'
import { LeadwrightError } from './errors.ts'
import type { RequestOptions } from './options.ts'
import type { Call, Operation } from './transport.ts'

/** What every attempt of a call sends. */
export interface PreparedRequest {
  readonly method: string
  readonly url: string
  /** Without the key. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

/**
 * Makes the request of a call.
 * @throws LeadwrightError if something of it cannot be sent
 */
export function prepare(config: Config, operation: Operation, call: Call, options: RequestOptions): PreparedRequest {
  const { method } = operation
  const headers: Record<string, string> = { ...config.headers }
  if (operation.answers === 'stream') headers['accept'] = 'text/csv, application/json;q=0.5'
  if (method === 'POST') headers['idempotency-key'] = options.idempotencyKey ?? crypto.randomUUID()
  if ('upload' in call) headers['content-type'] = 'text/csv'
  else if (call.body !== undefined) headers['content-type'] = 'application/json'
  try {
    const url = config.base + pathOf(operation, call.params) + queryOf(call.query)
    // Of undefined, nothing.
    return { method, url, headers, body: JSON.stringify(call.body) }
  } catch (cause) {
    if (cause instanceof LeadwrightError) throw cause
    throw new LeadwrightError(`What ${operation.id} was called with cannot be sent`, { cause })
  }
}

/** `.` and `..` would be taken for steps in the path by every URL parser, encoded or not. */
function pathOf({ id, path }: Operation, params: Call['params'] = {}): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value: unknown = params[name]
    if (typeof value === 'string' && !/^\.{0,2}$/.test(value)) return encodeURIComponent(value)
    throw new LeadwrightError(`${id} needs a ${name} that is not empty, "." or ".."`)
  })
}

function queryOf(query: Call['query']): string {
  if (!query) return ''
  const search = new URLSearchParams()
  // A list's own string form joins it by commas.
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value))
  const text = search.toString()
  return text && `?${text}`
}
