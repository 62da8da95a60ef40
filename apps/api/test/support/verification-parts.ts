import { createMailVerifier, type MailVerifier } from '@leadwright/mail-verifier'
import type { Sandbox } from '@leadwright/sandbox'
import type { Politeness } from '../../src/politeness/politeness.ts'

/** Sessions with mail hosts at once. */
export const sessions = 50

const timeouts = { dns: 1000, connect: 2000, banner: 1000, command: 1000, total: 4000 }

export const testMail = (
  { dnsServers, proxies }: Pick<Sandbox, 'dnsServers' | 'proxies'>,
  polite?: Politeness,
): MailVerifier =>
  createMailVerifier({
    dnsServers,
    proxies,
    concurrency: sessions,
    helo: 'verifier.test',
    mailFrom: 'probe@verifier.test',
    timeouts,
    ...polite?.mail,
  })
