/** A message of the protocol, as far as it is looked at on its way. */
export interface Message {
  readonly id?: unknown
  readonly method?: unknown
  readonly params?: unknown
  readonly result?: unknown
}

const versionMark = 'io.modelcontextprotocol/protocolVersion'

/**
 * The headers that go with a message over HTTP and have no counterpart over stdio: which revision is spoken, and, in those
 * without a handshake, what the message is about (Streamable HTTP, "Protocol Version Header" and "Standard Headers").
 * @param agreed the revision of the handshake, once there was one
 */
export function headersOf({ method, params }: Message, agreed: string | undefined): Record<string, string> {
  const { _meta, name, uri } = Object(params) as {
    readonly _meta?: object
    readonly name?: unknown
    readonly uri?: unknown
  }
  const claimed = (Object(_meta) as Record<string, unknown>)[versionMark]
  if (typeof claimed !== 'string') return agreed === undefined ? {} : { 'mcp-protocol-version': agreed }
  const about = method === 'resources/read' ? uri : name
  return {
    'mcp-protocol-version': claimed,
    ...(typeof method === 'string' && { 'mcp-method': method }),
    ...(typeof about === 'string' && { 'mcp-name': headerValue(about) }),
  }
}

/** A text as a header, which takes little more than ASCII. */
const headerValue = (text: string): string =>
  /^[!-~](?:[ -~]*[!-~])?$/.test(text) && !text.startsWith('=?base64?')
    ? text
    : `=?base64?${Buffer.from(text).toString('base64')}?=`
