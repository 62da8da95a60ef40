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
