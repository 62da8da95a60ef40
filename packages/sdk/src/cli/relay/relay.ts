import type { Io } from '../io.ts'
import { headersOf, type Message } from './headers.ts'
import { linesOf, LongLine } from './lines.ts'

/** Where messages go, and by whose key. */
export interface RelayOptions {
  readonly url: string
  readonly apiKey: string
}

/** How long an answer may take: more than the server gives itself for anything. Milliseconds. */
const patience = 90_000

// JSON-RPC 2.0, "Error object"; the last is the first of those that are left to servers.
const parseError = -32_700
const invalidRequest = -32_600
const serverError = -32_000

/**
 * Hands the messages of an agent on stdin to a server, and its answers to stdout, a line each, until stdin ends and all is
 * answered. Messages are under way beside each other, as the server keeps nothing between them. A failure on the way is
 * told as the answer, with the envelope of the contract where the server gave one.
 */
export async function relay({ stdin, stdout, signal }: Io, { url, apiKey }: RelayOptions): Promise<void> {
  const underWay = new Map<unknown, AbortController>()
  const pending = new Set<Promise<void>>()
  let agreed: string | undefined

  const tell = (message: object): void => void stdout.write(`${JSON.stringify(message)}\n`)
  const fail = (id: unknown, code: number, message: string, data?: unknown): void => {
    tell({ jsonrpc: '2.0', id: id ?? null, error: { code, message, ...(data !== undefined && { data }) } })
  }

  const send = async (message: Message, line: string): Promise<void> => {
    const stop = new AbortController()
    const timer = setTimeout(() => stop.abort(), patience)
    if (message.id !== undefined) underWay.set(message.id, stop)
    const isWanted = (): boolean => message.id !== undefined && underWay.get(message.id) === stop
    try {
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'error', // to nobody else with this key
        headers: {
          accept: 'application/json, text/event-stream',
          'content-type': 'application/json',
          authorization: `Bearer ${apiKey}`,
          ...headersOf(message, agreed),
        },
        body: line,
        signal: stop.signal,
      })
      const text = await response.text()
      if (!isWanted()) return
      const answer = objectIn(text)
      if (answer?.['jsonrpc'] === '2.0') {
        if (message.method === 'initialize') agreed = versionIn(answer) ?? agreed
        // The server may not have seen whose answer it is; whoever waits for it goes by that.
        tell({ ...answer, id: message.id })
      } else if (answer) fail(message.id, serverError, sentenceIn(answer), answer)
      else fail(message.id, serverError, `${url} answered ${response.status}, and not as this server does`)
    } catch (error) {
      const why = stop.signal.aborted ? `no answer within ${patience / 1000} seconds` : reasonOf(error)
      if (isWanted()) fail(message.id, serverError, `${url} could not be asked: ${why}`)
    } finally {
      clearTimeout(timer)
      if (isWanted()) underWay.delete(message.id)
    }
  }

  const end = (): void => {
    stdin.destroy()
    for (const [id, stop] of underWay) {
      underWay.delete(id)
      stop.abort()
    }
  }
  signal.addEventListener('abort', end)
  try {
    for await (const line of linesOf(stdin)) {
      if (line instanceof LongLine) {
        fail(idIn(line), invalidRequest, 'The message is too long: send less in a call')
        continue
      }
      const message: Message | undefined = objectIn(line)
      if (message === undefined) {
        fail(null, parseError, 'A line is not a message: send one JSON object a line')
        continue
      }
      if (message.method === 'notifications/cancelled') {
        // To leave is all that a server without sessions understands.
        const { requestId } = Object(message.params) as { readonly requestId?: unknown }
        const stop = underWay.get(requestId)
        underWay.delete(requestId)
        stop?.abort()
        continue
      }
      const sending = send(message, line).finally(() => pending.delete(sending))
      pending.add(sending)
      // Whatever comes next depends on what the handshake comes to.
      if (message.method === 'initialize') await sending
    }
    await Promise.all(pending)
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    signal.removeEventListener('abort', end)
  }
}

/** The ID of a message of which only the beginning and the end are there; its other members may have one of their own. */
function idIn({ begin, end }: LongLine): unknown {
  const found =
    /^\{(?:"jsonrpc":"2\.0",)?(?:"method":"[^"]*",)?"id":("[^"\\]*"|\d+)/.exec(begin) ??
    /"id":("[^"\\]*"|\d+)\}\s*$/.exec(end)
  return found?.[1] === undefined ? null : JSON.parse(found[1])
}

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}

function versionIn({ result }: Message): string | undefined {
  const { protocolVersion } = Object(result) as { readonly protocolVersion?: unknown }
  return typeof protocolVersion === 'string' ? protocolVersion : undefined
}

/** What an envelope says. */
const sentenceIn = ({ error }: Record<string, unknown>): string =>
  typeof error === 'string' ? error : 'It was refused'

/** What the platform says lies in the cause. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error
  return cause instanceof Error && cause.message !== '' ? cause.message : message
}
