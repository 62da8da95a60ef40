import { createMailVerifier, type MailVerifier } from '@leadwright/mail-verifier'
import type { Sandbox } from '@leadwright/sandbox'
import type { Politeness } from '../../src/politeness/politeness.ts'

/** Sessions with mail hosts at once. */
export const sessions = 50

/** Milliseconds. Some hosts say nothing, which is waited out; a busy machine stalls for a second or two. */
const timeouts = { dns: 5000, connect: 5000, banner: 3000, command: 5000, total: 15_000 }
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
