import { TRPCError } from '@trpc/server'
import { declaredIn } from './declared-error.ts'

// Being declared belongs to the procedure that answers. One that calls another in its process (`createCaller`) gets the
// other's declared error, and may only pass it on where it declares that code itself.

/** Marks a declared error with the path of the last procedure that passed it. Registered, as the declared mark is. */
const passed = Symbol.for('error-kit.passed')

/** What the procedure at `path`, which declares `codes`, ends in when `thrown` reaches its end. */
export function endOf(codes: readonly string[], path: string | undefined, thrown: unknown): unknown {
  const failure = declaredIn(thrown)
  if (!failure) return thrown
  if (!codes.includes(failure.code)) return undeclared(thrown, failure.code)
  // Not enumerable, so that the error is otherwise what it was.
  Reflect.defineProperty(thrown as object, passed, { value: path, writable: true, configurable: true })
  return thrown
}

/**
 * The error that the procedure at `path` answers, for the formatter: a procedure that declares nothing at all has no end
 * that looks at its errors. What passed no procedure was raised around them, by a capability.
 */
export function answeredAt(path: string | undefined, error: TRPCError): TRPCError {
  const last = (error as { [passed]?: string | undefined })[passed]
  const failure = declaredIn(error)
  return failure && last !== undefined && path !== undefined && last !== path ? undeclared(error, failure.code) : error
}

const undeclared = (cause: unknown, code: string): TRPCError =>
  new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: `${code} is raised where it is not declared`, cause })

/** What a procedure came to, with `end` of what it throws in place of that, also where it is a stream that throws later. */
export const watched = (result: unknown, end: (thrown: unknown) => unknown): unknown =>
  isGenerator(result) ? new Proxy(result, { get: (of, name, own) => member(of, name, own, end) }) : result

/** What is no iterator itself, such as a `ReadableStream`, is handed on: whoever takes it asks for the very object. */
const isGenerator = (value: unknown): value is AsyncGenerator =>
  typeof value === 'object' &&
  value !== null &&
  Symbol.asyncIterator in value &&
  typeof (value as Partial<AsyncGenerator>).next === 'function'

function member(of: AsyncGenerator, name: PropertyKey, own: unknown, end: (thrown: unknown) => unknown): unknown {
  const value: unknown = Reflect.get(of, name, of)
  if (typeof value !== 'function') return value
  // A generator knows only itself as `this`.
  const call = (...args: unknown[]): unknown => Reflect.apply(value, of, args)
  if (name === Symbol.asyncIterator) return () => (call() === of ? own : watched(call(), end))
  if (name !== 'next' && name !== 'return' && name !== 'throw') return call
  return async (...args: unknown[]) => {
    try {
      return await call(...args)
    } catch (thrown) {
      throw end(thrown)
    }
  }
}
