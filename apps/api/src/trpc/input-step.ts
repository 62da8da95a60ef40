import { TRPCError } from '@trpc/server'
import type { Step } from './run.ts'

type Parsed = { readonly success: true; readonly data: unknown } | { readonly success: false; readonly error: Error }

/** A schema that says what it refuses without throwing it, as zod's do. */
export interface Schema {
  safeParse(value: unknown): Parsed
  safeParseAsync(value: unknown): Promise<Parsed>
}

export const isSchema = (parser: unknown): parser is Schema => {
  const { safeParse, safeParseAsync } = Object(parser) as Partial<Schema>
  return typeof safeParse === 'function' && typeof safeParseAsync === 'function'
}

/**
 * The step that tRPC makes of an input's schema, but for what a refusal costs: tRPC has three stacks captured for it and
 * all issues printed into its message, which was a third of such a request, and nobody reads any of it.
 */
export function createInputStep(schema: Schema): Step {
  let isAsync = false
  // As tRPC does: what can't be parsed at once is parsed asynchronously from then on.
  const parse = (value: unknown): Parsed | Promise<Parsed> => {
    if (isAsync) return schema.safeParseAsync(value)
    try {
      return schema.safeParse(value)
    } catch {
      isAsync = true
      return schema.safeParseAsync(value)
    }
  }
  return async ({ getRawInput, input, next }) => {
    const raw = await getRawInput()
    let parsed: Parsed | Promise<Parsed>
    try {
      parsed = parse(raw)
      if (parsed instanceof Promise) parsed = await parsed
    } catch (cause) {
      throw new TRPCError({ code: 'BAD_REQUEST', cause })
    }
    if (!parsed.success) return { ok: false, error: refusal(parsed), marker: 'middlewareMarker' }
    const { data } = parsed
    return next({ input: isObject(input) && isObject(data) ? { ...input, ...data } : data })
  }
}

/** tRPC's own refusal, whose message is there for whoever reads it. */
function refusal(parsed: { readonly error: Error }): TRPCError {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    // The schema makes its error as it is asked for it.
    const { error: cause } = parsed
    const error = new TRPCError({ code: 'BAD_REQUEST', message: '', cause })
    return Object.defineProperty(error, 'message', { get: () => cause.message })
  } finally {
    Error.stackTraceLimit = limit
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
