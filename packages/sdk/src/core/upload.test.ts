import { createReadStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { IncomingMessage, RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import type { Upload, UploadStream } from './index.ts'
import { openUpload } from './upload.ts'
import { answer, failing, failureOf, inTurn, ok, post, serve } from './testing/serve.ts'

const csv = 'email\nzoë@example.com\n'
const bytes = new TextEncoder().encode(csv)

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk)
  return text
}

/** Answers with what it was sent. */
const echo: RequestListener = (request, response) => {
  void textOf(request).then((text) => answer(response, 200, { text, type: request.headers['content-type'] }))
}

async function* chunks(): AsyncGenerator<Uint8Array | string> {
  yield 'email\n'
  yield bytes.subarray(6)
}

const kinds: Record<string, () => Upload> = {
  'a string': () => csv,
  'a Blob': () => new Blob([csv], { type: 'application/vnd.ms-excel' }),
  'a File': () => new File([csv], 'leads.csv'),
  bytes: () => bytes,
  'an ArrayBuffer': () => bytes.slice().buffer,
  'a stream of bytes': () => new Blob([csv]).stream(),
  'a stream of strings': () => ReadableStream.from(['email\n', 'zoë@example.com\n']),
  'an async iterable': chunks,
  'a function that opens a stream': () => () => new Blob([csv]).stream(),
  'a function that opens an iterable later': () => async () => chunks(),
}

