import { TRPCError } from '@trpc/server'
import { contract, type Code, type Failure } from '../catalog/index.ts'
import { isContractError } from '../core/contract-error.ts'
import type { Locale } from '../core/locale.ts'
import { isDeclared } from './declares.ts'
import { toShape, type ShapeOf } from './shape.ts'

/** What is known about the call that failed. */
export interface CallInfo {
  readonly requestId: string
  /** The procedure's or route's path, as the caller knows it. */
  readonly path: string | undefined
}

/**
 * The one place that decides what a caller sees of whatever a procedure threw: declared errors as they are, the
 * framework's own refusals in the contract's words, and everything else, undeclared codes included, as
 * `INTERNAL_ERROR` that carries the request ID and nothing else, with what really happened as its `cause`.
 */
export function reconcile(thrown: unknown, call: CallInfo): Failure {
  if (isContractError(thrown) && isDeclared(thrown)) return thrown as unknown as Failure
  const cause =
    thrown instanceof TRPCError && thrown.code === 'INTERNAL_SERVER_ERROR' ? (thrown.cause ?? thrown) : thrown
  const refusal = thrown instanceof TRPCError ? frameworkRefusal(thrown, call) : undefined
  return refusal ?? contract.error('INTERNAL_ERROR', { requestId: call.requestId }, { cause })
}

/** What tRPC refuses by itself, before or around a procedure. */
function frameworkRefusal(error: TRPCError, call: CallInfo): Failure | undefined {
  const invalid = (path: string, message: string): Failure =>
    contract.error('INVALID_REQUEST', { issues: [{ path, message }] }, { cause: error })
  switch (error.code) {
    case 'BAD_REQUEST':
      return contract.error('INVALID_REQUEST', { issues: issuesOf(error.cause) ?? [unspecific] }, { cause: error })
    case 'PARSE_ERROR':
      return invalid('body', 'The body is not valid JSON')
    case 'UNSUPPORTED_MEDIA_TYPE':
      return invalid('content-type', 'This content type is not supported; send application/json')
    case 'METHOD_NOT_SUPPORTED':
      return invalid('method', 'Queries and subscriptions take GET, mutations take POST')
    case 'PAYLOAD_TOO_LARGE':
      return invalid('body', 'The body is too large')
    case 'NOT_FOUND':
      return contract.error('RESOURCE_NOT_FOUND', { resource: 'route', id: call.path ?? '' }, { cause: error })
    default:
      return undefined
  }
}

const unspecific = { path: '', message: 'The request is not of the form that this call expects' }

/** The issues of a schema validator's error: zod's, or any with the same form. */
export function issuesOf(error: unknown): { path: string; message: string }[] | undefined {
  const issues = (error as { issues?: unknown } | undefined)?.issues
  if (!Array.isArray(issues)) return undefined
  return (issues as { path?: readonly PropertyKey[]; message?: string }[]).map(({ path = [], message = '' }) => ({
    path: path.map(String).join('.'),
    message,
  }))
}

/** What the formatter needs of a server: where its request IDs are, and where unforeseen errors are logged. */
export interface ErrorFormatterOptions<Context> {
  requestId(context: Context | undefined): string
  /** The language that the caller prefers; English by default. */
  locale?(context: Context | undefined): Locale
  /** Called once for each failure that is answered, with what is answered and, as its `cause`, what led to it. */
  onFailure?(failure: Failure, context: Context | undefined): void
}

/**
 * The root error formatter. Its type promises only `INTERNAL_ERROR`: whatever else a procedure answers, it declared,
 * and tRPC adds those shapes procedure by procedure.
 */
export function createErrorFormatter<Context>(
  options: ErrorFormatterOptions<Context>,
): (call: { error: unknown; path: string | undefined; ctx?: Context | undefined }) => ShapeOf<'INTERNAL_ERROR'> {
  return ({ error, path, ctx }) => {
    const failure = reconcile(error, { path, requestId: options.requestId(ctx) })
    options.onFailure?.(failure, ctx)
    return toShape<Code>(failure, options.locale?.(ctx)) as ShapeOf<'INTERNAL_ERROR'>
  }
}
