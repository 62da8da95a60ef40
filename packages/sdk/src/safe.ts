import { isLeadwrightError, LeadwrightError } from './core/index.ts'
import { Download } from './download.ts'
import type { JobAt, JobKind, JobsByKind, Until } from './jobs.ts'
import type { ErrorOf, OperationId } from './operation-types.ts'
import { type Page, Paged } from './pagination.ts'
import type { WaitOptions } from './wait-for.ts'

/** What a call came to: data, or an error of the type that the call can fail with. */
export type Result<T, E> = { readonly data: T; readonly error: null } | { readonly data: null; readonly error: E }

/**
 * A paged answer that never rejects: what is awaited is a {@link Result}, and so is what is iterated over. An error ends
 * the iteration, after the items that came before it.
 */
export interface SafePaged<T, E> extends PromiseLike<Result<Page<T>, E>>, AsyncIterable<Result<T, E>> {
  /** All pages from the cursor on. */
  pages(): AsyncIterable<Result<Page<T>, E>>
  /** The first items as an array: at most `limit`. */
  toArray(options: { readonly limit: number }): Promise<Result<T[], E>>
}

/** A download that never rejects: its bytes come as results, and an error ends them. */
export interface SafeDownload<E> extends AsyncIterable<Result<Uint8Array, E>> {
  /** Reading the stream itself rejects where the download breaks off. */
  stream(): Promise<Result<ReadableStream<Uint8Array>, E>>
  text(): Promise<Result<string, E>>
}

/** What methods that are made of several operations can fail with; waits apart. */
interface ComposedErrors {
  'lists.verify': RunErrors<'verificationJobs'>
  'lists.enrich': RunErrors<'enrichmentJobs'>
  'lists.scrape': RunErrors<'scrapingJobs'>
}

type RunErrors<K extends JobKind> = ErrorOf<
  'lists.create' | 'lists.get' | 'lists.import' | `${K}.create` | `${K}.get` | `${K}.decide`
>

type ErrorOfMethod<Name extends string> = Name extends OperationId
  ? ErrorOf<Name>
  : Name extends keyof ComposedErrors
    ? ComposedErrors[Name]
    : never

type SafeAnswer<A, E> =
  A extends Paged<infer T>
    ? SafePaged<T, E>
    : A extends Download
      ? SafeDownload<E>
      : A extends PromiseLike<infer T>
        ? Promise<Result<T, E>>
        : never

/** The twins of a client's methods. */
export type Safe<R> = {
  readonly [Resource in keyof R & string]: {
    readonly [Method in keyof R[Resource] & string]: R[Resource][Method] extends (...args: infer Args) => infer Answer
      ? Method extends 'waitFor'
        ? SafeWaitFor<Resource & JobKind> // written out, because a mapped type loses a method's own type parameter
        : (...args: Args) => SafeAnswer<Answer, ErrorOfMethod<`${Resource}.${Method}`>>
      : never
  }
}

type SafeWaitFor<K extends JobKind> = <U extends Until = 'awaiting_decision'>(
  jobId: string,
  options?: WaitOptions<U, JobsByKind[K]>,
) => Promise<Result<JobAt<U, JobsByKind[K]>, ErrorOf<`${K}.get`>>>

/** Makes the twins; any method that a resource has gets one. */
export function createSafe<R extends object>(resources: R): Safe<R> {
  const twins = Object.entries(resources).map(([name, resource]) => [name, twinsOf(resource as object)])
  return Object.fromEntries(twins) as Safe<R>
}

function twinsOf(resource: object): object {
  const names = methodsOf(Object.getPrototypeOf(resource) as object)
  const methods = resource as Readonly<Record<string, (...args: readonly unknown[]) => unknown>>
  return Object.fromEntries(
    names.map((name) => [name, (...args: readonly unknown[]) => settle(() => methods[name]?.(...args))]),
  )
}

/** The names of a class's methods, and of those that it inherits. */
function methodsOf(prototype: object): string[] {
  if (prototype === Object.prototype) return []
  const own = Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor')
  return [...methodsOf(Object.getPrototypeOf(prototype) as object), ...own]
}

function settle(call: () => unknown): unknown {
  try {
    const answer = call()
    if (answer instanceof Paged) return settlePaged(answer)
    if (answer instanceof Download) return settleDownload(answer)
    return settlePromise(answer as PromiseLike<unknown>)
  } catch (error) {
    return Promise.resolve(failure(error))
  }
}

type Settled<T> = Result<T, LeadwrightError>

const success = <T>(data: T): Settled<T> => ({ data, error: null })

const failure = (error: unknown): Settled<never> => ({
  data: null,
  // What is none of ours was thrown by a callback, or comes of arguments that the types rule out.
  error: isLeadwrightError(error) ? error : new LeadwrightError(`The call failed: ${String(error)}`, { cause: error }),
})

const settlePromise = async <T>(promise: PromiseLike<T>): Promise<Settled<T>> => promise.then(success, failure)

async function* settleEach<T>(source: AsyncIterable<T>): AsyncGenerator<Settled<T>, void, undefined> {
  try {
    for await (const item of source) yield success(item)
  } catch (error) {
    yield failure(error)
  }
}

const settlePaged = <T>(paged: Paged<T>): SafePaged<T, LeadwrightError> => ({
  // oxlint-disable-next-line unicorn/no-thenable -- awaiting it is what it is for
  then: (onResult, onError) => settlePromise(paged).then(onResult, onError),
  [Symbol.asyncIterator]: () => settleEach(paged),
  pages: () => settleEach(paged.pages()),
  toArray: (options) => settlePromise(paged.toArray(options)),
})

const settleDownload = (download: Download): SafeDownload<LeadwrightError> => ({
  [Symbol.asyncIterator]: () => settleEach(download),
  stream: () => settlePromise(download.stream()),
  text: () => settlePromise(download.text()),
})
