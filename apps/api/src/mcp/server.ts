import type { Failure } from '@leadwright/errors'
import { reconcile } from '@leadwright/errors/trpc'
import { ProtocolError, ProtocolErrorCode, Server } from '@modelcontextprotocol/server'
import type { Agent } from './face.ts'
import { instructions } from './instructions.ts'
import { resourceTemplates, type resourcesOf } from './resources.ts'
import { envelopeOf, note, type ToolResult } from './result.ts'
import { isFor } from './tools-of.ts'
import type { Tool } from './tool.ts'

/** What agents can do here. */
export interface Offer {
  readonly tools: ReadonlyMap<string, Tool>
  readonly resources: ReturnType<typeof resourcesOf>
}

/** Has no item by that address, as both revisions of the protocol that are spoken number it. */
const resourceNotFound = -32002

/**
 * A server for one request of an agent. Nothing that its handlers throw is left to the library, which would tell the
 * agent the message of whatever it is.
 */
export function createAgentServer({ tools, resources }: Offer, agent: Agent): Server {
  const { ctx } = agent
  const server = new Server(
    { name: 'leadwright', title: 'Leadwright', version: '1.0.0' },
    { capabilities: { tools: {}, resources: {} }, instructions },
  )
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (thrown) {
      if (thrown instanceof ProtocolError) throw thrown
      throw told(reconcile(thrown, { requestId: ctx.requestId, path: ctx.outcome.operation?.path }))
    }
  }
  const told = (failure: Failure): ProtocolError => {
    note(failure, ctx)
    const envelope = envelopeOf(failure, ctx)
    const code =
      failure.status === 404
        ? resourceNotFound
        : failure.status === 400
          ? ProtocolErrorCode.InvalidParams
          : ProtocolErrorCode.InternalError
    return new ProtocolError(code, String(envelope['error']), envelope)
  }

  server.setRequestHandler('tools/list', () => ({
    tools: [...tools.values()].filter((tool) => isFor(agent.caller, tool)).map(({ described }) => described),
  }))
  server.setRequestHandler('tools/call', ({ params }) =>
    guarded<ToolResult>(async () => {
      const tool = tools.get(params.name)
      if (!tool) throw new ProtocolError(ProtocolErrorCode.InvalidParams, `Unknown tool: ${params.name.slice(0, 100)}`)
      return tool.call(params.arguments ?? {}, agent)
    }),
  )
  server.setRequestHandler('resources/list', ({ params }) =>
    guarded(async () => {
      const page = await resources.list(params?.cursor, agent)
      if (!page.ok) throw told(page.failure)
      return page.data
    }),
  )
  server.setRequestHandler('resources/templates/list', () => ({ resourceTemplates }))
  server.setRequestHandler('resources/read', ({ params: { uri } }) =>
    guarded(async () => {
      const found = await resources.read(uri, agent)
      if (!found.ok) throw told(found.failure)
      return { contents: [{ uri, mimeType: 'application/json', text: JSON.stringify(found.data) }] }
    }),
  )
  return server
}
