import { Resolver } from 'node:dns/promises'
import { startSandbox } from '../sandbox.ts'
import type { Sandbox, SandboxOptions } from '../types.ts'

/** Starts a sandbox that ends with the scope: `await using sandbox = await useSandbox()`. */
export async function useSandbox(options?: SandboxOptions): Promise<Sandbox & AsyncDisposable> {
  const sandbox = await startSandbox(options)
  return Object.assign(sandbox, { [Symbol.asyncDispose]: () => sandbox.close() })
}

/** A resolver that asks the sandbox once, and by default waits longer than any busy machine takes. */
export function resolverOf(sandbox: Sandbox, timeout = 4000): Resolver {
  const resolver = new Resolver({ timeout, tries: 1 })
  resolver.setServers(sandbox.dnsServers)
  return resolver
}

/** The IPv4 address of a mail host. */
export async function addressOf(sandbox: Sandbox, name: string): Promise<string> {
  const [ip] = await resolverOf(sandbox).resolve4(name)
  if (ip === undefined) throw new Error(`${name} has no address`)
  return ip
}
