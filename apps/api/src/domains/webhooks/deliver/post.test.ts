import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTcpServer, type AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { createReach } from '../reach.ts'
import { createPoster, type Posted } from './post.ts'
import { retryAfterOf, waitAfter } from './retry.ts'

const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

async function listening(server: Server | ReturnType<typeof createTcpServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  stops.push(() => server.close())
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function served(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  stops.push(() => server.closeAllConnections())
  return `http://${await listening(server)}/`
}

function newPoster(attemptMs?: number) {
  const reach = createReach({ allowPlain: true, allowPrivateNetwork: true })
  const poster = createPoster(reach, 'test', attemptMs)
  stops.push(
    () => poster.close(),
    () => reach.close(),
  )
  return (url: string): Promise<Posted> => poster.post(url, {}, '{}', new AbortController().signal)
}

it('gives up on a receiver that says nothing', async () => {
  const post = newPoster(50)
  expect(await post(await served(() => {}))).toMatchObject({ failure: 'timeout', status: null })
})

it('goes by the status where the rest of the answer does not come', async () => {
  const post = newPoster(300)
  const url = await served((_, response) => void response.writeHead(200).write('half'))
  expect(await post(url)).toMatchObject({ failure: null, status: 200, response: 'half' })
})

it('keeps a connection for the next message, and does without one that was closed meanwhile', async () => {
  const ports = new Set<number | undefined>()
  const url = await served((request, response) => {
    ports.add(request.socket.remotePort)
    response.end('ok')
  })
  const post = newPoster()
  for (let n = 0; n < 3; n++) expect(await post(url)).toMatchObject({ failure: null })
  expect(ports.size).toBe(1)
})

it('knows what is no HTTP', async () => {
  const server = createTcpServer((socket) => socket.end('220 mail.example.test ESMTP\r\n'))
  expect(await newPoster()(`http://${await listening(server)}/`)).toMatchObject({ failure: 'no_http' })
})

it('does not trust encryption that is none', async () => {
  const url = await served((_, response) => response.end())
  expect(await newPoster()(url.replace('http:', 'https:'))).toMatchObject({ failure: 'tls' })
})

it('waits longer each time, at least as long as is asked for, and at most a day', () => {
  expect(waitAfter([100, 200], 1)).toBeGreaterThanOrEqual(100)
  expect(waitAfter([100, 200], 2)).toBeLessThanOrEqual(240)
  expect(waitAfter([100, 200], 3)).toBeUndefined()
  expect(waitAfter([100], 1, 5000)).toBe(5000)
  expect(waitAfter([100], 1, 1e12)).toBe(86_400_000)
  expect(retryAfterOf('120')).toBe(120_000)
  expect(retryAfterOf(new Date(Date.now() + 60_000).toUTCString())).toBeGreaterThan(57_000)
  expect(retryAfterOf('soon')).toBeUndefined()
})
