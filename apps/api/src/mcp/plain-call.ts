import type { Agent, Arguments } from './face.ts'
import type { ToolResult } from './result.ts'
import type { Tool } from './tool.ts'

// Calling a tool is nearly all that agents do. The library makes a server and a transport for each message and checks it
// several times over, which takes three times as long as the rest of a short request (`pnpm bench mcp`). A plain call is
// answered here, in the very same words; whatever is not plain goes to the library.

/** Revisions with a handshake, whose calls are nothing but a name and arguments. */
const plainRevisions: ReadonlySet<string | null> = new Set([
  null,
  '2024-11-05',
  '2025-03-26',
  '2025-06-18',
  '2025-11-25',
])
/** By this a call says that it is of a revision without one, which asks for more in headers and answers. */
const envelopeMark = 'io.modelcontextprotocol/protocolVersion'

interface PlainCall {
  readonly id: string | number
  readonly tool: Tool
  readonly args: Arguments
}

/** The call of a known tool that a message is, if it is one that leaves nothing to be judged. */
export function plainCallOf(
  { jsonrpc, id, method, params }: Record<string, unknown>,
  revision: string | null,
  tools: ReadonlyMap<string, Tool>,
): PlainCall | undefined {
  if (jsonrpc !== '2.0' || method !== 'tools/call' || !plainRevisions.has(revision)) return undefined
  if (typeof id !== 'string' && !Number.isSafeInteger(id)) return undefined
  if (!isObject(params)) return undefined
  const { name, arguments: args = {}, _meta: meta = {} } = params
  const tool = typeof name === 'string' ? tools.get(name) : undefined
  if (!tool || !isObject(args) || !isObject(meta) || envelopeMark in meta) return undefined
  return { id: id as string | number, tool, args }
}

export async function answerPlainCall({ id, tool, args }: PlainCall, agent: Agent): Promise<Response> {
  return answerOf(id, await tool.call(args, agent))
}

/** A result as the answer to a call. Its data is its first text, which need not be encoded once more. */
export function answerOf(id: string | number, { content, structuredContent, ...more }: ToolResult): Response {
  const data = content[0]?.text ?? JSON.stringify(structuredContent)
  const result = `{"content":${JSON.stringify(content)},"structuredContent":${data},${JSON.stringify(more).slice(1)}`
  const body = `{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":${result.replace(/,\}$/, '}')}}`
  return new Response(body, { headers: { 'content-type': 'application/json' } })
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
