import type { Reason, VerdictStatus } from './reasons.ts'

/** What is known of an address beyond its verdict. */
export const flags = ['role', 'disposable', 'free', 'typo'] as const
export type Flag = (typeof flags)[number]

/** Whether mail to an address would arrive. */
export interface Verdict {
  email: string
  status: VerdictStatus
  reason: Reason
  flags: Flag[]
  /** The address that was probably meant. */
  suggestion?: string
  /**
   * A sentence: with the reason `syntax` what is wrong with the address, for the person who wrote it; with `proxy_failed`
   * what is wrong with our proxy, and with `connection_failed` what it said.
   */
  message?: string
  /** The mail host that answered, or the first that would be asked. */
  mx?: string
  /** The server's own words: one line, at most 300 characters. */
  reply?: string
  /** The server asked to come back later: the same sender may get an answer then. */
  deferred?: boolean
}

/** What can be said of an address without asking a mail server. */
export interface Analysis {
  email: string
  /** Key for de-duplication; the trimmed text in lower case where it is no address. */
  normalized: string
  flags: Flag[]
  suggestion?: string
  /** Present where the matter is decided already. */
  verdict?: Verdict
  mx?: string
}
