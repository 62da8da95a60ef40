import { isIP } from 'node:net'

/** A SOCKS5 proxy, as its URL says. */
export interface Proxy {
  readonly host: string
  readonly port: number
  readonly login: { readonly username: string; readonly password: string } | undefined
  /** The public name of the address that connections come from: what mail servers are greeted with. */
  readonly helo: string | undefined
  /** `host:port`, for messages. */
  readonly name: string
  /** What tells it from others: a proxy may have an exit for each user name. */
  readonly id: string
}

/** RFC 1928 names no port; IANA has 1080 for "socks". */
const defaultPort = 1080
/** RFC 1929: a length in one octet. */
const maxLogin = 255

/**
 * Reads `socks5://user:password@host:port?helo=name`. Throws TypeError with a sentence that says what is wrong, and does
 * not quote the URL: it may hold a password.
 */
export function parseProxy(text: string): Proxy {
  if (!/^socks5:\/\//i.test(text)) {
    throw new TypeError(
      'must begin with socks5:// (other kinds of proxies, and names looked up by the proxy, are not supported)',
    )
  }
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url)
    throw new TypeError(
      'is no URL: its host or port can’t be read; write @ / ? # % in a password as %40 %2F %3F %23 %25',
    )
  const host = hostOf(url.hostname)
  if (host === undefined) throw new TypeError('has no host, or one that is no host name')
  if (url.port === '0') throw new TypeError('has port 0, which nobody listens on')
  if (url.pathname !== '' && url.pathname !== '/') {
    throw new TypeError('has a path after the port; write / in a password as %2F')
  }
  if (url.hash !== '') throw new TypeError('has a #; write it as %23')
  const port = url.port === '' ? defaultPort : Number(url.port)
  const login = loginOf(url)
  const name = `${isIP(host) === 6 ? `[${host}]` : host}:${port}`
  return { host, port, login, helo: heloOf(url), name, id: `${login?.username ?? ''}@${name}` }
}

function hostOf(hostname: string): string | undefined {
  const bare = decoded(hostname.replace(/^\[(.*)\]$/, '$1'))?.toLowerCase()
  if (bare === undefined) return undefined
  if (isIP(bare) !== 0) return bare
  return isHostName(bare) ? bare : undefined
}

function loginOf({ username, password }: URL): Proxy['login'] {
  if (username === '' && password === '') return undefined
  if (username === '' || password === '')
    throw new TypeError('has a user name without a password, or the other way round')
  const login = { username: decoded(username) ?? '', password: decoded(password) ?? '' }
  for (const part of Object.values(login)) {
    const length = new TextEncoder().encode(part).length
    if (length === 0) throw new TypeError('has a user name or password that can’t be decoded; write % as %25')
    if (length > maxLogin) throw new TypeError(`has a user name or password of more than ${maxLogin} bytes`)
  }
  return login
}

function heloOf({ searchParams }: URL): string | undefined {
  const others = [...searchParams.keys()].filter((key) => key !== 'helo')
  if (others.length > 0) throw new TypeError('has a parameter other than helo; write ? in a password as %3F')
  const [helo, ...more] = searchParams.getAll('helo')
  if (helo === undefined) return undefined
  if (more.length > 0) throw new TypeError('has helo twice')
  if (!isHostName(helo) || !helo.includes('.')) throw new TypeError('has a helo that is no full host name')
  return helo
}

function isHostName(text: string): boolean {
  return (
    text.length <= 253 && /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*$/i.test(text)
  )
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
