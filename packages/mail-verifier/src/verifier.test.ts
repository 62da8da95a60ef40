import { startSandbox } from '@leadwright/sandbox'
import type { Sandbox } from '@leadwright/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reason } from './verdict/reasons.ts'
import type { Verdict } from './verdict/types.ts'
import { patient } from './test/setup.ts'
import { createMailVerifier } from './verifier.ts'
import type { MailVerifier } from './verifier.ts'

let sandbox: Sandbox
let verifier: MailVerifier

beforeAll(async () => {
  sandbox = await startSandbox()
  verifier = createMailVerifier({
    dnsServers: sandbox.dnsServers,
    proxies: sandbox.proxies,
    helo: 'verifier.test',
    mailFrom: 'probe@verifier.test',
    // One of the hosts never ends its banner.
    timeouts: { ...patient, banner: 3000 },
  })
})
afterAll(async () => {
  await verifier.close()
  await sandbox.close()
})

describe('every row of the sandbox table is judged right', () => {
  it.each<[string, Verdict['status'], Reason, Partial<Verdict>]>([
    ['jane@inbox.test', 'valid', 'accepted', { mx: 'mx1.inbox.test', reply: '250 2.1.5 Ok' }],
    ['no-jane@inbox.test', 'invalid', 'mailbox_not_found', { reply: '550 5.1.1 No such mailbox' }],
    ['full-jane@inbox.test', 'risky', 'mailbox_full', { reply: '452 4.2.2 Mailbox full' }],
    ['off-jane@inbox.test', 'invalid', 'mailbox_disabled', {}],
    ['block-jane@inbox.test', 'unknown', 'blocked_by_policy', {}],
    ['info@inbox.test', 'risky', 'role_account', { flags: ['role'] }],
    ['jane@catchall.test', 'catch_all', 'catch_all', {}],
    ['jane@nullmx.test', 'invalid', 'null_mx', {}],
    ['jane@nomx.test', 'invalid', 'domain_not_found', {}],
    ['jane@aonly.test', 'valid', 'accepted', { mx: 'aonly.test' }],
    ['jane@twomx.test', 'valid', 'accepted', { mx: 'mx1.inbox.test' }],
    ['jane@dead.test', 'unknown', 'connection_failed', {}],
    ['jane@servfail.test', 'unknown', 'dns_failure', {}],
    ['jane@tls.test', 'valid', 'accepted', {}],
    ['jane@drop.test', 'unknown', 'connection_dropped', {}],
    ['jane@garbage.test', 'unknown', 'protocol_error', {}],
    ['jane@tarpit.test', 'unknown', 'timeout', {}],
    ['jane@', 'invalid', 'syntax', {}],
  ])('%s is %s: %s', async (email, status, reason, more) => {
    const verdict = await verifier.verify(email)
    expect(verdict).toMatchObject({ email, status, reason, ...more })
    expect(verdict).not.toHaveProperty('deferred')
  })

  it('slow-jane@inbox.test is greylisted, and valid when asked again', async () => {
    expect(await verifier.verify('slow-jane@inbox.test')).toMatchObject({
      status: 'unknown',
      reason: 'greylisted',
      deferred: true,
      reply: '450 4.7.1 Greylisted, try again later',
    })
    expect(await verifier.verify('slow-jane@inbox.test')).toMatchObject({ status: 'valid', reason: 'accepted' })
  })

  it('spoke TLS with tls.test and never out of turn with anybody', () => {
    expect(sandbox.stats.perHost['mx1.tls.test']?.tlsSessions).toBe(1)
    expect(sandbox.stats.outOfTurn).toBe(0)
  })
})
