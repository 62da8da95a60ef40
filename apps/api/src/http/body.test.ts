import { contract } from '@leadwright/errors'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readJsonObject, readText, readUpload } from './body.ts'

const fail = contract.error
const post = (body: NonNullable<RequestInit['body']> | null, headers: Record<string, string> = {}): Request =>
  new Request('http://test/', { method: 'POST', body, headers, duplex: 'half' })
const json = { 'content-type': 'application/json' }
const refusal = (path: string) =>
  expect.objectContaining({ code: 'INVALID_REQUEST', details: { issues: [expect.objectContaining({ path })] } })

const endless = (): ReadableStream<Uint8Array> =>
  new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(65_536)) })

describe('a JSON body', () => {
  it('is read as an object, and no body as an empty one', async () => {
    expect(await readJsonObject(fail, post('{"a":1}', json))).toEqual({ a: 1 })
    expect(await readJsonObject(fail, post(null))).toEqual({})
    expect(
      await readJsonObject(fail, post('{"a":1}', { 'content-type': 'application/vnd.x+json; charset=utf-8' })),
    ).toEqual({ a: 1 })
  })

  it.each([
    ['{', json, 'body'],
    ['[]', json, 'body'],
    ['null', json, 'body'],
    ['"text"', json, 'body'],
    ['{}', { 'content-type': 'text/plain' }, 'content-type'],
    ['{}', { ...json, 'content-encoding': 'gzip' }, 'content-encoding'],
  ] as const)('is refused by name of what is wrong: %s', async (body, headers, path) => {
    await expect(readJsonObject(fail, post(body, headers))).rejects.toEqual(refusal(path))
  })

  it('is cut off at the limit by what arrives, not by what is claimed', async () => {
    await expect(readText(fail, post(endless()))).rejects.toEqual(refusal('body'))
    await expect(readText(fail, post('x', { 'content-length': '99999999' }))).rejects.toEqual(refusal('body'))
  })
})

describe('an upload', () => {
  const read = async (request: Request): Promise<string> => new Response((await readUpload(fail, request)).bytes).text()

  it('is a text/csv body, or the part "file" of a form', async () => {
    expect(await read(post('a,b\n1,2\n', { 'content-type': 'text/csv; charset=utf-8' }))).toBe('a,b\n1,2\n')
    const form = new FormData()
    form.set('note', 'hello')
    form.set('file', new File(['a,b\n'], 'x.csv', { type: 'text/csv' }))
    expect(await read(post(form))).toBe('a,b\n')
  })

  it('is refused without the part, with another type, and where the form is malformed', async () => {
    const form = new FormData()
    form.set('other', new File(['a'], 'x.csv'))
    await expect(read(post(form))).rejects.toEqual(refusal('file'))
    await expect(read(post('x', { 'content-type': 'application/pdf' }))).rejects.toEqual(refusal('content-type'))
    await expect(read(post('x', { 'content-type': 'multipart/form-data' }))).rejects.toEqual(refusal('content-type'))
    await expect(read(post('garbage', { 'content-type': 'multipart/form-data; boundary=x' }))).rejects.toEqual(
      refusal('body'),
    )
  })

  it('errors its stream where the form breaks off inside the file', async () => {
    const body = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\na,b\n1,2'
    await expect(read(post(body, { 'content-type': 'multipart/form-data; boundary=x' }))).rejects.toEqual(
      refusal('body'),
    )
  })
})

describe('a body that stalls', () => {
  const stalling = (start: string): ReadableStream<Uint8Array> =>
    new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode(start)) })
  const boundary = { 'content-type': 'multipart/form-data; boundary=x' }
  const file = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nemail\r\n'

  const consumed = async (request: Request): Promise<void> => {
    for await (const _ of (await readUpload(fail, request)).bytes);
  }

  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  it.each([
    ['JSON', () => readJsonObject(fail, post(stalling('{"a":'), json))],
    ['JSON of a known length', () => readJsonObject(fail, post(stalling('{'), { ...json, 'content-length': '9' }))],
    ['a CSV', () => consumed(post(stalling('email'), { 'content-type': 'text/csv' }))],
    ['a form', () => consumed(post(stalling(file), boundary))],
    ['a form before its file', () => consumed(post(stalling('--x\r\n'), boundary))],
  ] as const)('is given up: %s', async (_, read) => {
    const refused = read().catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await refused).toEqual(refusal('body'))
  })
})
