import { startSandbox, type MailDomain } from '@leadwright/sandbox'
import type { Variant, Variants } from '../harness/variant.ts'
import { startProduct } from './product.ts'

/** As many domains as a sandbox has, each with a mail host of its own that thinks for so long before each reply. */
async function internet(domains: number, delayMs: number): Promise<Variant> {
  const entries = Array.from({ length: domains }, (_, index): [string, MailDomain] => [
    `domain${index}.test`,
    { mx: [{ preference: 10, host: { delayMs } }] },
  ])
  const sandbox = await startSandbox({ domains: Object.fromEntries(entries) })
  return {
    port: sandbox.smtpPort,
    facts: { dns: sandbox.dnsServers.join(',') },
    close: () => sandbox.close(),
  }
}

export const variants: Variants = {
  'slow internet': () => internet(100, 20),
  'quick internet': () => internet(100, 0),
  product: () =>
    startProduct({
      SANDBOX: 'off',
      SIGNUP_CREDITS: '1000000',
      SMTP_HELO: 'verifier.example.test',
      SMTP_MAIL_FROM: 'probe@example.test',
      ALLOW_PRIVATE_NETWORK: 'true',
      DNS_SERVERS: process.env['BENCH_DNS'] ?? '',
      SMTP_PORT: process.env['BENCH_SMTP_PORT'] ?? '',
    }),
}
