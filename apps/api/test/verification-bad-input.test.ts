import type { MailHost, MailDomain, ProxyFault } from '@leadwright/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testMail } from './support/verification-parts.ts'
import { startTestVerification, type TestVerification } from './support/verification.ts'

const host = (more: MailHost): MailDomain => ({ mx: [{ preference: 10, host: more }] })
const rcpt = (raw: string): MailDomain => ({ rcpt: () => ({ raw }) })

const megabyte = 'x'.repeat(2 ** 20)
const us = 'probe@verifier.test'

/** Hosts that say too much, nothing, or what is about us. None of it says anything of a mailbox. */
const domains: Readonly<Record<string, MailDomain>> = {
  'one-line.test': rcpt(`550 ${megabyte}\r\n`),
  'many-lines.test': rcpt('550-5.1.1 more to come\r\n'.repeat(50_000)),
  'no-line.test': rcpt(megabyte),
  'banner.test': host({ banner: { raw: `220 ${megabyte}` } }),
  'ehlo.test': host({ ehlo: { raw: '250-SIZE 1\r\n'.repeat(100_000) }, helo: { raw: megabyte } }),
  'controls.test': rcpt('550 \u0000\u0007\u001b[2J\u009b\u202e\r\n'),
  'bytes.test': { rcpt: () => ({ raw: '550 \u00ff\u00fe\u00c3\u0028\r\n' }) },
  'digits.test': rcpt('99999999999999999999 5.1.1 User unknown\r\n'),
  'noise.test': host({ noise: 'garbage' }),
  'tarpit.test': host({ noise: 'tarpit' }),
  'servfail.test': { dns: 'servfail' },
  'sender.test': { rcpt: () => `550 5.1.1 <${us}>: User unknown` },
  'sender-bare.test': { rcpt: () => `550 5.1.1 unknown user ${us}` },
  'sender-quoted.test': { rcpt: () => `550 "${us}" no such mailbox` },
  'helo-name.test': { rcpt: () => '550 5.1.1 verifier.test does not exist' },
  'mail-from.test': host({ mailFrom: `550 5.1.1 <${us}>: User unknown` }),
  'hello.test': host({ ehlo: '550 5.1.1 verifier.test: user unknown', helo: '550 5.1.1 verifier.test: user unknown' }),
  'greeting.test': host({ banner: `554 5.1.1 ${us}: no such user` }),
}

let test: TestVerification

beforeAll(async () => {
  test = await startTestVerification({ domains: { ...domains, 'good.test': {} } })
})

afterAll(() => test.close())

async function expectNothingCharged(emails: readonly string[]): Promise<void> {
  const org = await test.newOrganization()
  const before = await test.credits.balance(org)
  const job = await test.untilStage(await test.newJob(org, emails, {}), 'completed')
  const results = await test.results(job)
  const said = results.filter(({ status }) => status !== 'unknown').map(({ email, reason }) => `${email}: ${reason}`)
  expect(said).toEqual([])
  expect(results).toHaveLength(emails.length)
  expect(job).toMatchObject({ credits: { settled: 0 } })
  expect(await test.credits.balance(org)).toEqual(before)
}

describe('a job whose mail servers or proxies are beyond understanding', () => {
  it('ends, says unknown with a reason, and charges nothing', async () => {
    const worker = await test.startWorker({ retryDelays: [] })
    await expectNothingCharged(Object.keys(domains).map((domain) => `jane.roe@${domain}`))
    await worker.stop()
  })

  it('the same where a proxy lies, hangs or refuses, whatever the mail server would say', async () => {
    const faults: readonly ProxyFault[] = ['garbage', 'no_methods', 'mute', 'cuts', 'babble', 'forbids', 1]
    const proxies = await Promise.all(faults.map((fault) => test.sandbox.startProxy({ fault })))
    for (const { url } of proxies) {
      const mail = testMail({ dnsServers: test.sandbox.dnsServers, proxies: [url] })
      const worker = await test.startWorker({ mail, retryDelays: [] })
      await expectNothingCharged(['jane.roe@good.test', 'no-jane@good.test'])
      await worker.stop()
      await mail.close()
    }
  })
})
