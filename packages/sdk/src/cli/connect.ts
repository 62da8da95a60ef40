import { Leadwright } from '../client.ts'
import { readLogin } from './config.ts'
import type { Io } from './io.ts'
import { CommandError, UsageError } from './command-error.ts'

/** A server, and a client for it. */
export interface Connection {
  readonly api: Leadwright
  readonly baseUrl: string
}

/** What the options say about the server. */
export interface Target {
  readonly baseUrl: string | undefined
  readonly locale: string | undefined
}

/** Sent where no key is needed and none is there; the client wants one, and the server does not look at it. */
const noKey = 'none'

/**
 * The client for the server and key of options, environment and login, in this order. A key that was kept by `login`
 * is for the server that it was kept with, and never sent to another.
 * @throws CommandError where server or key are missing
 */
export async function connect(io: Io, target: Target, isPublic: boolean): Promise<Connection> {
  const login = await readLogin(io.env)
  const baseUrl = target.baseUrl ?? nonEmpty(io.env['LEADWRIGHT_BASE_URL']) ?? login?.baseUrl
  if (baseUrl === undefined) throw new UsageError('Which server? Run "leadwright login", or set LEADWRIGHT_BASE_URL.')
  const stored = login && isSameServer(login.baseUrl, baseUrl) ? login.apiKey : undefined
  const apiKey = nonEmpty(io.env['LEADWRIGHT_API_KEY']) ?? stored ?? (isPublic ? noKey : undefined)
  if (apiKey === undefined) {
    const sentence = `There is no key for ${baseUrl}. Run "leadwright login", or set LEADWRIGHT_API_KEY.`
    throw new CommandError(sentence, 'authentication')
  }
  return { api: createClient(baseUrl, apiKey, target.locale), baseUrl }
}

/** @throws UsageError where the client finds fault with what it is given */
export function createClient(baseUrl: string, apiKey: string, locale: string | undefined): Leadwright {
  try {
    return new Leadwright({ baseUrl, apiKey, locale })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

const nonEmpty = (value: string | undefined): string | undefined => (value === '' ? undefined : value)

const isSameServer = (a: string, b: string): boolean =>
  URL.canParse(a) && URL.canParse(b) && new URL(a).href === new URL(b).href
