import { createDeclaredFail, reconcile } from '@leadwright/errors/trpc'
import type { AnyTRPCProcedure } from '@trpc/server'
import type { z } from 'zod'
import { agentBounds } from '../bounds.ts'
import type { Scope } from '../domains/auth/permissions.ts'
import { Download } from '../http/download.ts'
import type { ProcedureMeta } from '../trpc/init.ts'
import type { RequestContext } from '../trpc/context.ts'
import { createRunner, type ProcedureCall } from '../trpc/run.ts'
import type { Agent, Arguments, ToolFace } from './face.ts'
import { failureResult, successResult, type ToolResult } from './result.ts'
import { answerSchema, argumentsSchema, inputOf, isIdempotencyKey, textFile, type ObjectSchema } from './schemas.ts'
import { readTextFile } from './text-file.ts'

/** A procedure as agents call it. */
export interface Tool {
  readonly name: string
  /** What the key has to have for it; undefined where any key will do. */
  readonly scope: Scope | undefined
  readonly described: ToolDescription
  /** Never rejects: whatever goes wrong is a result in the contract's words. */
  readonly call: (args: Arguments, agent: Agent) => Promise<ToolResult>
}

/** What agents are told of a tool. */
interface ToolDescription {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly inputSchema: ObjectSchema
  readonly outputSchema: ObjectSchema
  readonly annotations: {
    readonly readOnlyHint: boolean
    readonly destructiveHint: boolean
    readonly idempotentHint: boolean
    readonly openWorldHint: boolean
  }
}

const invalid = createDeclaredFail(['INVALID_REQUEST'])
const outside = createDeclaredFail(['INVALID_REQUEST', 'JOB_NOT_FOUND'])

/** Makes a tool of a procedure that has a REST route: the same steps, checks and schemas. */
export function createTool(face: ToolFace, procedure: AnyTRPCProcedure): Tool {
  const { name, procedure: path } = face
  const { rest: route, scope } = procedure._def.meta as ProcedureMeta
  const { inputs, output, type } = procedure._def as unknown as Defined
  if (!route) throw new Error(`${path} has no route to be described by`)
  const isMutation = type === 'mutation'
  const input = inputOf(inputs[0], face, isMutation)
  const isPage = 'cursor' in input.shape
  const run = createRunner(procedure)

  const readInput = (args: Arguments, agent: Agent): unknown => {
    const { idempotencyKey: _, ...given } = check(input, args)
    const bounded = isPage ? { limit: agentBounds.usualPage, ...given } : given
    return face.toInput?.(bounded, agent, outside) ?? bounded
  }

  const call = async (args: Arguments, agent: Agent): Promise<ToolResult> => {
    const ctx = withKey(agent, isMutation ? args['idempotencyKey'] : undefined)
    try {
      const result = await run(new ToolCall(ctx, path, agent, () => readInput(args, agent)))
      if (!result.ok) return failureResult(reconcile(result.error, { requestId: ctx.requestId, path }), ctx)
      const answer = result.data instanceof Download ? await readTextFile(result.data) : result.data
      const text = JSON.stringify(answer)
      if (isPage && text.length > agentBounds.answer) throw tooLarge(text.length)
      return successResult(text, answer as Record<string, unknown>, ctx)
    } catch (thrown) {
      return failureResult(reconcile(thrown, { requestId: ctx.requestId, path }), ctx)
    }
  }

  const spoken = [route.description, face.more, scope && `Takes a key with the scope ${scope}.`]
  return {
    name,
    scope,
    call,
    described: {
      name,
      title: route.summary,
      description: spoken.filter((part) => part !== undefined).join(' '),
      inputSchema: argumentsSchema(input),
      outputSchema: answerSchema(route.download ? textFile : (output ?? textFile)),
      annotations: {
        readOnlyHint: !isMutation || face.readsOnly === true,
        destructiveHint: face.destructive === true,
        idempotentHint: !isMutation || face.idempotent === true,
        openWorldHint: face.openWorld === true,
      },
    },
  }
}

/** A call whose signal is asked for only if it is needed, and whose input is read when the procedure gets to it. */
class ToolCall implements ProcedureCall {
  readonly ctx: RequestContext
  readonly path: string
  readonly getRawInput: () => Promise<unknown>
  readonly #agent: Agent

  constructor(ctx: RequestContext, path: string, agent: Agent, readInput: () => unknown) {
    let read: Promise<unknown> | undefined
    this.ctx = ctx
    this.path = path
    this.getRawInput = () => (read ??= (async () => readInput())())
    this.#agent = agent
  }

  get signal(): AbortSignal {
    return this.#agent.signal
  }
}

/** What a built procedure says of itself, beyond what tRPC's types tell. */
interface Defined {
  readonly inputs: readonly (z.ZodType | undefined)[]
  readonly output?: z.ZodType
  readonly type: string
}

/** The arguments as they came, where they are what the tool takes. @throws INVALID_REQUEST, also for names that it does not know */
function check(input: z.ZodObject, args: Arguments): Arguments {
  const unknown = Object.keys(args).filter((name) => !Object.hasOwn(input.shape, name))
  const known = Object.keys(input.shape).join(', ')
  const message = `This tool has no such argument; it takes ${known === '' ? 'none' : known}`
  const said = input.safeParse(args)
  const wrong = said.error?.issues.map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message }))
  const issues = [...unknown.map((name) => ({ path: name, message })), ...(wrong ?? [])]
  if (issues.length > 0) throw invalid('INVALID_REQUEST', { issues })
  return args
}

/** The agent's request with the idempotency key that it gave with this call. */
function withKey({ ctx }: Agent, key: unknown): Agent['ctx'] {
  // One that is none is refused with the other arguments.
  if (!isIdempotencyKey(key)) return ctx
  const headers = new Headers(ctx.headers)
  headers.set('idempotency-key', key)
  return { ...ctx, headers }
}

function tooLarge(characters: number): Error {
  const message = `The answer would have ${characters} characters, which is more than ${agentBounds.answer}; ask for fewer items`
  return invalid('INVALID_REQUEST', { issues: [{ path: 'limit', message }] })
}
