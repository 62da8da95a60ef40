import { createHash, type Hash } from 'node:crypto'

/** An input by which a request is recognised when it comes again. */
export interface Fingerprinted {
  /** The input, with a streamed body replaced by one that is hashed as it is read. */
  readonly value: unknown
  /** Whether the body broke off, so that nothing about it can be kept. */
  readonly broken: boolean
  /** What was asked, as far as it was read: what nobody read of a file had no part in the answer. */
  taken(): string
  /** What was asked, to its end. */
  whole(): Promise<string>
  /** Whether an earlier request asked the same; reads as much of a streamed body as was read then. */
  isLike(earlier: string): Promise<boolean>
  /** Lets go of what is left of a streamed body. */
  release(): void
}

/** Takes the fingerprint of an input; throws RangeError where it is nested too deeply. */
export function fingerprint(input: unknown): Fingerprinted {
  const members = typeof input === 'object' && input !== null ? Object.entries(input) : []
  const [name, stream] = members.find(([, value]) => value instanceof ReadableStream) ?? []
  const hash = createHash('sha256')
  if (name === undefined) {
    hash.update(stableJson(input))
    const taken = hash.digest('hex')
    const whole = async (): Promise<string> => taken
    return {
      value: input,
      broken: false,
      taken: () => taken,
      whole,
      isLike: async (earlier) => earlier === taken,
      release,
    }
  }
  hash.update(stableJson({ ...(input as object), [name]: null }))
  return tapStream(stream as ReadableStream<Uint8Array>, hash, (body) => ({ ...(input as object), [name]: body }))
}

const release = (): void => {}

/** A body that is hashed on its way to whoever reads it, and read by us where nobody does. */
function tapStream(
  source: ReadableStream<Uint8Array>,
  hash: Hash,
  inputWith: (body: ReadableStream<Uint8Array>) => unknown,
): Fingerprinted {
  const reader = source.getReader()
  let bytes = 0
  let state: 'open' | 'ended' | 'broken' = 'open'

  const read = async (most = Infinity): Promise<Uint8Array | undefined> => {
    try {
      const { done, value } = await reader.read()
      if (done) {
        state = 'ended'
        return undefined
      }
      const part = value.subarray(0, most)
      hash.update(part)
      bytes += part.byteLength
      return value
    } catch (error) {
      state = 'broken'
      throw error
    }
  }
  const taken = (): string => `${hash.digest('hex')}${state === 'ended' ? '' : ` ${bytes}`}`

  const body = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const chunk = await read()
        if (chunk) controller.enqueue(chunk)
        else controller.close()
      },
    },
    { highWaterMark: 0 }, // nothing counts as read before somebody asks for it
  )
  return {
    value: inputWith(body),
    get broken() {
      return state === 'broken'
    },
    taken,
    whole: async () => {
      while (await read()) continue
      return taken()
    },
    isLike: async (earlier: string) => {
      const limit = Number(earlier.split(' ')[1] ?? Infinity)
      for (let left = limit; left > 0; left = limit - bytes) if (!(await read(left))) break
      return taken() === earlier
    },
    release: () => void reader.cancel().catch(release),
  }
}

/** JSON with the members of every object in order, so that the same request has the same text. */
function stableJson(value: unknown): string {
  return (
    JSON.stringify(value, (_, member: unknown) =>
      typeof member === 'object' && member !== null && !Array.isArray(member)
        ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : member,
    ) ?? 'undefined'
  )
}
