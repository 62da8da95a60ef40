import { startSandbox } from '@leadwright/sandbox'
import type { MailDomain, MailHost, Sandbox } from '@leadwright/sandbox'
import { onTestFinished } from 'vitest'
import type { MailVerifierOptions } from '../options.ts'
import { createMailVerifier } from '../verifier.ts'
import type { MailVerifier } from '../verifier.ts'

export interface World {
  sandbox: Sandbox
  verifier: MailVerifier
}

export const identity = { helo: 'verifier.test', mailFrom: 'probe@verifier.test' }

/** A sandbox with these domains and an engine that lives in it, both gone when the test is. Time-outs are
 * short, but longer than a busy machine stalls. */
export async function createWorld(
  domains: Readonly<Record<string, MailDomain>>,
  options: Partial<MailVerifierOptions> = {},
): Promise<World> {
  const sandbox = await startSandbox({ domains })
  const verifier = createMailVerifier({
    dnsServers: sandbox.dnsServers,
    proxies: sandbox.proxies,
    ...identity,
    ...options,
    timeouts: { dns: 3000, connect: 1000, banner: 2000, command: 2000, total: 4000, ...options.timeouts },
  })
  onTestFinished(async () => {
    await verifier.close()
    await sandbox.close()
  })
  return { sandbox, verifier }
}

/** `people('a.test', 3)` is jane0@a.test, jane1@a.test, jane2@a.test. */
export function people(domain: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `jane${index}@${domain}`)
}

/** A domain with these exchangers, the first of them the best. */
export function mx(...hosts: MailHost[]): MailDomain {
  return { mx: hosts.map((host, index) => ({ preference: 10 * (index + 1), host })) }
}
