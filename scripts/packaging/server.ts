import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server of loopback that answers two calls of the API: one succeeds, one fails. */
export interface SmallServer {
  readonly url: string
  close(): Promise<void>
}

const credits = { status: 200, body: { available: 88, reserved: 12 } }
const tooEarly = {
  status: 400,
  body: {
    error: 'The job is analyzing.',
    code: 'INVALID_JOB_STAGE',
    details: { jobId: 'job_1', stage: 'analyzing', expected: ['awaiting_decision'] },
  },
}
const missing = {
  status: 404,
  body: {
    error: 'There is no such route.',
    code: 'RESOURCE_NOT_FOUND',
    details: { resource: 'route', id: '' },
  },
}
const answers: Readonly<Record<string, typeof credits | typeof tooEarly>> = {
  'GET /v1/credits': credits,
  'POST /v1/verification-jobs/job_1/decision': tooEarly,
}

export async function startServer(): Promise<SmallServer> {
  const server: Server = createServer((request, response) => {
    const { status, body } = answers[`${request.method} ${request.url}`] ?? missing
    request.resume()
    response.writeHead(status, { 'content-type': 'application/json', 'x-request-id': 'req_1' })
    response.end(JSON.stringify(body))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
