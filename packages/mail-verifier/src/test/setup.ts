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

/** Milliseconds, longer than a busy machine stalls; no test waits until they are over. */
export const patient = { dns: 60_000, connect: 60_000, banner: 60_000, command: 60_000, total: 120_000 }

/** Milliseconds, for tests that have to wait until they are over: of somebody who says nothing. */
export const hasty = { dns: 3000, connect: 3000, banner: 3000, command: 3000, total: 6000 }

/** A sandbox with these domains and an engine that lives in it, both gone when the test is. */
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
    timeouts: { ...patient, ...options.timeouts },
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
