import { LeadwrightError } from './errors.ts'
import type { ClientOptions, RequestOptions } from './options.ts'
import { isBrowser, productHeader } from './platform.ts'

/** Options as they are worked with: checked and complete. */
export interface Config extends ClientOptions {
  readonly timeoutMs: number
  readonly maxRetries: number
  readonly maxElapsedMs: number
  readonly idleTimeoutMs: number
  /** `baseUrl` without a slash at its end. */
  readonly base: string
  /** What every request sends, the key apart. */
  readonly headers: Readonly<Record<string, string>>
  /** Takes the key out of what a server said: debugging proxies answer with the request that they got. */
  readonly redact: (text: string) => string
}

/** @throws LeadwrightError naming the option that is wrong, without its value */
export function configure(options: ClientOptions): Config {
  const { apiKey, dangerouslyAllowBrowser, locale } = options
  assert(isToken(apiKey), 'apiKey must be visible ASCII without spaces')
  assert(
    dangerouslyAllowBrowser || !isBrowser(),
    'In a browser everybody can read the API key; if they may, set dangerouslyAllowBrowser',
  )
  assert(locale === undefined || isToken(locale), 'locale must be a language such as "en"')
  const headers: Record<string, string> = { accept: 'application/json', ...productHeader() }
  if (locale) headers['accept-language'] = locale
  const config = {
    ...options,
    timeoutMs: options.timeoutMs ?? 30_000,
    maxRetries: options.maxRetries ?? 2,
    maxElapsedMs: options.maxElapsedMs ?? 60_000,
    idleTimeoutMs: options.idleTimeoutMs ?? 30_000,
    base: baseOf(options.baseUrl),
    headers,
    // Anything shorter is a test's key and could be any word.
    redact: (text: string) => (apiKey.length < 16 ? text : text.replaceAll(apiKey, '[API key]')),
  }
  checkLimits(config)
  return config
}

/** @throws LeadwrightError */
export function checkLimits(
  options: Pick<ClientOptions, 'timeoutMs' | 'maxElapsedMs' | 'idleTimeoutMs'> & RequestOptions,
): void {
  for (const name of ['timeoutMs', 'maxElapsedMs', 'idleTimeoutMs', 'maxRetries'] as const) {
    const { [name]: value = 0 } = options
    assert(value >= 0, `${name} must be a number, 0 or more`)
  }
  const { idempotencyKey } = options
  assert(idempotencyKey === undefined || isToken(idempotencyKey), 'idempotencyKey must be visible ASCII without spaces')
}

function baseOf(baseUrl: string): string {
  const fits = /^https?:\/\/[^?#@]+$/i.test(baseUrl) && URL.canParse(baseUrl)
  assert(fits, 'baseUrl must be an http(s) URL of an origin and a path')
  return new URL(baseUrl).href.replace(/\/+$/, '')
}

/** What may stand in a header as it is. */
const isToken = (value: unknown): boolean => typeof value === 'string' && /^[!-~]+$/.test(value)

function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new LeadwrightError(message)
}
