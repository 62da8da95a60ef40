import { compareLoops } from '../harness/compare.ts'
import type { Figure, Report } from '../harness/report.ts'
import { median } from '../harness/statistics.ts'

const module = new URL('errors-client.variants.ts', import.meta.url)
const variants = ['schemas, instanceof', 'facts, isApiError']
const scenarios = ['decode × 1000', 'narrow × 1000']

/** What a client pays for reading a failure: the generated facts and the guard, against schemas and `instanceof`. */
export async function run(): Promise<Report> {
  const rows = await compareLoops(module, variants, scenarios, { rounds: 7, ms: 200 })
  const figures = scenarios.map((scenario): Figure => {
    const row = rows.find((one) => one.scenario === scenario && one.variant === 'facts, isApiError')
    // A thousand in so many microseconds of CPU time.
    const measured = 1000 / median(row?.cpu ?? [])
    return {
      what: scenario.replace(' × 1000', ', a second of CPU time'),
      measured,
      relation: '≥',
      target: 1,
      unit: 'M',
    }
  })
  return { title: 'reading failures in a client', rows, figures }
}
