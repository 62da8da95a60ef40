import { once } from 'node:events'
import { connect } from 'node:net'
import { pino } from 'pino'
import { expect, it } from 'vitest'
import { startHttpServer } from './server.ts'

it('ends a connection with the answer that it had begun before it was asked to stop', async () => {
  const begun = Promise.withResolvers<ReadableStreamDefaultController<Uint8Array>>()
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(Buffer.from('first, '))
      begun.resolve(controller)
    },
  })
  const server = await startHttpServer({
    app: async (request) => new Response(request.url.endsWith('/download') ? body : 'page'),
    host: '127.0.0.1',
    port: 0,
    log: pino({ level: 'silent' }),
  })
  const download = await fetch(`${server.url}/download`)
  expect(download.headers.get('connection')).toBe('keep-alive')
  const closed = server.close(600_000)
  await expect.poll(() => fetch(server.url).then(({ status }) => status, String)).toMatch(/failed/)
  const controller = await begun.promise
  controller.enqueue(Buffer.from('last'))
  controller.close()
  expect(await download.text()).toBe('first, last')
  await closed
})

it('answers all that was sent to a busy process by callers who go on connecting, until they are refused', async () => {
  const server = await startHttpServer({
    app: async () => {
      // A turn takes one connection, so each that is begun keeps the others out.
      for (const until = performance.now() + 20; performance.now() < until;);
      await new Promise((resolve) => setTimeout(resolve, 100))
      return new Response('done')
    },
    host: '127.0.0.1',
    port: 0,
    log: pino({ level: 'silent' }),
  })
  const ask = () =>
    new Promise<'answered' | 'refused' | 'lost'>((resolve) => {
      let isConnected = false
      let answer = ''
      const socket = connect(server.port, '127.0.0.1', () => {
        isConnected = true
        socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
      })
      const end = () => resolve(answer.endsWith('done') ? 'answered' : isConnected ? 'lost' : 'refused')
      socket
        .on('data', (data) => (answer += String(data)))
        .on('error', () => {})
        .on('close', end)
    })
  const asked: ReturnType<typeof ask>[] = []
  const callers = setInterval(() => asked.push(ask(), ask(), ask()), 10)
  await expect.poll(() => asked.length).toBeGreaterThan(50)
  await server.close(600_000)
  const sent = asked.length
  await expect.poll(() => asked.length).toBeGreaterThan(sent)
  clearInterval(callers)
  const fates = await Promise.all(asked)
  expect(fates.filter((fate) => fate === 'lost')).toEqual([])
  expect(new Set(fates)).toEqual(new Set(['answered', 'refused']))
})

/** A file without an end, a piece at a time. */
function endless(contentType: string, pauseMs: number, size: number) {
  const left = Promise.withResolvers<void>()
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
      controller.enqueue(new Uint8Array(size))
    },
    cancel: () => left.resolve(),
  })
  return { response: new Response(body, { headers: { 'content-type': contentType } }), left: left.promise }
}

it('cuts a connection on which nothing moves any more: a reader that has stopped, a body that does not go on', async () => {
  const { response, left } = endless('text/csv', 0, 65_536)
  const server = await startHttpServer({
    app: async (request) => (request.method === 'GET' ? response : new Response(await request.text())),
    host: '127.0.0.1',
    port: 0,
    log: pino({ level: 'silent' }),
    patience: { still: 500, file: 600_000 },
  })
  const reader = connect(server.port, '127.0.0.1')
  reader.pause()
  reader.write('GET /file HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await expect(left).resolves.toBeUndefined()
  reader.destroy()

  const sender = connect(server.port, '127.0.0.1').resume()
  sender.write('POST /file HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nhalf')
  await once(sender, 'close')
  await server.close(0)
})

it('cuts a file that takes too long though it moves, and no event stream', async () => {
  const file = endless('text/csv', 20, 1)
  const events = endless('text/event-stream', 20, 1)
  const server = await startHttpServer({
    app: async (request) => (request.url.endsWith('/file') ? file.response : events.response),
    host: '127.0.0.1',
    port: 0,
    log: pino({ level: 'silent' }),
    patience: { still: 600_000, file: 500 },
  })
  const watching = await fetch(`${server.url}/events`)
  const download = await fetch(`${server.url}/file`)
  await expect(download.arrayBuffer()).rejects.toThrow('terminated')
  await file.left
  // All that had come before, and more.
  const reader = watching.body?.getReader()
  for (let chunks = 0; chunks < 100; chunks++) expect(await reader?.read()).toMatchObject({ done: false })
  await reader?.cancel()
  await server.close(0)
})

it('answers all that was asked on a connection, and ends it with the last answer', async () => {
  const asked = Promise.withResolvers<void>()
  const go = Promise.withResolvers<void>()
  const server = await startHttpServer({
    app: async (request) => {
      if (request.url.endsWith('/3')) asked.resolve()
      await go.promise
      return new Response(request.url)
    },
    host: '127.0.0.1',
    port: 0,
    log: pino({ level: 'silent' }),
  })
  const client = connect(server.port, '127.0.0.1')
  let answers = ''
  client.on('data', (chunk: Buffer) => (answers += chunk.toString()))
  client.write([1, 2, 3].map((n) => `GET /${n} HTTP/1.1\r\nHost: localhost\r\n\r\n`).join(''))
  await asked.promise
  const closed = server.close(600_000)
  go.resolve()
  await once(client, 'close')
  expect(answers.match(/http:.*?\/\d|^connection: close/gim)).toEqual([
    'http://localhost/1',
    'http://localhost/2',
    'connection: close',
    'http://localhost/3',
  ])
  await closed
})
