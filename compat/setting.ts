/** A mail server with its package and one configuration, and what is true of it. */
export interface Setting {
  server: string
  /** Debian's package that is told the version of. */
  versionOf: string
  /** What is installed. */
  packages: readonly string[]
  setting: string
  /** Runs in the root, as root, with all mailboxes in place; starts the server and does not end. */
  start: string
  /** The server that has the mailboxes, where this one is only before it. */
  behind?: Setting
  /** The host takes mail for anybody, or refuses us, whoever is asked about. Otherwise it tells its mailboxes apart. */
  tells?: 'everybody' | 'nothing'
}

/** Where the servers are: the one asked, and the one behind it. */
export const front = '10.77.0.2'
export const back = '10.77.0.3'
/** Where the verifier and its name server are. */
export const client = '10.77.0.1'

export const served = 'acme.test'
/** Has its MX at the host, which knows nothing of it. */
export const foreign = 'elsewhere.test'
export const mxName = 'mx.acme.test'
export const clientName = 'verify.client.test'

const people = 20
export const mailboxes: readonly string[] = Array.from({ length: people }, (_, index) => `person${index + 1}`)

/** Names that servers repeat and that read like statements, and some that do not. */
const misleading =
  'full quota overquota closed inactive disabled moved unknown ptr spf dkim dmarc throttle greylist spam relay denied'
const made = misleading.split(' ')
export const nobodies: readonly string[] = [
  ...made,
  ...Array.from({ length: 100 - made.length }, (_, index) => `nobody${index}`),
]
