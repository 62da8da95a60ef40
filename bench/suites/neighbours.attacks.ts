import { randomBytes } from 'node:crypto'
import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { answerParent } from '../harness/child.ts'

/** Who attacks, and what they have there. */
export interface Attacker {
  readonly url: string
  readonly key: string
  /** A list of hundreds of thousands of leads, one of a thousand columns, and one to import into. */
  readonly large: string
  readonly wide: string
  readonly into: string
  /** A job that waits for its decision. */
  readonly job: string
}

/** What this process is asked: to begin an attack, or to end it and tell how often it was answered with what. */
export type AttackRequest = { readonly begin: AttackName; readonly by: Attacker } | { readonly end: true }

/** One of several loops of an attack: asks once. @returns the status of the answer */
type Step = (by: Attacker, signal: AbortSignal, loop: number) => Promise<number>

interface Attack {
  /** Loops at a time. */
  readonly loops: number
  readonly step: Step
}

const under10MB = 10 * 1024 * 1024 - 1024

const header = Array.from({ length: 999 }, (_, n) => `column ${n}`).join()
/** Rows of a thousand columns of a few characters each. */
const wideFile = Buffer.from(
  `email,${header}\n${Array.from({ length: 2300 }, (_, row) => `p${row}@inbox.test,${'abc,'.repeat(998)}abc\n`).join('')}`,
).subarray(0, under10MB)
const longLine = Buffer.from(`email,name\nann@inbox.test,"${'x'.repeat(under10MB - 100)}"\n`)
const ordinary = Buffer.from(
  `email,name\n${Array.from({ length: 200_000 }, (_, n) => `p${n}@inbox.test,Ann Bee of a company ${n}\n`).join('')}`,
).subarray(0, under10MB)

const ask = async (
  { url, key }: Attacker,
  signal: AbortSignal,
  path: string,
  file?: Buffer<ArrayBuffer>,
): Promise<number> => {
  const response = await fetch(url + path, {
    signal,
    headers: { 'x-api-key': key, ...(file && { 'content-type': 'text/csv' }) },
    ...(file && { method: 'POST', body: file }),
  })
  // Read and thrown away; what is read is not put together.
  for await (const _ of response.body ?? []) continue
  return response.status
}

/** Sends a file at 64 bytes every 100 ms, for as long as it is let. */
const dawdle = async ({ url, key, into }: Attacker, signal: AbortSignal): Promise<number> => {
  const upload = request(`${url}/v1/lists/${into}/imports`, {
    method: 'POST',
    headers: { 'x-api-key': key, 'content-type': 'text/csv' },
    signal,
  })
  upload.on('error', () => {})
  upload.write(ordinary.subarray(0, 2 * 1024 * 1024))
  while (!signal.aborted) {
    upload.write('slow,slow\n')
    await sleep(100)
  }
  return 0
}

const signIn = async ({ url }: Attacker, signal: AbortSignal): Promise<number> => {
  const email = `${randomBytes(6).toString('hex')}@example.test`
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    signal,
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password: 'a wrong password' }),
  })
  await response.text()
  return response.status
}

export const attacks = {
  'imports of 1,000 columns': {
    loops: 4,
    step: (by, signal) => ask(by, signal, `/v1/lists/${by.wide}/imports`, wideFile),
  },
  'imports of 200,000 rows': {
    loops: 4,
    step: (by, signal) => ask(by, signal, `/v1/lists/${by.into}/imports`, ordinary),
  },
  'previews of 1,000 columns': {
    loops: 4,
    step: (by, signal) => ask(by, signal, '/v1/import-previews?workflow=verification', wideFile),
  },
  'previews of lines of 10 MB': {
    loops: 4,
    step: (by, signal) => ask(by, signal, '/v1/import-previews?workflow=verification', longLine),
  },
  '20 searches without a match': {
    loops: 20,
    step: (by, signal, loop) => ask(by, signal, `/v1/lists/${by.large}/leads?search=nobody-${loop}`),
  },
  'pages of 1,000 columns': {
    loops: 20,
    step: (by, signal) => ask(by, signal, `/v1/lists/${by.wide}/leads?limit=1000`),
  },
  'pages of 1,000 leads': {
    loops: 20,
    step: (by, signal) => ask(by, signal, `/v1/lists/${by.large}/leads?limit=1000`),
  },
  'exports as CSV': { loops: 10, step: (by, signal) => ask(by, signal, `/v1/lists/${by.large}/export`) },
  'exports as workbooks': {
    loops: 10,
    step: (by, signal) => ask(by, signal, `/v1/lists/${by.large}/export?format=xlsx`),
  },
  'exports of 1,000 columns': { loops: 10, step: (by, signal) => ask(by, signal, `/v1/lists/${by.wide}/export`) },
  '120 streams, 100 of them open': {
    loops: 120,
    step: async (by, signal) => {
      const input = encodeURIComponent(JSON.stringify({ jobId: by.job }))
      const status = await ask(by, signal, `/trpc/verification.progress?input=${input}`)
      await sleep(500)
      return status
    },
  },
  '8 slow uploads': { loops: 8, step: dawdle },
  'wrong passwords': { loops: 20, step: signIn },
} satisfies Record<string, Attack>
export type AttackName = keyof typeof attacks

let end: AbortController | undefined
let running: Promise<void>[] = []
let statuses: Record<number, number> = {}

async function repeat({ step }: Attack, by: Attacker, signal: AbortSignal, loop: number): Promise<void> {
  while (!signal.aborted) {
    try {
      const status = await step(by, signal, loop)
      statuses[status] = (statuses[status] ?? 0) + 1
    } catch (error) {
      if (!signal.aborted) statuses[0] = (statuses[0] ?? 0) + 1
      if (!signal.aborted) console.error(error)
    }
  }
}

answerParent(
  async (message: AttackRequest) => {
    if ('begin' in message) {
      const over = new AbortController()
      end = over
      statuses = {}
      const attack = attacks[message.begin]
      running = Array.from({ length: attack.loops }, (_, loop) => repeat(attack, message.by, over.signal, loop))
      return undefined
    }
    end?.abort()
    await Promise.all(running)
    return statuses
  },
  async () => {},
)
