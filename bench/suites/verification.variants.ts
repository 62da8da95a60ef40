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
    facts: { dns: sandbox.dnsServers.join(','), proxies: sandbox.proxies.join(',') },
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
      DNS_SERVERS: process.env['BENCH_DNS'] ?? '',
      MAIL_PROXY: process.env['BENCH_PROXY'] ?? '',
    }),
}
