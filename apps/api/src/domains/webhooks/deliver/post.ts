import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import type { Duplex } from 'node:stream'
import { connect as connectTls } from 'node:tls'
import { deadline } from '@leadwright/dialer'
import type { AttemptFailure } from '../../../db/schema/webhooks.ts'
import type { Reach } from '../reach.ts'
import { codeOfError, failureOf, NoWay } from './failure.ts'
import { retryAfterOf } from './retry.ts'

/** What a post came to. */
export interface Posted {
  /** Null where the answer is a success. */
  readonly failure: AttemptFailure | null
  readonly status: number | null
  /** How the body of the answer begins. */
  readonly response: string | null
  /** How long the answer asks to wait; milliseconds. */
  readonly retryAfter: number | undefined
}

/** Posts to webhooks. */
export interface Poster {
  /** Posts once, without following redirects. Rejects with the signal's reason only. */
  post(url: string, headers: Readonly<Record<string, string>>, body: string, signal: AbortSignal): Promise<Posted>
  close(): void
}

/** Milliseconds for an attempt, from the look-up to the end of what is read of the answer. */
const usualAttemptMs = 15_000
/** Bytes that are read of an answer, and characters of them that are kept. */
const maxBytes = 4096
const maxKept = 1000
/** Milliseconds that a connection is kept for the next message: less than most servers keep it. */
const idleMs = 4000

export function createPoster(reach: Reach, userAgent: string, attemptMs = usualAttemptMs): Poster {
  const agents = {
    'http:': agentOf(new http.Agent(keeping), reach),
    'https:': agentOf(new https.Agent(keeping), reach),
  }

  const once = async (
    url: URL,
    headers: http.OutgoingHttpHeaders,
    body: string,
    signal: AbortSignal,
  ): Promise<Posted> => {
    const ending = new AbortController()
    const isLate = { now: false }
    const callOff = deadline(attemptMs, () => {
      isLate.now = true
      ending.abort()
    })
    const given = AbortSignal.any([ending.signal, signal])
    const isSecure = url.protocol === 'https:'
    const request = (isSecure ? https : http).request(url, {
      method: 'POST',
      agent: agents[isSecure ? 'https:' : 'http:'],
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      signal: given,
    })
    try {
      const answer = await new Promise<IncomingMessage>((resolve, reject) => {
        request.on('response', resolve).on('error', reject).end(body)
      })
      const status = answer.statusCode ?? 0
      const response = textOf(await beginningOf(answer))
      const retryAfter = retryAfterOf(answer.headers['retry-after'])
      return { failure: failureOfStatus(status), status, response, retryAfter }
    } catch (error) {
      signal.throwIfAborted()
      // The server had closed a connection that was kept; nothing tells more than a new one.
      if (request.reusedSocket && codeOfError(error) === 'ECONNRESET' && !isLate.now) {
        return await once(url, headers, body, signal)
      }
      const failure = isLate.now ? 'timeout' : failureOf(error)
      return { failure, status: null, response: null, retryAfter: undefined }
    } finally {
      callOff()
    }
  }

  return {
    post: (url, headers, body, signal) =>
      once(
        new URL(url),
        { ...headers, 'user-agent': userAgent, 'content-type': 'application/json', 'accept-encoding': 'identity' },
        body,
        signal,
      ),
    close: () => {
      agents['http:'].destroy()
      agents['https:'].destroy()
    },
  }
}

const keeping = { keepAlive: true, timeout: idleMs, maxFreeSockets: 20 }

type Connected = (error: Error | null, socket?: Duplex) => void

/** An agent whose connections go to addresses that were judged, whatever DNS says a moment later. */
function agentOf<A extends http.Agent>(agent: A, reach: Reach): A {
  const connect = async (host: string, port: number): Promise<Duplex> => {
    const name = host.replace(/^\[(.*)\]$/, '$1')
    const found = await reach.find(name)
    if (!found.ok) throw new NoWay(found.reason)
    const addresses = found.addresses.map(({ address }) => address)
    const socket = await reach.connect(name, addresses, port, { timeout: usualAttemptMs })
    if (!(agent instanceof https.Agent)) return socket
    return connectTls({
      socket,
      host: name,
      ALPNProtocols: ['http/1.1'],
      ...(isIP(name) === 0 ? { servername: name } : {}),
    })
  }
  agent.createConnection = (options, connected) => {
    const { host, port } = options as { readonly host: string; readonly port: number }
    connect(host, port).then(
      (socket) => (connected as Connected | undefined)?.(null, socket),
      (error: unknown) => (connected as Connected | undefined)?.(error as Error),
    )
    return undefined
  }
  return agent
}

/** As many bytes as are kept of an answer. What does not come in time is left, and a longer answer with its connection. */
async function beginningOf(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      size += chunk.length
      if (size > maxBytes) break
    }
  } catch {
    // The status was told, and it is what counts.
  }
  return Buffer.concat(chunks).subarray(0, maxBytes)
}

/** As PostgreSQL can store it. */
const textOf = (bytes: Buffer): string =>
  new TextDecoder().decode(bytes, { stream: true }).replaceAll('\0', '').slice(0, maxKept).toWellFormed()

function failureOfStatus(status: number): AttemptFailure | null {
  if (status >= 200 && status < 300) return null
  return status >= 300 && status < 400 ? 'redirect' : 'status'
}
