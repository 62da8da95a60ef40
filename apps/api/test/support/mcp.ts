import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport as OldTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'

/** What a tool came to, as a client gives it. */
export interface ToolAnswer {
  readonly isError?: boolean
  readonly content: readonly { readonly type: string; readonly text: string }[]
  readonly structuredContent?: unknown
  readonly _meta?: Readonly<Record<string, unknown>>
}

/** What tests do with a client, of whichever generation. */
export interface Agent {
  /** The names of the tools that it was told of. It remembers what they answer, and holds later answers against that. */
  tools(): Promise<string[]>
  call(name: string, args?: Record<string, unknown>): Promise<ToolAnswer>
  resources(): Promise<string[]>
  read(uri: string): Promise<unknown>
  close(): Promise<void>
}

const about = { name: 'test', version: '1.0.0' }
const withKey = (key: string) => ({ requestInit: { headers: { authorization: `Bearer ${key}` } } })
const at = (url: string): URL => new URL('/mcp', url)

type AnyClient = Pick<Client, 'close' | 'readResource' | 'listResources' | 'listTools'> & {
  callTool(call: { name: string; arguments: Record<string, unknown> }): Promise<unknown>
}

const agentOf = (client: AnyClient): Agent => ({
  tools: async () => (await client.listTools()).tools.map(({ name }) => name),
  call: async (name, args = {}) => (await client.callTool({ name, arguments: args })) as ToolAnswer,
  resources: async () => (await client.listResources()).resources.map(({ uri }) => uri),
  read: async (uri) => {
    const [content] = (await client.readResource({ uri })).contents
    return JSON.parse(content && 'text' in content ? content.text : '') as unknown
  },
  close: () => client.close(),
})

/** The official clients: the present one, as it is by default and without a handshake, and the one before. */
export const generations = {
  'the client': async (url: string, key: string): Promise<Agent> => {
    const client = new Client(about)
    await client.connect(new StreamableHTTPClientTransport(at(url), withKey(key)))
    return agentOf(client)
  },
  'the client without a handshake': async (url: string, key: string): Promise<Agent> => {
    const client = new Client(about, { versionNegotiation: { mode: { pin: '2026-07-28' } } })
    await client.connect(new StreamableHTTPClientTransport(at(url), withKey(key)))
    return agentOf(client)
  },
  'the client before': async (url: string, key: string): Promise<Agent> => {
    const client = new OldClient(about)
    await client.connect(new OldTransport(at(url), withKey(key)))
    return agentOf(client as unknown as AnyClient)
  },
} as const
export type Generation = keyof typeof generations
