import { contract, type Code, type Fail } from '@leadwright/errors'
import { createDeclaredFail } from '@leadwright/errors/trpc'
import { fingerprint, type Fingerprinted } from './fingerprint.ts'
import type { ProcedureMeta } from './init.ts'
import type { RequestContext } from './context.ts'

/** What an operation answered: the data, or the error that it raised. */
export type StoredAnswer =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly code: Code; readonly details: unknown }

/** An operation that this request has to run. */
export interface Claim {
  readonly operationId: string
  /** Stores the answer, with what was asked. */
  complete(fingerprint: string, answer: StoredAnswer): Promise<void>
  /** Gives the key back without an answer, so that the next request runs the operation again. */
  abandon(): Promise<void>
}

/** What an idempotency key came to: run it, give the earlier answer, or it was used for something else. */
export type ClaimResult =
  | { readonly kind: 'run'; readonly claim: Claim }
  | { readonly kind: 'answered'; readonly fingerprint: string; readonly answer: StoredAnswer }

export interface IdempotencyStore {
  /**
   * Claims a key; raises LIMIT_REACHED where there is no place for another one. While another request with the same key
   * runs, waits for its answer; if that request died, takes over.
   * @param fingerprint what is asked, as far as it is known before a streamed body has been read
   */
  claim(fail: Fail<'LIMIT_REACHED'>, owner: string, key: string, signal: AbortSignal | undefined): Promise<ClaimResult>
}

/** The part of a tRPC middleware call that this needs. */
interface Call {
  readonly ctx: RequestContext & { readonly fail: Fail<'INVALID_REQUEST' | 'LIMIT_REACHED'> }
  readonly type: string
  readonly path: string
  readonly meta: ProcedureMeta | undefined
  readonly signal: AbortSignal | undefined
  getRawInput(): Promise<unknown>
}

type Result = { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly error: unknown }

/** How the rest of a procedure is run: with the operation's ID, and with the input read through a fingerprinting tap. */
export interface Proceed {
  readonly operationId: string | undefined
  readonly getRawInput: () => Promise<unknown>
}

const maxKeyLength = 255

/**
 * Runs a mutation at most once for its `Idempotency-Key`: the same key with the same body gives the first answer again,
 * for 24 hours; another body under that key is refused. Without the header, or for reads, it just runs.
 *
 * Answers that say nothing about the operation itself (our own failures, a body that broke off) are not kept, so a retry
 * runs again.
 */
export async function idempotently<R>(call: Call, owner: string, proceed: (how: Proceed) => Promise<R>): Promise<R> {
  const key = call.ctx.headers.get('idempotency-key')
  if (key === null || call.type !== 'mutation' || call.meta?.secret === true) {
    return proceed({ operationId: undefined, getRawInput: () => call.getRawInput() })
  }
  if (key === '' || key.length > maxKeyLength) {
    const message = `Must be 1 to ${maxKeyLength} characters`
    throw call.ctx.fail('INVALID_REQUEST', { issues: [{ path: 'Idempotency-Key', message }] })
  }

  const found = await call.ctx.services.idempotency.claim(call.ctx.fail, owner, key, call.signal)
  let input: Fingerprinted | undefined
  try {
    input = fingerprintOrRefuse(call.ctx.fail, await call.getRawInput())
    if (found.kind === 'answered') {
      const [path, ...earlier] = found.fingerprint.split(' ')
      if (path !== call.path || !(await input.isLike(earlier.join(' ')))) {
        const message = 'This key was used for another request; use a new one'
        throw call.ctx.fail('INVALID_REQUEST', { issues: [{ path: 'Idempotency-Key', message }] })
      }
      call.ctx.outcome.replayed = true
      return replay(found.answer)
    }

    const { claim } = found
    const { value } = input
    const result = await proceed({ operationId: claim.operationId, getRawInput: async () => value })
    const answer = input.broken ? undefined : toAnswer(result as Result)
    if (answer === undefined) await claim.abandon()
    else await claim.complete(`${call.path} ${answer.ok ? await input.whole() : input.taken()}`, answer)
    return result
  } catch (error) {
    // A claim that is neither answered nor given back keeps every other request with its key waiting.
    if (found.kind === 'run') await found.claim.abandon()
    throw error
  } finally {
    input?.release()
  }
}

function toAnswer(result: Result): StoredAnswer | undefined {
  if (result.ok) return { ok: true, data: result.data }
  const failure = contract.find(result.error)
  if (failure && failure.status < 500) return { ok: false, code: failure.code, details: failure.details }
  // Input that the schema refused is refused again in the same way; what is unforeseen must not be kept.
  return undefined
}

/** An earlier answer as tRPC's middleware result; the marker is the brand that its own results carry. */
function replay<R>(answer: StoredAnswer): R {
  if (answer.ok) return { ok: true, data: answer.data, marker: 'middlewareMarker' } as R
  const raise = createDeclaredFail([answer.code]) as (code: Code, details: unknown) => Error
  throw raise(answer.code, answer.details)
}

function fingerprintOrRefuse(fail: Fail<'INVALID_REQUEST'>, input: unknown): Fingerprinted {
  try {
    return fingerprint(input)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw fail('INVALID_REQUEST', { issues: [{ path: 'body', message: 'The body is nested too deeply' }] })
  }
}
