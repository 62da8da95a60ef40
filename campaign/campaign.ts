import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { newCustomer, type Seen } from './clients.ts'
import { scriptOf, visit, type Script, type Visit } from './customer.ts'
import { injectFault, isWell } from './faults.ts'
import { brokenInvariants, untilGivenBack } from './invariants.ts'
import type { Problems } from './problems.ts'
import { randomOf } from './random.ts'
import { createRecord, type FaultRecord } from './record.ts'
import { scheduleOf } from './schedule.ts'
import type { Surroundings } from './surroundings.ts'
import { differences, traceOf } from './trace.ts'

export interface Plan {
  readonly seed: number
  /** Whichever comes first. */
  readonly faults: number
  readonly ms: number
}

/** What a campaign has to go by, and to tell. */
export interface Campaign extends Plan {
  readonly around: Surroundings
  readonly problems: Problems
  readonly say: (what: string) => void
}

/** How many customers there are at a time, each with a script of its own. */
const scripts = 3
/** All that a fault may take until everything answers again; busy machines take long to start a process. */
const recoveryMs = 300_000

/** Customers do the same things again and again while faults are injected: what they get must be what they get without. */
export async function runCampaign(campaign: Campaign): Promise<{ record: FaultRecord; customers: number }> {
  const { around, problems, say, seed } = campaign
  if (!(await isWell(around, recoveryMs))) throw new Error('The product did not start')
  const random = randomOf(seed)
  const all = Array.from({ length: scripts }, () => scriptOf(random, around.sandbox))

  say('What customers get undisturbed')
  const expected = await Promise.all(all.map(async (script) => traceOf(await visitOnce(around, script))))
  await untilGivenBack(around.sql)
  for (const broken of await brokenInvariants(around.sql)) problems.add(`Undisturbed: ${broken}`)

  say('With faults')
  const record = createRecord()
  const visits: { readonly which: number; readonly done: Visit }[] = []
  const visitAs = async (which: number): Promise<void> => {
    try {
      const done = await visitOnce(around, all[which] as Script, (what) => record.seen(what))
      visits.push({ which, done })
      say(`Customer ${visits.length} has done it all, ${record.count} faults so far`)
    } catch (error) {
      problems.add(`A customer got an answer that there should not be: ${String(error)}`)
    }
  }
  const over = new AbortController()
  await Promise.all([
    injectAll(campaign, record).finally(() => over.abort()),
    ...all.map(async (_, which) => {
      while (!over.signal.aborted) await visitAs(which)
    }),
  ])

  say('Each worker by itself, as it came out of the faults')
  for (const idle of ['worker 1', 'worker 2'] as const) {
    around.members[idle].process.signal('SIGSTOP')
    await visitAs(0)
    around.members[idle].process.signal('SIGCONT')
  }

  say('Comparing, once all that crashes left has been given back')
  await untilGivenBack(around.sql)
  for (const { which, done } of visits) {
    for (const difference of differences(expected[which], await traceOf(done))) {
      problems.add(`${done.run}: ${difference}`)
    }
  }
  for (const broken of await brokenInvariants(around.sql)) problems.add(broken)
  for (const { process } of Object.values(around.members)) {
    for (const line of process.unforeseen()) problems.add(`${process.name} answered INTERNAL_ERROR: ${line}`)
  }
  return { record, customers: visits.length }
}

async function visitOnce({ urls }: Surroundings, script: Script, seen: Seen = () => {}): Promise<Visit> {
  return visit(await newCustomer(urls, seen), script, randomBytes(4).toString('hex'))
}

async function injectAll({ around, problems, seed, faults, ms }: Campaign, record: FaultRecord): Promise<void> {
  const deadline = performance.now() + ms
  for (const step of scheduleOf(seed, around.left)) {
    if (record.count >= faults || performance.now() > deadline) return
    await sleep(step.pauseMs)
    record.begin(step)
    await Promise.all(step.faults.map((fault) => injectFault(around, fault, problems)))
    const over = performance.now()
    const isRecovered = await isWell(around, recoveryMs)
    record.end(performance.now() - over)
    if (isRecovered) continue
    const names = step.faults.map(({ kind }) => kind).join(' and ')
    problems.add(`Not everything answers ${recoveryMs / 1000} s after ${names}`)
    return
  }
}
