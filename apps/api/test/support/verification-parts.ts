import { createMailVerifier, type MailVerifier } from '@leadwright/mail-verifier'
import type { Sandbox } from '@leadwright/sandbox'
import type { Politeness } from '../../src/politeness/politeness.ts'

/** Sessions with mail hosts at once. */
export const sessions = 50

const timeouts = { dns: 1000, connect: 2000, banner: 1000, command: 1000, total: 4000 }
/** Where no server keeps silent, so that none is given up because the machine is busy. */
const longTimeouts = { dns: 20_000, connect: 30_000, banner: 30_000, command: 30_000, total: 120_000 }

export const testMail = (
  { dnsServers, proxies }: Pick<Sandbox, 'dnsServers' | 'proxies'>,
  polite?: Politeness,
  isPatient = false,
): MailVerifier =>
  createMailVerifier({
    dnsServers,
    proxies,
    concurrency: sessions,
    helo: 'verifier.test',
    mailFrom: 'probe@verifier.test',
    timeouts: isPatient ? longTimeouts : timeouts,
    ...polite?.mail,
  })
