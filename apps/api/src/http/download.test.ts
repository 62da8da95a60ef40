import { expect, it } from 'vitest'
import { inTime } from './download.ts'

const part = (text: string): Uint8Array => Buffer.from(text)
const never = new Promise<never>(() => {})

async function* parts(...made: (Uint8Array | Promise<never>)[]): AsyncGenerator<Uint8Array> {
  for (const each of made) yield await each
}

async function sent(body: ReadableStream<Uint8Array>): Promise<string> {
  const cut: unknown[] = []
  let text = ''
  try {
    for await (const chunk of inTime(body, (error) => cut.push(error), 100)) text += Buffer.from(chunk).toString()
  } catch (error) {
    // Whoever prints it finds nothing of ours in it.
    expect(error).toEqual(new Error('A file was cut off; the log says why'))
    expect(cut).toHaveLength(1)
    return `${text}… ${String(cut[0])}`
  }
  expect(cut).toEqual([])
  return text
}

it('is the file', async () => {
  expect(await sent(ReadableStream.from(parts(part('a,'), part('b'))))).toBe('a,b')
})

it('ends with a failure, and not as if it were whole, where a part fails or does not come', async () => {
  const failing = Promise.reject(new Error('no database'))
  failing.catch(() => {})
  expect(await sent(ReadableStream.from(parts(part('a,'), failing)))).toBe('a,… Error: no database')
  expect(await sent(ReadableStream.from(parts(part('a,'), never)))).toBe(
    'a,… Error: A part of a file took more than 0.1 s',
  )
})

it('is made no further when its reader leaves', async () => {
  let left = false
  const body = new ReadableStream<Uint8Array>({ pull: (to) => to.enqueue(part('a')), cancel: () => void (left = true) })
  for await (const _ of inTime(body, () => {})) break
  expect(left).toBe(true)
})
