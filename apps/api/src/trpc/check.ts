import { TRPCError } from '@trpc/server'
import { ZodArray, ZodObject } from 'zod'
import { inTurns } from '../waits/turns.ts'
import { isLargePage } from './page.ts'

/** What a schema says of a value. */
export type Checked =
  | { readonly success: true; readonly data: unknown }
  | { readonly success: false; readonly error: unknown }

/** Has a value checked. Neither throws nor rejects: a schema that fails to tell has refused, as tRPC sees it. */
export type Check = (value: unknown) => Checked | Promise<Checked>

interface Schema {
  safeParse(value: unknown): Checked
  safeParseAsync(value: unknown): Promise<Checked>
}

/** Checks by a schema that says what it refuses instead of throwing it, as zod's do; undefined for any other parser. */
export function checkBy(parser: unknown): Check | undefined {
  if (!isSchema(parser)) return undefined
  let isAsync = false
  return (value) => {
    // As tRPC does: what can't be checked at once is checked asynchronously from then on.
    if (!isAsync) {
      try {
        return parser.safeParse(value)
      } catch {
        isAsync = true
      }
    }
    return parser.safeParseAsync(value).catch((error: unknown) => ({ success: false, error }))
  }
}

/**
 * Checks an output. The items of a page are checked one by one, in turns: a thousand leads, or a few of a thousand
 * columns, take the event loop for longer than a request.
 */
export function checkOutputBy(parser: unknown): Check | undefined {
  const whole = checkBy(parser)
  if (!whole || !(parser instanceof ZodObject) || !(parser.shape['items'] instanceof ZodArray)) return whole
  const item = checkBy(parser.shape['items'].element)
  if (!item) return whole
  return async (page) => {
    if (!isLargePage(page)) return whole(page)
    const rest = await whole({ ...page, items: [] })
    if (!rest.success) return rest
    const items: unknown[] = []
    for (const said of await inTurns(page.items, item)) {
      const each = said instanceof Promise ? await said : said
      if (!each.success) return each
      items.push(each.data)
    }
    return { success: true, data: { ...(rest.data as object), items } }
  }
}

function isSchema(parser: unknown): parser is Schema {
  const { safeParse, safeParseAsync } = Object(parser) as Partial<Schema>
  return typeof safeParse === 'function' && typeof safeParseAsync === 'function'
}

/**
 * tRPC's own refusal of an input, but for what it costs: tRPC has three stacks captured for it and all issues printed
 * into its message, which was a third of such a request, and nobody reads any of it. The message is there for who does.
 */
export function refusal(checked: { readonly error: unknown }): TRPCError {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    // A schema makes its error as it is asked for it.
    const { error } = checked
    const cause = error instanceof Error ? error : undefined
    if (!cause) return new TRPCError({ code: 'BAD_REQUEST', cause: error })
    const refused = new TRPCError({ code: 'BAD_REQUEST', message: '', cause })
    return Object.defineProperty(refused, 'message', { get: () => cause.message })
  } finally {
    Error.stackTraceLimit = limit
  }
}
