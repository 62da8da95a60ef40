import { createMailVerifier, type MailVerifier } from '@leadwright/mail-verifier'
import type { Politeness } from '../../src/politeness/politeness.ts'

/** What a worker in another process has to be told. */
export interface ChildOptions {
  readonly url: string
  readonly dnsServers: readonly string[]
  readonly smtpPort: number
  readonly retryDelays: readonly number[]
}

/** Sessions with mail hosts at once. */
export const sessions = 50

const timeouts = { dns: 1000, connect: 500, banner: 1000, command: 1000, total: 3000 }

export const testMail = (options: Pick<ChildOptions, 'dnsServers' | 'smtpPort'>, polite?: Politeness): MailVerifier =>
  createMailVerifier({
    ...options,
    concurrency: sessions,
    helo: 'verifier.test',
    mailFrom: 'probe@verifier.test',
    allowPrivateNetwork: true,
    timeouts,
    ...polite?.mail,
  })
