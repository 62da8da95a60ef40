/**
 * What a proxy does in place of its work. In place of its greeting: `silent`, `garbage`, `hangs_up`, `no_methods`. In place of
 * connecting: `mute` says nothing, `cuts` hangs up, `babble` answers what is no SOCKS, `forbids` has a rule against it, and
 * a number is the status that it answers with.
 */
export type ProxyFault =
  | 'silent'
  | 'garbage'
  | 'hangs_up'
  | 'no_methods'
  | 'mute'
  | 'cuts'
  | 'babble'
  | 'forbids'
  | number

export interface ProxyOptions {
  /** Whom it lets in; everybody, where nothing is said. */
  readonly login?: { readonly username: string; readonly password: string }
  readonly fault?: ProxyFault | undefined
  /** Put into its URL: the name that connections from it say hello with. */
  readonly helo?: string
}

/** A SOCKS5 server on 127.0.0.1 that leads into the sandbox. Each is a client of its own to greylisting hosts. */
export interface SandboxProxy {
  /** What MAIL_PROXY and WEB_PROXY take. */
  readonly url: string
  /** Connections to it, and those that it was asked for. */
  readonly stats: { readonly connections: number; readonly requests: number }
  /** From now on. */
  set(options: Pick<ProxyOptions, 'fault'>): void
  close(): Promise<void>
}
