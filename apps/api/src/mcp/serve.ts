import type { AnyTRPCRouter } from '@trpc/server'
import {
  createMcpHandler,
  isLegacyRequest,
  WebStandardStreamableHTTPServerTransport,
} from '@modelcontextprotocol/server'
import type { Agent } from './face.ts'
import { answerPlainCall, plainCallOf } from './plain-call.ts'
import { resourcesOf } from './resources.ts'
import { createAgentServer } from './server.ts'
import { toolsOf } from './tools-of.ts'

/** Answers a message of an agent. */
export type Serve = (request: Request, message: Record<string, unknown>, agent: Agent) => Promise<Response>

/**
 * Serves agents without sessions, so that any process answers any message: a server and a transport of its own for each.
 * Both revisions of the protocol are spoken, the one with a handshake and the one without; answers are JSON, never streams.
 */
export function createServe(router: AnyTRPCRouter): Serve {
  const offer = { tools: toolsOf(router), resources: resourcesOf(router) }
  /** For whom the modern handler makes a server. */
  const agents = new WeakMap<Request, Agent>()
  const modern = createMcpHandler(
    ({ requestInfo }) => {
      const agent = requestInfo && agents.get(requestInfo)
      if (!agent) throw new Error('A message of nobody')
      return createAgentServer(offer, agent)
    },
    // Nothing of what is offered changes while it is looked at, so there is nothing to hold a stream open for.
    { legacy: 'reject', maxSubscriptions: 0 },
  )

  return async (received, message, agent) => {
    const plain = plainCallOf(message, received.headers.get('mcp-protocol-version'), offer.tools)
    if (plain) return answerPlainCall(plain, agent)
    const request = forwarded(received)
    if (!(await isLegacyRequest(request, message))) {
      agents.set(request, agent)
      return modern.fetch(request, { parsedBody: message })
    }
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
    const server = createAgentServer(offer, agent)
    await server.connect(transport)
    try {
      return await transport.handleRequest(request, { parsedBody: message })
    } finally {
      void server.close().catch(() => {})
    }
  }
}

/** The request for the library, whose transport insists on a form of Accept that not every client sends. */
function forwarded(request: Request): Request {
  const headers = new Headers(request.headers)
  headers.set('accept', 'application/json, text/event-stream')
  headers.set('content-type', 'application/json')
  headers.delete('content-length')
  return new Request(request.url, { method: 'POST', headers })
}
