import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { runCampaign, type Plan } from './campaign.ts'
import { jobKinds } from './customer.ts'
import { createProblems } from './problems.ts'
import { isLeft, kinds, type KindName } from './schedule.ts'
import { startSurroundings } from './surroundings.ts'

const plan = planOf(process.argv.slice(2))
const started = performance.now()
const minutes = (): string => ((performance.now() - started) / 60_000).toFixed(1)
const say = (what: string): void => console.log(`[${minutes()} min] ${what}`)

say(`Seed ${plan.seed}: at most ${plan.faults} faults, for at most ${plan.ms / 60_000} min`)
const problems = createProblems()
const around = await startSurroundings(problems)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void around.close().finally(() => process.exit(1)))
}
try {
  const { record, customers } = await runCampaign({ ...plan, around, problems, say })
  const left = (Object.keys(kinds) as KindName[]).filter((kind) => isLeft(kind, around.left))
  console.log(`\n${record.table(left)}\n`)
  console.log(
    `Seed ${plan.seed}: ${record.count} faults in ${minutes()} min, ${customers} customers with ` +
      `${customers * jobKinds.length} jobs, ${problems.all.length} differences`,
  )
  for (const problem of problems.all) console.log(`  ${problem}`)
  if (problems.all.length > 0) {
    console.log(`Again: npx pnpm@12 campaign --seed ${plan.seed} --faults ${record.count}`)
  }
} finally {
  await around.close()
}
process.exit(problems.all.length === 0 ? 0 : 1)

function planOf(args: readonly string[]): Plan {
  const options = { seed: { type: 'string' }, faults: { type: 'string' }, minutes: { type: 'string' } } as const
  const { values } = parseArgs({ args: args.filter((arg) => arg !== '--'), options })
  const { seed = String(randomInt(1_000_000)), faults = '200', minutes: most = '60' } = values
  const asked = { seed: Number(seed), faults: Number(faults), ms: Number(most) * 60_000 }
  if (!Object.values(asked).every((number) => number >= 0)) {
    console.error('--seed, --faults and --minutes are numbers, 0 or more')
    process.exit(2)
  }
  return asked
}
