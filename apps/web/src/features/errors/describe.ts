import type { Failure } from '../../lib/failure.ts'
import { offlinePresentation, presentations, unknownPresentation, type Presentation } from './presentations.ts'

export interface Described extends Presentation {
  /** Why, and what to do: the server's own sentence, or ours where no answer came. */
  readonly sentence: string
  readonly code: string | undefined
  readonly requestId: string | undefined
  /** Where the code is explained. */
  readonly docs: string
}

export const docsOf = (code: string): string => `/docs/errors/${encodeURIComponent(code)}`

/** A failure in words, and where it belongs. */
export function describe(failure: Failure): Described {
  if (failure.kind === 'offline') {
    return {
      ...offlinePresentation,
      sentence: 'No answer came. Check your connection; nothing that runs on our side has stopped.',
      code: undefined,
      requestId: undefined,
      docs: '/docs',
    }
  }
  if (failure.kind === 'unknown') {
    const { code, sentence, requestId } = failure
    return { ...unknownPresentation, sentence, code, requestId, docs: '/docs/errors' }
  }
  const { envelope, requestId } = failure
  return {
    sentence: envelope.error,
    ...presentations[envelope.code],
    code: envelope.code,
    requestId,
    docs: docsOf(envelope.code),
  }
}
