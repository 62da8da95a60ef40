import { saveAsText, unreadable, type Choice, type Converted, type Refusal } from '@leadwright/file-reader'
import type { Workflow } from '@leadwright/errors/client'
import { RequestFailure } from '../../../lib/failure.ts'
import type { Answer, Order } from './worker.ts'

/** How long a file is read before that is given up. Milliseconds. */
const deadline = 60_000

/** The part of a worker that matters here. */
type Reader = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

const startWorker = (): Reader => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })

/**
 * Makes CSV in UTF-8 of a file, in a thread of its own, so that the page stays alive whatever is in the file. Nothing of
 * it is sent anywhere. Rejects with a {@link RequestFailure} where that can't be done.
 */
export async function convert(
  file: Blob,
  choice: Choice,
  workflow: Workflow,
  { start = startWorker, within = deadline }: { start?: () => Reader; within?: number } = {},
): Promise<Converted> {
  const reader = start()
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    const answer = await new Promise<Answer>((resolve) => {
      timer = setTimeout(() => resolve({ refusal: tookTooLong(within) }), within)
      reader.addEventListener('message', ({ data }: MessageEvent<Answer>) => resolve(data))
      reader.addEventListener('error', (event) => {
        event.preventDefault()
        // A script that did not come has nothing to say.
        resolve(event.message === undefined ? { missing: true } : { refusal: unreadable })
      })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
      reader.postMessage({ file, choice } satisfies Order)
    })
    if ('converted' in answer) return answer.converted
    throw 'missing' in answer ? new RequestFailure({ kind: 'offline' }, 0) : refused(answer.refusal, workflow)
  } finally {
    clearTimeout(timer)
    reader.terminate()
  }
}

/** What a server would say, had it been asked. */
function refused({ sentence, ...details }: Refusal, workflow: Workflow): RequestFailure {
  const envelope = { error: sentence, code: 'INVALID_CSV_FORMAT' as const, details: { ...details, workflow } }
  return new RequestFailure({ kind: 'known', envelope, requestId: undefined }, 400)
}

const tookTooLong = (within: number): Refusal => ({
  reason: 'not_csv',
  sentence: `Reading the file took longer than ${within / 1000} seconds and was stopped. ${saveAsText}`,
})

const latest = new WeakMap<File, { readonly choice: Choice; readonly converted: Promise<Converted> }>()

/** {@link convert}, once for as long as nothing else is said of the file. */
export function converted(file: File, choice: Choice, workflow: Workflow): Promise<Converted> {
  const before = latest.get(file)
  if (before && isSame(before.choice, choice)) return before.converted
  const made = { choice, converted: convert(file, choice, workflow) }
  latest.set(file, made)
  made.converted.catch(() => latest.get(file) === made && latest.delete(file))
  return made.converted
}

const isSame = (a: Choice, b: Choice): boolean => a.sheet === b.sheet && a.encoding === b.encoding
