import type { Report } from './report.ts'

// A process for one suite: `suite-process.ts <module>`. Hands its report to the process that forked it.

const [module = ''] = process.argv.slice(2)
const suite = (await import(module)) as { run(): Promise<Report> }
const report = await suite.run()
process.send?.(report, () => process.exit(0))
