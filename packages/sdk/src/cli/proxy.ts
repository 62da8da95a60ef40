import http from 'node:http'
import { UsageError } from './command-error.ts'
import type { Io } from './io.ts'

/** Not in Node before 24.14. */
const { setGlobalProxyFromEnv }: Partial<typeof http> = http

const ofHttp = ['http_proxy', 'HTTP_PROXY'] as const
/** The variables that name proxies, in the order in which they count. Node lets the one of http stand in for https. */
const ofHttps = ['https_proxy', 'HTTPS_PROXY', ...ofHttp] as const

/**
 * Sends all that follows through the proxies that the environment names. Bun and Deno do that by themselves, and so does
 * a Node with NODE_USE_ENV_PROXY; an older Node can't be told once it runs, which {@link proxyHint} says.
 * @throws UsageError if what is named is no proxy; without the value, which may hold a password
 */
export function useProxies(env: Io['env']): void {
  const named = ofHttps.filter((name) => env[name])
  if (named.length === 0 || !setGlobalProxyFromEnv) return
  // As everywhere else, `proxy.example:3128` will do.
  const complete = named.map((name) => [name, env[name]?.replace(/^(?!\w+:\/\/)/, 'http://')])
  try {
    setGlobalProxyFromEnv({ ...env, ...Object.fromEntries(complete) })
  } catch {
    throw new UsageError(`${named.join(' or ')} is not the address of a proxy, such as http://proxy.example:3128.`)
  }
}

/** What to look into where a server gave no answer and the environment names a proxy for its scheme. */
export function proxyHint(env: Io['env'], baseUrl: string): string | undefined {
  const variables = /^https:/i.test(baseUrl) ? ofHttps : ofHttp
  const name = variables.find((variable) => env[variable])
  if (name === undefined) return undefined
  const { bun, deno } = process.versions
  const isRead = setGlobalProxyFromEnv ?? bun ?? deno ?? env['NODE_USE_ENV_PROXY']
  return isRead
    ? `See that the proxy of ${name} is right and lets this through, or name the host in NO_PROXY.`
    : `This Node does not read ${name}: set NODE_USE_ENV_PROXY=1 (Node 22.21 and later), or use Node 24.14 and later.`
}
