import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** A request that was sent when it was due. */
export interface PacedAnswer {
  /** From when it was due until its last byte, in milliseconds. */
  readonly ms: number
  /** Whether it was answered with 200. */
  readonly served: boolean
}

export interface Pace {
  /** From one request to the next, in milliseconds. */
  readonly everyMs: number
  readonly forMs: number
}

/**
 * Sends requests at an even pace, one after the other of those given, whether or not those before were answered:
 * otherwise a stall would count only once.
 */
export async function askAtPace(
  url: string,
  key: string,
  paths: readonly string[],
  pace: Pace,
): Promise<PacedAnswer[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 100 })
  const started = performance.now()
  const asked: Promise<PacedAnswer>[] = []
  for (let due = started; due < started + pace.forMs; due += pace.everyMs) {
    const early = due - performance.now()
    if (early > 0) await sleep(early)
    asked.push(timed(agent, `${url}${paths[asked.length % paths.length]}`, key, due))
  }
  const answers = await Promise.all(asked)
  agent.destroy()
  return answers
}

const timed = (agent: Agent, url: string, key: string, due: number): Promise<PacedAnswer> =>
  new Promise((resolve) => {
    const done = (served: boolean): void => resolve({ ms: performance.now() - due, served })
    const asked = request(url, { agent, headers: { 'x-api-key': key } }, (response) => {
      response.resume().once('end', () => done(response.statusCode === 200))
    })
    asked.once('error', () => done(false)).end()
  })

/** The 95th percentile of how long answers took, in milliseconds. */
export function p95Of(answers: readonly PacedAnswer[]): number {
  const times = answers.map(({ ms }) => ms).toSorted((a, b) => a - b)
  return times[Math.floor(times.length * 0.95)] ?? Number.NaN
}
