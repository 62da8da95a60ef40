import { Leadwright } from '../client.ts'
import type { Fetch } from '../core/index.ts'
import { readLogin, type StoredLogin } from './config.ts'
import type { Io } from './io.ts'
import { CommandError, UsageError } from './command-error.ts'
import { useProxies } from './proxy.ts'

/** A server, and a client for it. */
export interface Connection {
  readonly api: Leadwright
  readonly baseUrl: string
  /** Not to be shown. */
  readonly apiKey: string
}

/** How to connect, where it is not as usual. */
export interface ConnectOptions {
  /** No key is needed. */
  readonly isPublic?: boolean
  /** Instead of options, environment and login. */
  readonly as?: StoredLogin
  /** Instead of the platform's own. */
  readonly fetch?: Fetch
}

/** Sent where no key is needed and none is there; the client wants one, and the server does not look at it. */
const noKey = 'none'

/**
 * The client for the server and key of options, environment and login, in this order. A key that was kept by `login`
 * is for the server that it was kept with, and never sent to another.
 * @throws CommandError where server or key are missing, or the environment names a proxy that is none
 */
export async function connect(
  { env }: Io,
  option: (name: 'base-url' | 'locale') => string | undefined,
  { isPublic = false, as, fetch }: ConnectOptions,
): Promise<Connection> {
  const { baseUrl, apiKey } = as ?? (await find(env, option('base-url'), isPublic))
  useProxies(env)
  try {
    return { api: new Leadwright({ baseUrl, apiKey, locale: option('locale'), fetch }), baseUrl, apiKey }
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

async function find(env: Io['env'], option: string | undefined, isPublic: boolean): Promise<StoredLogin> {
  const login = await readLogin(env)
  const baseUrl = option ?? nonEmpty(env['LEADWRIGHT_BASE_URL']) ?? login?.baseUrl
  if (baseUrl === undefined) throw new UsageError('Which server? Run "leadwright login", or set LEADWRIGHT_BASE_URL.')
  const stored = login && isSameServer(login.baseUrl, baseUrl) ? login.apiKey : undefined
  const apiKey = nonEmpty(env['LEADWRIGHT_API_KEY']) ?? stored ?? (isPublic ? noKey : undefined)
  if (apiKey !== undefined) return { baseUrl, apiKey }
  const sentence = `There is no key for ${baseUrl}. Run "leadwright login", or set LEADWRIGHT_API_KEY.`
  throw new CommandError(sentence, 'authentication')
}

const nonEmpty = (value: string | undefined): string | undefined => (value === '' ? undefined : value)

const isSameServer = (a: string, b: string): boolean =>
  URL.canParse(a) && URL.canParse(b) && new URL(a).href === new URL(b).href
