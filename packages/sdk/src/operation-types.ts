import type {
  AbortedError,
  ConnectionError,
  KnownApiError,
  LeadwrightError,
  ParseError,
  TimeoutError,
  UnknownApiError,
} from './core/index.ts'
import type { operations } from './generated/openapi.ts'

/** The operations of the API by their IDs, as `lists.get`. */
export type OperationId = keyof operations

type Responses<O extends OperationId> = operations[O]['responses']
type JsonOf<R> = R extends { content: { 'application/json': infer B } } ? B : never

/** What an operation answers with; never where that is a file. */
export type OutputOf<O extends OperationId> = JsonOf<Responses<O>[200 & keyof Responses<O>]>

/** What a call of an operation resolves to: its output, or the bytes of a file. */
export type AnswerOf<O extends OperationId> = [OutputOf<O>] extends [never] ? ReadableStream<Uint8Array> : OutputOf<O>

/** The JSON body that an operation takes. */
export type BodyOf<O extends OperationId> = operations[O] extends { requestBody?: infer R }
  ? JsonOf<NonNullable<R>>
  : never

/** The query parameters that an operation takes. */
export type QueryOf<O extends OperationId> = operations[O]['parameters'] extends { query?: infer Q }
  ? NonNullable<Q>
  : never

/** The bodies of an operation's failures: one member a code. */
type FailureOf<O extends OperationId> = {
  [S in keyof Responses<O>]: S extends 200 ? never : JsonOf<Responses<O>[S]>
}[keyof Responses<O>]

type CodeIn<B> = B extends { code: infer C } ? C : never

/** The codes that an operation declares, those of the way to it (key, limit, scope, input) included. */
export type CodesOf<O extends OperationId> = O extends OperationId ? CodeIn<FailureOf<O>> : never

/** A mistake in using the SDK, such as a wrong argument. */
export type MisuseError = LeadwrightError & { readonly name: 'LeadwrightError' }

/** What any call can fail with, whatever the operation: on the way to the server, on the way back, or before it. */
export type CallError = ConnectionError | TimeoutError | AbortedError | ParseError | MisuseError

/**
 * What a call of an operation fails with: exactly the codes that it declares, what only newer servers or something in
 * between can answer, and what any call can fail with.
 */
export type ErrorOf<O extends OperationId> = KnownApiError<CodesOf<O>> | UnknownApiError | CallError
