import type { Readable } from 'node:stream'

/** More than the server takes of a message. Characters. */
const longest = 4 * 1024 * 1024

/** How much of a line that is too long is kept, to know whose it is. Characters. */
const shown = 1024

/** A line that is too long to be a message: how it begins and ends. */
export class LongLine {
  readonly begin: string
  end = ''

  constructor(begin: string) {
    this.begin = begin.slice(0, shown)
    this.add(begin)
  }

  add(more: string): void {
    this.end = (this.end + more.slice(-shown)).slice(-shown)
  }
}

/** The lines of a stream, without blank ones. */
export async function* linesOf(stream: Readable): AsyncGenerator<string | LongLine> {
  const decoder = new TextDecoder()
  let rest = ''
  let long: LongLine | undefined
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      long?.add(line)
      if (long) yield long
      else if (line.length > longest) yield new LongLine(line)
      else if (line.trim() !== '') yield line
      long = undefined
    }
    if (!long && rest.length <= longest) continue
    if (long) long.add(rest)
    else long = new LongLine(rest)
    rest = ''
  }
  if (long) yield long
  else if (rest.trim() !== '') yield rest
}