describe('an upload', () => {
  it.each(Object.entries(kinds))('may be %s', async (_, make) => {
    await using server = await serve(echo)
    expect(await server.transport().call(post, { upload: make() })).toEqual({ text: csv, type: 'text/csv' })
  })

  it('may be a file that Node reads', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sdk-upload-'))
    try {
      await writeFile(join(folder, 'leads.csv'), csv)
      await using server = await serve(inTurn(failing(503), echo))
      const upload = () => createReadStream(join(folder, 'leads.csv'))
      expect(await server.transport().call(post, { upload })).toMatchObject({ text: csv })
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('begins to arrive before its source ends', async () => {
    let arrived = (): void => {}
    const first = new Promise<void>((resolve) => (arrived = resolve))
    async function* source(): AsyncGenerator<string> {
      yield 'email\n'
      await first
      yield 'ada@example.com\n'
    }
    await using server = await serve((request, response) => {
      request.once('data', arrived)
      request.on('end', () => ok(request, response))
    })
    expect(await server.transport().call(post, { upload: source() })).toEqual({ ok: true })
  })

  it.each([undefined, null, 7, {}, () => null])('that is %j is refused', async (upload) => {
    await using server = await serve(ok)
    const error = await failureOf(server.transport().call(post, { upload: upload as Upload }))
    expect(error).toMatchObject({ name: 'LeadwrightError', message: expect.stringContaining('upload must be') })
    expect(server.requests).toHaveLength(0)
  })
})

describe('an upload is sent again', () => {
  it.each(['a string', 'a Blob', 'bytes', 'a function that opens a stream'])('where it is %s', async (kind) => {
    await using server = await serve(inTurn(failing(503), echo))
    expect(await server.transport().call(post, { upload: kinds[kind]?.() ?? '' })).toMatchObject({ text: csv })
    expect(server.requests).toHaveLength(2)
  })

  it.each(['a stream of bytes', 'an async iterable'])('but not where it is %s', async (kind) => {
    await using server = await serve((request, response) => {
      request.resume().on('end', () => failing(503)(request, response))
    })
    const error = await failureOf(server.transport().call(post, { upload: kinds[kind]?.() ?? '' }))
    expect(error).toMatchObject({ name: 'ApiError', status: 503, attempts: 1 })
    expect(server.requests).toHaveLength(1)
  })
})

describe('the source of an upload', () => {
  /** A stream that gives one chunk, then nothing, and says when it is let go of. */
  function stalled(): { stream: ReadableStream<Uint8Array>; cancelled: Promise<void> } {
    let cancel = (): void => {}
    const cancelled = new Promise<void>((resolve) => (cancel = resolve))
    const start = (controller: ReadableStreamDefaultController<Uint8Array>): void => controller.enqueue(bytes)
    return { stream: new ReadableStream<Uint8Array>({ start, cancel }), cancelled }
  }

  it('is let go of when the call is aborted', async () => {
    const { stream, cancelled } = stalled()
    const controller = new AbortController()
    await using server = await serve((request) => request.once('data', () => controller.abort()))
    const failed = failureOf(server.transport().call(post, { upload: stream }, { signal: controller.signal }))
    expect(await failed).toMatchObject({ name: 'AbortedError' })
    await cancelled
  })

  it('is let go of when time is over', async () => {
    const { stream, cancelled } = stalled()
    await using server = await serve(() => {})
    const error = await failureOf(server.transport({ timeoutMs: 100 }).call(post, { upload: stream }))
    expect(error).toMatchObject({ name: 'TimeoutError', attempts: 1 })
    await cancelled
  })

  it('is let go of even if the fetch that was handed in never does', async () => {
    const { stream, cancelled } = stalled()
    await using server = await serve(ok)
    const transport = server.transport({ timeoutMs: 50, fetch: () => new Promise(() => {}) })
    expect(await failureOf(transport.call(post, { upload: stream }))).toMatchObject({ name: 'TimeoutError' })
    await cancelled
  })

  it('is let go of when the server answers before it has everything', async () => {
    const { stream, cancelled } = stalled()
    await using server = await serve((request, response) => {
      request.once('data', () => failing(400)(request, response))
    })
    expect(await failureOf(server.transport().call(post, { upload: stream }))).toMatchObject({ status: 400 })
    await cancelled
  })

  it('is let go of when there is no server', async () => {
    const server = await serve(ok)
    await server[Symbol.asyncDispose]()
    const { stream, cancelled } = stalled()
    expect(await failureOf(server.transport().call(post, { upload: stream }))).toMatchObject({
      name: 'ConnectionError',
    })
    await cancelled
  })

  it('is let go of if it opens only after the call was given up', async () => {
    const { stream, cancelled } = stalled()
    let open: (source: ReadableStream<Uint8Array>) => void = () => {}
    const upload = (): Promise<ReadableStream<Uint8Array>> => new Promise((resolve) => (open = resolve))
    await using server = await serve(ok)
    const controller = new AbortController()
    const failed = failureOf(server.transport().call(post, { upload }, { signal: controller.signal }))
    await new Promise((resolve) => setImmediate(resolve))
    controller.abort()
    expect(await failed).toMatchObject({ name: 'AbortedError' })
    open(stream)
    await cancelled
    expect(server.requests).toHaveLength(0)
  })

  it('that is a Node stream is destroyed', async () => {
    const source = new Readable({ read() {} })
    source.push('email\n')
    const controller = new AbortController()
    await using server = await serve((request) => request.once('data', () => controller.abort()))
    await failureOf(server.transport().call(post, { upload: source }, { signal: controller.signal }))
    expect(source.destroyed).toBe(true)
  })

  it.each(['an async iterable', 'a stream', 'a function'])(
    'that fails (%s) is the cause, and not tried again',
    async (kind) => {
      const failure = new Error('disk on fire')
      let opened = 0
      async function* source(): AsyncGenerator<string> {
        opened += 1
        yield 'email\n'
        throw failure
      }
      const uploads: Record<string, () => Upload> = {
        'an async iterable': source,
        'a stream': () => ReadableStream.from(source()),
        'a function': () => source,
      }
      await using server = await serve((request) => request.resume())
      const error = await failureOf(server.transport().call(post, { upload: uploads[kind]?.() ?? '' }))
      expect(error).toMatchObject({
        name: 'LeadwrightError',
        message: 'The file to upload could not be read',
        cause: failure,
        attempts: 1,
        operation: 'things.create',
      })
      expect(opened).toBe(1)
    },
  )

  it('that fails after it was let go of does not fail the call, which has its answer', async () => {
    let breakOff: (error: Error) => void = () => {}
    let asked = (): void => {}
    const waiting = new Promise<void>((resolve) => (asked = resolve))
    const failures: unknown[] = []
    async function* source(): AsyncGenerator<Uint8Array> {
      yield bytes
      asked()
      yield await new Promise<Uint8Array>((_, reject) => (breakOff = reject))
    }
    const { body } = await openUpload(source(), (error) => failures.push(error))
    const reader = (body as ReadableStream<Uint8Array>).getReader()
    await reader.read()
    const second = reader.read()
    await waiting
    await reader.cancel()
    breakOff(new Error('too late'))
    expect(await second).toMatchObject({ done: true })
    await new Promise((resolve) => setImmediate(resolve))
    expect(failures).toEqual([])
  })

  it('that gives something else than bytes and strings is refused', async () => {
    await using server = await serve((request) => request.resume())
    async function* source(): AsyncGenerator<string> {
      yield 7 as unknown as string
    }
    const error = await failureOf(server.transport().call(post, { upload: source() }))
    expect(error).toMatchObject({ name: 'LeadwrightError', cause: expect.any(TypeError) })
  })

  const used: Record<string, () => Promise<UploadStream>> = {
    'that is being read by somebody else': async () => {
      const stream = new Blob([csv]).stream()
      stream.getReader()
      return stream
    },
    'that was read to its end': async () => {
      const stream = new Blob([csv]).stream()
      for await (const _ of stream);
      return stream
    },
    'that was read in part': async () => {
      const stream = new Blob([csv]).stream()
      const reader = stream.getReader()
      await reader.read()
      reader.releaseLock()
      return stream
    },
    'that is a Node stream and was read to its end': async () => {
      const stream = Readable.from([csv])
      await buffer(stream)
      return stream
    },
    'that is a Node stream and was destroyed': async () => Readable.from([csv]).destroy(),
  }
  it.each(Object.entries(used))('%s is refused, and nothing is sent', async (_, make) => {
    await using server = await serve(ok)
    for (const upload of [await make(), make]) {
      const error = await failureOf(server.transport().call(post, { upload }))
      expect(error).toMatchObject({ name: 'LeadwrightError', message: expect.stringContaining('already') })
    }
    expect(server.requests).toHaveLength(0)
  })
})
