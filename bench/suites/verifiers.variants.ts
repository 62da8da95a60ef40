import dns from 'node:dns'
import { createRequire, syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import { createMailVerifier } from '@leadwright/mail-verifier'
import type { MailVerifier } from '@leadwright/mail-verifier'
import type { Variant, Variants } from '../harness/variant.ts'
import { allKinds } from './verifiers.kinds.ts'
import type { Truth } from './verifiers.kinds.ts'
import { addressOf, asked, busyDomains } from './verifiers.world.ts'

const require = createRequire(import.meta.url)
const nameServer = process.env['BENCH_DNS'] ?? ''
const port = Number(process.env['BENCH_PORT'])
const sender = 'probe@verify.test'
const helo = 'verify.test'
/** As many as the engine has sessions. */
const atATime = 50
/** Addresses of one operation: all that are pending at once for the engine, and what keeps 50 places busy for peers. */
export const batchSizes = { engine: 10_000, peer: 1000 }

/** What a verifier says of an address; `unknown` for everything that is neither yes nor no. */
type Ask = (address: string) => Promise<Truth>

const truthOf = (answer: unknown): Truth => (answer === true ? 'valid' : answer === false ? 'invalid' : 'unknown')

/** Peers know port 25 and the machine's resolver only: both lead into the world, without a look-up of the host's address. */
function redirect(): void {
  dns.setServers([nameServer])
  dns.promises.setServers([nameServer])
  const original = net.connect.bind(net)
  const connect = ((...args: unknown[]) => {
    const [first, second] = args
    const host = typeof first === 'object' && first !== null && 'host' in first ? String(first.host) : String(second)
    const listener = args.find((one) => typeof one === 'function') as (() => void) | undefined
    return original({ host: addressOf(host.replace(/^mx\./, '')), port }, listener)
  }) as typeof net.connect
  net.connect = connect
  net.createConnection = connect
  syncBuiltinESMExports()
}

let used = 0

/** Addresses that nobody was asked about before, over all busy domains; nine of ten are known. */
function fresh(count: number): string[] {
  const first = used
  used += count
  return Array.from({ length: count }, (_, index) => {
    const number = first + index
    return `known${Math.floor(number / busyDomains)}@b${number % busyDomains}.example.com`
  })
}

async function pooled(addresses: readonly string[], ask: Ask): Promise<void> {
  const rest = addresses.values()
  const worker = async (): Promise<void> => {
    for (const address of rest) await ask(address)
  }
  await Promise.all(Array.from({ length: atATime }, worker))
}

async function variant(ask: Ask, batch: () => Promise<unknown>, close?: () => Promise<void>): Promise<Variant> {
  const truths = await Promise.all(allKinds.map((_, index) => ask(`${asked}@k${index}.example.com`)))
  return { facts: { truths: truths.join(',') }, operations: { batch }, atOnce: 1, ...(close ? { close } : {}) }
}

function peer(make: () => Promise<Ask>): () => Promise<Variant> {
  return async () => {
    const ask = await make()
    redirect()
    return variant(ask, () => pooled(fresh(batchSizes.peer), ask))
  }
}

interface Old {
  new (options: object): { verify(address: string): Promise<{ validMailbox: boolean | null }> }
}
interface Boundless {
  verifyEmail: (params: object) => Promise<{ validSmtp: boolean | null }>
}
interface Deep {
  validate: (options: object) => Promise<{ valid: boolean; validators: { smtp?: { reason?: string } } }>
}

const smtp = { verifyMx: true, verifySmtp: true, timeout: 5000 }

const create = (): MailVerifier =>
  createMailVerifier({ dnsServers: [nameServer], helo, mailFrom: sender, smtpPort: port, allowPrivateNetwork: true })

export const variants: Variants = {
  'mail-verifier': () => {
    const verifier = create()
    const ask: Ask = async (address) => {
      const { status } = await verifier.verify(address, { timeoutMs: 5000 })
      return status === 'valid' || status === 'invalid' ? status : 'unknown'
    }
    // A new one each time: what was learned of a domain would save it the probe.
    const batch = async (): Promise<void> => {
      const another = create()
      await Promise.all(fresh(batchSizes.engine).map((address) => another.verify(address)))
      await another.close()
    }
    return variant(ask, batch, () => verifier.close())
  },
  'deep-email-validator': peer(async () => {
    const { validate } = require('deep-email-validator') as Deep
    const options = { sender, validateTypo: false, validateDisposable: false }
    return async (email) => {
      const { valid, validators } = await validate({ ...options, email })
      // It has one word for everything that is not accepted; of its reasons only this one is about the mailbox.
      return valid ? 'valid' : validators.smtp?.reason === 'Mailbox not found.' ? 'invalid' : 'unknown'
    }
  }),
  '@devmehq/email-validator-js': peer(async () => {
    const { verifyEmail } = require('@devmehq/email-validator-js') as Boundless
    return async (emailAddress) => truthOf((await verifyEmail({ ...smtp, emailAddress })).validSmtp)
  }),
  '@emailcheck/email-validator-js': peer(async () => {
    const { verifyEmail } = require('@emailcheck/email-validator-js') as Boundless
    return async (emailAddress) => truthOf((await verifyEmail({ ...smtp, emailAddress, smtpPort: 25 })).validSmtp)
  }),
  'email-deep-validator': peer(async () => {
    const Validator = require('email-deep-validator') as Old
    const validator = new Validator({ timeout: 5000 })
    return async (address) => truthOf((await validator.verify(address)).validMailbox)
  }),
}
