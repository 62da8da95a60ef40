import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { createMailVerifier } from '@leadwright/mail-verifier'
import type { Verdict } from '@leadwright/mail-verifier'
import { client, clientName, foreign, mailboxes, nobodies, served } from './setting.ts'

export interface Measured {
  cases: Readonly<Record<Case, Verdict>>
  /** Of the 20 known and 100 unknown mailboxes: what each came to in the end. */
  known: Verdict[]
  unknown: Verdict[]
  /** How many were put off in the first pass. */
  deferred: number
  rounds: number
  /** Seconds in passes, without the waits between them. */
  seconds: number
  /** Connections of all passes. */
  connections: number
}

/** A known mailbox, an unknown one, a known one with a tag, one of a domain that the host does not serve. */
export type Case = 'K' | 'U' | 'T' | 'F'

const maxRounds = 6
const pause = 4000

/** Connections that this side of the network has opened. */
function opened(): number {
  const [names = '', values = ''] = readFileSync('/proc/net/snmp', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('Tcp:'))
  return Number(values.split(' ')[names.split(' ').indexOf('ActiveOpens')])
}

/** Known ones spread among the others, the same way every time. */
function batch(): string[] {
  const names = [...nobodies]
  const every = Math.floor(nobodies.length / mailboxes.length) + 1
  for (const [index, name] of mailboxes.entries()) names.splice(index * every, 0, name)
  return names.map((name) => `${name}@${served}`)
}

export async function measure(): Promise<Measured> {
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
  const of = (names: readonly string[]): Verdict[] => names.flatMap((name) => verdicts.get(`${name}@${served}`) ?? [])
  const known = of(mailboxes)
  const unknown = of(nobodies)
  const [T, F] = await Promise.all([
    verifier.verify(`${mailboxes[0] ?? ''}+tag@${served}`),
    verifier.verify(`jane@${foreign}`),
  ])
  await verifier.close()
  const [K, U] = [known[0], unknown.at(-1)]
  if (!K || !U) throw new Error('no verdicts')
  return { cases: { K, U, T, F }, known, unknown, deferred, rounds, seconds, connections }
}
