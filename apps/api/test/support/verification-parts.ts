import { createMailVerifier, type MailVerifier, type MailVerifierOptions } from '@leadwright/mail-verifier'

/** What a worker in another process has to be told. */
export interface ChildOptions {
  readonly url: string
  readonly dnsServers: readonly string[]
  readonly proxies: readonly string[]
  readonly retryDelays: readonly number[]
}

/** Sessions with mail hosts at once. */
export const sessions = 50

const timeouts = { dns: 1000, connect: 500, banner: 1000, command: 1000, total: 3000 }

export const testMail = (
  options: Pick<ChildOptions, 'dnsServers' | 'proxies'>,
  permits?: MailVerifierOptions['permits'],
): MailVerifier =>
  createMailVerifier({
    dnsServers: options.dnsServers,
    proxies: options.proxies,
    concurrency: sessions,
    helo: 'verifier.test',
    mailFrom: 'probe@verifier.test',
    timeouts,
    ...(permits && { permits }),
  })
