import { createMailVerifier } from '@leadwright/mail-verifier'
import { startVariant } from '../harness/compare.ts'
import { rowOf, type Report } from '../harness/report.ts'
import { median } from '../harness/statistics.ts'
import { measureJob } from './verification-job.ts'

const module = new URL('verification.variants.ts', import.meta.url)

const domains = 100
const addressesPerDomain = 100
/** Of these, so many do not exist. */
const unknownPerDomain = 10
const replySeconds = 0.02

// What the engine allows itself: its defaults, and the numbers of its smtp/pace.ts.
const sessionsAtATime = 50
const recipientsPerSession = 50
const refusalsPerSession = 10
/** Banner, EHLO, MAIL and QUIT. */
const repliesPerSession = 4

/**
 * Addresses a second if every session that the limits allow waited for nothing but the servers' replies. A domain costs
 * a reply an address, one for the catch-all probe, and those that open and end each of its sessions.
 */
function theoreticalRate(): number {
  const recipients = addressesPerDomain + 1
  const refused = unknownPerDomain + 1
  const sessions = Math.max(Math.ceil(recipients / recipientsPerSession), Math.ceil(refused / refusalsPerSession))
  const replies = domains * (recipients + sessions * repliesPerSession)
  return (domains * addressesPerDomain * sessionsAtATime) / (replies * replySeconds)
}

const addressAt = (index: number): string => {
  const person = Math.floor(index / domains)
  const prefix = person % addressesPerDomain < unknownPerDomain ? 'no-' : ''
  return `${prefix}person.${person}@domain${index % domains}.test`
}

/** Addresses a second of the engine alone, a sample a round. */
async function engineRates(rounds: number): Promise<number[]> {
  const internet = await startVariant(module, 'slow internet')
  try {
    const rates = []
    for (let round = 0; round < rounds; round++) {
      const verifier = createMailVerifier({
        dnsServers: (internet.facts['dns'] ?? '').split(','),
        proxies: (internet.facts['proxies'] ?? '').split(','),
        helo: 'verifier.example.test',
        mailFrom: 'probe@example.test',
      })
      const count = domains * addressesPerDomain
      const started = performance.now()
      const verdicts = await Promise.all(Array.from({ length: count }, (_, index) => verifier.verify(addressAt(index))))
      rates.push(count / ((performance.now() - started) / 1000))
      await verifier.close()
      const valid = verdicts.filter(({ status }) => status === 'valid').length
      const invalid = verdicts.filter(({ status }) => status === 'invalid').length
      if (invalid !== domains * unknownPerDomain || valid !== count - invalid) {
        throw new Error(`${valid} valid and ${invalid} invalid of ${count}`)
      }
    }
    return rates
  } finally {
    await internet.child.stop()
  }
}

/** The engine against what its own limits allow, and the memory that a long job takes. */
export async function run(): Promise<Report> {
  const rates = await engineRates(3)
  const theory = theoreticalRate()
  const job = await measureJob(Array.from({ length: 100_000 }, (_, index) => addressAt(index)))
  return {
    title: '10,000 addresses over 100 domains with 20 ms a reply; a job of 100,000 addresses',
    rows: [
      rowOf('engine', 'theory', 'addresses/s', theory),
      rowOf('engine', 'mail-verifier', 'addresses/s', ...rates),
      rowOf('job', 'Leadwright', 'addresses/s', job.addressesPerSecond),
      rowOf('memory that the job adds', 'in use', 'MiB', job.inUse),
      rowOf('memory that the process took', 'resident', 'MiB', job.resident),
    ],
    figures: [
      {
        what: 'engine: of what the session limits allow',
        measured: median(rates) / theory,
        relation: '≥',
        target: 0.6,
        unit: '×',
      },
      { what: 'job: growth of memory in use', measured: job.inUse, relation: '≤', target: 64, unit: 'MiB' },
    ],
    notes: [
      `theory: addresses × ${sessionsAtATime} sessions ÷ (replies × 20 ms); replies: one an address, one a probe,`,
      `${repliesPerSession} a session of at most ${recipientsPerSession} recipients or ${refusalsPerSession} refusals.`,
      '"resident" counts from an idle process and with garbage: what the collector has not got round to yet.',
    ],
  }
}
