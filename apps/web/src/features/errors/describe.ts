import { screens, type Form, type Remedy } from '@leadwright/errors/screens'
import type { Failure } from '../../lib/failure.ts'

/** A failure in words, how it is shown, and what resolves it. */
export interface Described {
  readonly form: Form
  /** What happened, in a few words. */
  readonly title: string
  /** Why, and what to do: the contract's words for people, else the server's own sentence, or ours where no answer came. */
  readonly sentence: string
  /** Best first. */
  readonly remedies: readonly Remedy[]
  readonly code: string | undefined
  readonly requestId: string | undefined
  /** Where the code is explained. */
  readonly docs: string
}

export const docsOf = (code: string): string => `/docs/errors/${encodeURIComponent(code)}`

/** Where nothing is known of what happened but that it did. */
const again = { form: 'panel', remedies: [{ kind: 'retry' }] } as const

/** Describes a failure by what its code's declaration says. */
export function describe(failure: Failure): Described {
  if (failure.kind === 'offline') {
    return {
      ...again,
      title: 'Leadwright can’t be reached',
      sentence: 'No answer came. Check your connection; nothing that runs on our side has stopped.',
      code: undefined,
      requestId: undefined,
      docs: '/docs',
    }
  }
  if (failure.kind === 'unknown') {
    const { code, sentence, requestId } = failure
    return { ...again, title: 'That did not work', sentence, code, requestId, docs: '/docs/errors' }
  }
  const { envelope, requestId } = failure
  const { form, remedies, words } = screens[envelope.code]
  const { title, advice = envelope.error } = words.en
  return { form, title, sentence: advice, remedies, code: envelope.code, requestId, docs: docsOf(envelope.code) }
}
