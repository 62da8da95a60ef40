import { randomBytes, randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { newCustomer, type Seen } from './clients.ts'
import { scriptOf, visit, type Script, type Visit } from './customer.ts'
import { injectFault, isWell } from './faults.ts'
import { brokenInvariants } from './invariants.ts'
import { createProblems, type Problems } from './problems.ts'
import { randomOf } from './random.ts'
import { createRecord, type FaultRecord } from './record.ts'
import { isLeft, kinds, scheduleOf, type KindName } from './schedule.ts'
import { startSurroundings, type Surroundings } from './surroundings.ts'
import { differences, traceOf } from './trace.ts'

// Customers do the same things again and again while faults are injected; what they get must be what they get without.

const { values } = parseArgs({
  options: { seed: { type: 'string' }, faults: { type: 'string' }, minutes: { type: 'string' } },
})
const seed = Number(values.seed ?? randomInt(1_000_000))
const most = { faults: Number(values.faults ?? 200), ms: Number(values.minutes ?? 60) * 60_000 }
if (![seed, most.faults, most.ms].every((number) => number >= 0)) {
  console.error('--seed, --faults and --minutes take a number')
  process.exit(2)
}

/** How many customers there are at a time, each with a script of its own. */
const scripts = 3
/** All that a fault may take until everything answers again. */
const recoveryMs = 60_000

const started = performance.now()
const minutes = (): string => ((performance.now() - started) / 60_000).toFixed(1)
const say = (what: string): void => console.log(`[${minutes()} min] ${what}`)

const problems = createProblems()
say(`Seed ${seed}: at most ${most.faults} faults in ${(most.ms / 60_000).toFixed(1)} min`)
const around = await startSurroundings(problems)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void around.close().then(() => process.exit(130)))
try {
  await campaign(around)
} finally {
  await around.close()
}
process.exit(problems.all.length === 0 ? 0 : 1)

async function campaign(around: Surroundings): Promise<void> {
  if (!(await isWell(around, recoveryMs))) throw new Error('The product did not start')
  const random = randomOf(seed)
  const all = Array.from({ length: scripts }, () => scriptOf(random, around.sandbox))

  say('Undisturbed')
  const expected = await Promise.all(all.map(async (script) => traceOf(await visitOnce(around.urls, script, () => {}))))

  say('With faults')
  const record = createRecord()
  const visits: { readonly which: number; readonly done: Visit }[] = []
  const faulting = injectAll(around, record, problems)
  let isOver = false
  void faulting.finally(() => (isOver = true))
  await Promise.all([
    faulting,
    ...all.map(async (script, which) => {
      while (!isOver) {
        const done = await visitOnce(around.urls, script, record.seen).catch((error: unknown) =>
          problems.add(`A customer got an answer that there should not be: ${String(error)}`),
        )
        if (!done) continue
        visits.push({ which, done })
        say(`Customer ${visits.length} has done it all (${record.count} faults so far)`)
      }
    }),
  ])
  const left = (Object.keys(kinds) as KindName[]).filter((kind) => isLeft(kind, around.left))
  say('The faults are over; comparing')
  for (const { which, done } of visits) {
    for (const difference of differences(expected[which], await traceOf(done)))
      problems.add(`${done.run}: ${difference}`)
  }
  for (const broken of await brokenInvariants(around.sql)) problems.add(broken)

  console.log(`\n${record.table(left)}\n`)
  console.log(
    `${record.count} faults in ${minutes()} min, ${visits.length} customers with ${visits.length * 3} jobs: ` +
      `${problems.all.length} differences`,
  )
  if (problems.all.length > 0) console.log(`\nAgain: pnpm campaign --seed ${seed} --faults ${record.count}`)
}

async function visitOnce(urls: readonly string[], script: Script, seen: Seen): Promise<Visit> {
  return visit(await newCustomer(urls, seen), script, randomBytes(4).toString('hex'))
}

async function injectAll(around: Surroundings, record: FaultRecord, problems: Problems): Promise<void> {
  const deadline = performance.now() + most.ms
  for (const step of scheduleOf(seed, around.left)) {
    if (record.count >= most.faults || performance.now() > deadline) return
    await sleep(step.pauseMs)
    record.begin(step)
    await Promise.all(step.faults.map((fault) => injectFault(around, fault, problems)))
    const over = performance.now()
    const isRecovered = await isWell(around, recoveryMs)
    record.end(performance.now() - over)
    if (!isRecovered) {
      problems.add(`Not everything answers ${recoveryMs} ms after ${step.faults.map(({ kind }) => kind).join(' and ')}`)
      return
    }
  }
}
