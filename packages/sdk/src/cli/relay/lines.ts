import type { Readable } from 'node:stream'

/** More than the server takes of a message. Characters. */
const longest = 4 * 1024 * 1024

/** The lines of a stream, without blank ones; undefined for one that is too long to be a message. */
export async function* linesOf(stream: Readable): AsyncGenerator<string | undefined> {
  const decoder = new TextDecoder()
  let rest = ''
  let isTooLong = false
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (isTooLong) yield undefined
      else if (line.trim() !== '') yield line
      isTooLong = false
    }
    if (rest.length <= longest) continue
    isTooLong = true
    rest = ''
  }
  if (isTooLong) yield undefined
  else if (rest.trim() !== '') yield rest
}
