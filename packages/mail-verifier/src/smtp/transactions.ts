import type { HostPace } from './host-pace.ts'

/** The recipients of one domain that are asked about together. */
export interface Question {
  domain: string
  recipients: readonly string[]
  /** One of the recipients has a local part that needs SMTPUTF8 (RFC 6531). */
  utf8: boolean
}

/** The transactions of a session: one serves many recipients, as many as the host likes. */
export interface Transactions {
  /** Transactions that were begun. */
  readonly count: number
  /** The commands that have to come before the recipients of this question. */
  opening(question: Question): string[]
  /** So many recipients of the question were answered, and so many refused. */
  took(question: Question, recipients: number, refused: number): void
}

export function createTransactions(mailFrom: string, pace: HostPace): Transactions {
  // Only of one domain: Google answers 451 to a second one in it.
  let current: { domain: string; utf8: boolean; recipients: number; refused: number } | undefined
  let count = 0

  function hasRoomFor({ domain, utf8, recipients }: Question): boolean {
    if (current?.domain !== domain || current.utf8 !== utf8) return false
    if (current.recipients + recipients.length > pace.perTransaction) return false
    return current.refused + recipients.length <= pace.refusedPerTransaction
  }

  return {
    get count() {
      return count
    },
    opening(question) {
      if (hasRoomFor(question)) return []
      const parameter = question.utf8 || /\P{ASCII}/u.test(mailFrom) ? ' SMTPUTF8' : ''
      const reset = count > 0 ? ['RSET'] : []
      count++
      current = undefined
      return [...reset, `MAIL FROM:<${mailFrom}>${parameter}`]
    },
    took({ domain, utf8 }, recipients, refused) {
      current ??= { domain, utf8, recipients: 0, refused: 0 }
      current.recipients += recipients
      current.refused += refused
    },
  }
}
