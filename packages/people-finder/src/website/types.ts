import type { ProxyChange } from '@leadwright/dialer'

/** Where on a page somebody was found. */
export type PersonSource = 'json-ld' | 'microdata' | 'h-card' | 'card' | 'mailto'

/** Somebody whom a website names. */
export interface FoundPerson {
  readonly name: string
  readonly title?: string
  readonly email?: string
  /** The page, and where it says so. */
  readonly url: string
  readonly source: PersonSource
}

/** Why nothing was read. */
export type NoSiteReason =
  /** No such domain, no address, or the name is none. */
  | 'not_found'
  /** Every address is private, loopback, link-local or a metadata service. */
  | 'private_address'
  | 'forbidden_by_robots'
  /** Nobody answers, TLS fails, the connection breaks. */
  | 'unreachable'
  | 'timeout'
  | 'too_many_redirects'
  /** It answers, but not with a page: an error, or another type of content. */
  | 'no_page'

export type SiteReading =
  | {
      readonly outcome: 'read'
      /** One entry a person, by what their pages say together. */
      readonly people: readonly FoundPerson[]
      /** Every other address of the site's own domain that its pages publish, lower case. */
      readonly addresses: readonly string[]
      /** Pages read. */
      readonly pages: number
      /** Whether a limit ended the reading before its end. */
      readonly truncated: boolean
      /** The domain that the site was found at in the end, after redirects. */
      readonly domain: string
    }
  | {
      readonly outcome: 'failed'
      readonly reason: NoSiteReason
      /** A sentence for whoever wonders. */
      readonly message: string
      /** Whether trying again later may help. */
      readonly passing: boolean
    }

export interface WebsiteReaderOptions {
  /** Sent as `User-Agent`, and looked for in robots.txt: a name, a version and a page that says who asks. */
  readonly userAgent: string
  /** `address` or `address:port`; the system's resolvers by default. */
  readonly dnsServers?: readonly string[]
  /** Default 443; `null` leaves https out. */
  readonly httpsPort?: number | null
  /** Default 80; `null` leaves http out. */
  readonly httpPort?: number | null
  /**
   * SOCKS5 proxies to read websites through, `socks5://user:password@host:port`. A site is always read through the same one,
   * while that works.
   */
  readonly proxies?: readonly string[]
  /** Called when a proxy turns out not to work, and when it works again. */
  readonly onProxyChange?: (change: ProxyChange) => void
  /** Allows private, loopback, link-local and metadata addresses. For tests only. */
  readonly allowPrivateNetwork?: boolean
  readonly limits?: Partial<WebsiteLimits>
  /** Sites at a time. Default 20; each is asked one thing at a time. */
  readonly concurrency?: number
  /** Without them, this process alone is polite: others may ask a site at the same time. */
  readonly permits?: SitePermits
}

/** Leave to ask a site. */
export interface SitePermit {
  /** False once it has lapsed, because nobody could renew it: it takes another one to go on. */
  isHeld(): boolean
  /** Gives it back, when the site may be asked by others. */
  release(): void
}

/** Leave to ask sites, for several processes that share the politeness towards them. */
export interface SitePermits {
  /** Waits for leave to ask a site. @param signal aborts when nobody wants it any more; then there is none */
  take(site: string, signal: AbortSignal): Promise<SitePermit | undefined>
}

export interface WebsiteLimits {
  /** Pages a site, robots.txt and redirects not counted. Default 12. */
  readonly pages: number
  /** Bytes of a page, after decompression too. Default 2,000,000. */
  readonly pageBytes: number
  /** Bytes a site, as received. Default 10,000,000. */
  readonly siteBytes: number
  /** Redirects in a row. Default 5. */
  readonly redirects: number
  /** Milliseconds for one request. Default 10,000. */
  readonly requestMs: number
  /** Milliseconds for a site. Default 60,000. */
  readonly siteMs: number
  /** Milliseconds between two requests to one host; a longer `Crawl-delay` counts, up to 10 s. Default 500. */
  readonly pauseMs: number
}

/** Reads people off websites. Any number of sites may be asked for at once. */
export interface WebsiteReader {
  /**
   * Reads a site, by its domain. Rejects only when aborted, with the signal's reason, or when the reader is closed.
   * Whoever asks for a domain that is being read gets the same reading.
   */
  read(domain: string, options?: { readonly signal?: AbortSignal }): Promise<SiteReading>
  /** Ends all requests; nothing is left open. */
  close(): Promise<void>
}
