import type { Code, Envelope } from '@leadwright/errors/client'
import { decodeEnvelope } from '@leadwright/errors/client'
import { screens, secondsOf, type Remedy } from '@leadwright/errors/screens'
import { TRPCClientError } from '@trpc/client'
import { isMissingPart } from './missing-part.ts'

/** A code of the contract with details of its shape. */
export interface KnownFailure<C extends Code = Code> {
  readonly kind: 'known'
  readonly envelope: Envelope<C>
  readonly requestId: string | undefined
}

/** What went wrong, whichever way it came: the contract's envelope, or that no answer came at all. */
export type Failure =
  | KnownFailure
  | {
      readonly kind: 'unknown'
      /** Of the answer, where one came. */
      readonly status: number | undefined
      readonly code: string | undefined
      readonly sentence: string
      readonly requestId: string | undefined
    }
  | { readonly kind: 'offline' }

/** A failure of a REST or auth call that this app made itself. */
export class RequestFailure extends Error {
  readonly failure: Failure
  readonly status: number

  constructor(failure: Failure, status: number) {
    super('The request failed')
    this.failure = failure
    this.status = status
  }
}

const failures = new WeakMap<object, Failure>()

/**
 * Makes a failure of whatever a query, a mutation or a loader threw. The same error makes the same failure, so that what
 * begins with it, such as a wait, begins once.
 */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return read(error)
  const failure = failures.get(error) ?? read(error)
  failures.set(error, failure)
  return failure
}

function read(error: unknown): Failure {
  if (error instanceof RequestFailure) return error.failure
  if (error instanceof TRPCClientError) {
    const response = error.meta?.['response'] as Response | undefined
    if (error.data === undefined || error.data === null) {
      return response === undefined && !(error.cause instanceof SyntaxError) ? { kind: 'offline' } : unknown(response)
    }
    const { httpStatus: _, ...envelope } = error.data as Record<string, unknown>
    return fromBody(envelope, response)
  }
  if (isMissingPart(error)) return { kind: 'offline' }
  if (error instanceof TypeError && /fetch|network/i.test(error.message)) return { kind: 'offline' }
  return unknown(undefined)
}

/** A failure from an envelope and the answer that carried it. */
export function fromBody(body: unknown, response: Response | undefined): Failure {
  const decoded = decodeEnvelope(body, response?.status)
  const requestId = response?.headers.get('x-request-id') ?? undefined
  if (decoded.known) {
    const { known: _, ...envelope } = decoded
    return { kind: 'known', envelope, requestId: requestId ?? requestIdOf(envelope) }
  }
  return { kind: 'unknown', status: response?.status, code: decoded.code, sentence: decoded.error, requestId }
}

/** Where no header could tell it, as of a job that failed earlier. */
function requestIdOf({ details }: Envelope): string | undefined {
  const { requestId } = Object(details) as { requestId?: unknown }
  return typeof requestId === 'string' ? requestId : undefined
}

const unknown = (response: Response | undefined): Failure => ({
  kind: 'unknown',
  status: response?.status,
  code: undefined,
  sentence: 'The answer could not be read.',
  requestId: response?.headers.get('x-request-id') ?? undefined,
})

export const hasCode = <C extends Code>(failure: Failure, code: C): failure is KnownFailure & KnownFailure<C> =>
  failure.kind === 'known' && failure.envelope.code === code

/** The details of a failure, as whatever its remedies read of them. */
export const detailsOf = (failure: Failure): unknown =>
  failure.kind === 'known' ? failure.envelope.details : undefined

/** The remedy of a kind that a failure's code declares; undefined where it declares none, or nothing is known of it. */
export function remedyOf<K extends Remedy['kind']>(
  failure: Failure,
  kind: K,
): Extract<Remedy, { readonly kind: K }> | undefined {
  if (failure.kind !== 'known') return undefined
  const { remedies } = screens[failure.envelope.code]
  return remedies.find((each): each is Extract<Remedy, { readonly kind: K }> => each.kind === kind)
}

/** How long until a failure has passed by itself, in seconds; undefined for one that does not. */
export function waitOf(failure: Failure): number | undefined {
  const wait = remedyOf(failure, 'wait')
  return wait && secondsOf(wait, detailsOf(failure))
}
