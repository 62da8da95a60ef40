import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { Webhook } from 'standardwebhooks'
import { webhookEvents, type WebhookEventType } from '@leadwright/api/internal/domains/webhooks/events'
import { answerParent } from '../harness/child.ts'

// An endpoint that fails every other time, in a process of its own. It verifies what it takes with the official library.

/** What the receiver is asked. */
export type ReceiverRequest = { readonly listen: true } | { readonly verifyBy: string } | { readonly count: true }
/** What has come. */
export interface ReceivedCount {
  readonly requests: number
  /** Events that were taken, each once. */
  readonly taken: number
  readonly unsigned: number
  readonly outOfSchema: number
}

const taken = new Set<string>()
const seen = { requests: 0, unsigned: 0, outOfSchema: 0 }
let webhook: Webhook | undefined

const hear = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const raw = await text(request)
  seen.requests++
  if (Math.random() < 0.5) {
    response.writeHead(500).end('out of order')
    return
  }
  try {
    const event = webhook?.verify(raw, request.headers as Record<string, string>) as { type: WebhookEventType }
    if (!webhookEvents[event.type].safeParse(event).success) seen.outOfSchema++
  } catch {
    seen.unsigned++
  }
  taken.add(String(request.headers['webhook-id']))
  response.writeHead(200).end('ok')
}

const server = createServer((request, response) => void hear(request, response))

answerParent(
  async (message: ReceiverRequest): Promise<unknown> => {
    if ('verifyBy' in message) {
      webhook = new Webhook(message.verifyBy)
      return undefined
    }
    if ('count' in message) return { ...seen, taken: taken.size } satisfies ReceivedCount
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return (server.address() as AddressInfo).port
  },
  async () => void server.close(),
)
