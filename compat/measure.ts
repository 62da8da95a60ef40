import { setTimeout as sleep } from 'node:timers/promises'
import { createMailVerifier } from '@leadwright/mail-verifier'
import type { Verdict } from '@leadwright/mail-verifier'
import { client, clientName, foreign, mailboxes, nobodies, served } from './setting.ts'

export interface Answer {
  status: string
  reason: string
  reply?: string | undefined
}

export interface Measured {
  cases: Readonly<Record<Case, Answer>>
  /** Of the 20 known and 100 unknown mailboxes: what each came to in the end. */
  known: Answer[]
  unknown: Answer[]
  seconds: number
  connections: number
}

/** Of the engine: seconds are those in passes, without the waits between them. */
export interface MeasuredEngine extends Measured {
  /** How many were put off in the first pass. */
  deferred: number
  rounds: number
}

/** A known mailbox, an unknown one, a known one with a tag, one of a domain that the host does not serve. */
export type Case = 'K' | 'U' | 'T' | 'F'

const maxRounds = 6
const pause = 4000

/** Known ones spread among the others, the same way every time. */
export function batch(): string[] {
  const names = [...nobodies]
  const every = Math.floor(nobodies.length / mailboxes.length) + 1
  for (const [index, name] of mailboxes.entries()) names.splice(index * every, 0, name)
  return names.map((name) => `${name}@${served}`)
}

/** What is asked about beside the batch. */
export const others: readonly string[] = [`${mailboxes[0] ?? ''}+tag@${served}`, `jane@${foreign}`]

/** @param opened connections that the host has had so far */
export async function measureEngine(opened: () => number): Promise<MeasuredEngine> {
  const verifier = createMailVerifier({
    dnsServers: [client],
    helo: clientName,
    mailFrom: `probe@${clientName}`,
    allowPrivateNetwork: true,
    timeouts: { total: 180_000, command: 150_000 },
  })
  const verdicts = new Map<string, Verdict>()
  const before = opened()
  let open = batch()
  let deferred = 0
  let rounds = 0
  let seconds = 0
  for (;;) {
    const started = performance.now()
    const results = await Promise.all(open.map((address) => verifier.verify(address)))
    seconds += (performance.now() - started) / 1000
    for (const [index, verdict] of results.entries()) verdicts.set(open[index] ?? '', verdict)
    open = open.filter((address) => verdicts.get(address)?.deferred)
    if (rounds++ === 0) deferred = open.length
    if (open.length === 0 || rounds === maxRounds) break
    await sleep(pause)
  }
  const connections = opened() - before
  for (const verdict of await Promise.all(others.map((address) => verifier.verify(address)))) {
    verdicts.set(verdict.email, verdict)
  }
  await verifier.close()
  return { ...sorted(verdicts), deferred, rounds, seconds, connections }
}

/** Answers by address, by what is true of the mailbox. */
export function sorted(answers: ReadonlyMap<string, Answer>): Pick<Measured, 'cases' | 'known' | 'unknown'> {
  const of = (addresses: readonly string[]): Answer[] =>
    addresses.map((address) => {
      const answer = answers.get(address)
      if (!answer) throw new Error(`No verdict on ${address}`)
      return answer
    })
  const known = of(mailboxes.map((name) => `${name}@${served}`))
  const unknown = of(nobodies.map((name) => `${name}@${served}`))
  const [K, U, T, F] = [known[0], unknown.at(-1), ...of(others)]
  if (!K || !U || !T || !F) throw new Error('no verdicts')
  return { cases: { K, U, T, F }, known, unknown }
}
