import { fork } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { databaseServer } from './harness/database.ts'
import { format, isMet, type Report } from './harness/report.ts'

const suites: Readonly<Record<string, URL>> = {
  'contract-trpc': new URL('suites/contract-trpc.ts', import.meta.url),
  rest: new URL('suites/rest.ts', import.meta.url),
  'auth-read': new URL('suites/auth-read.ts', import.meta.url),
  reads: new URL('suites/reads.ts', import.meta.url),
  mcp: new URL('suites/mcp.ts', import.meta.url),
  verification: new URL('suites/verification.ts', import.meta.url),
  verifiers: new URL('suites/verifiers.ts', import.meta.url),
  jobs: new URL('suites/jobs.ts', import.meta.url),
  csv: new URL('suites/csv.ts', import.meta.url),
  lists: new URL('suites/lists.ts', import.meta.url),
  sdk: new URL('suites/sdk.ts', import.meta.url),
  'errors-client': new URL('suites/errors-client.ts', import.meta.url),
  'company-matching': new URL('suites/company-matching.ts', import.meta.url),
  finding: new URL('suites/finding.ts', import.meta.url),
  endurance: new URL('suites/endurance.ts', import.meta.url),
  neighbours: new URL('suites/neighbours.ts', import.meta.url),
  start: new URL('suites/start.ts', import.meta.url),
  webhooks: new URL('suites/webhooks.ts', import.meta.url),
}

/** Runs a suite in a process of its own, loaded as this one; rejects if it crashes. */
function runSuite(name: string, module: URL): Promise<Report> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('harness/suite-process.ts', import.meta.url), [module.href], {
      env: { ...process.env, NODE_ENV: 'production' },
      serialization: 'advanced',
    })
    let report: Report | undefined
    child.once('message', (message) => (report = message as Report))
    child.once('exit', (code) => (report ? resolve(report) : reject(new Error(`${name} ended with ${code}`))))
  })
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in suites))
if (unknown.length > 0) {
  console.error(`No such suite: ${unknown.join(', ')}. There are ${Object.keys(suites).join(', ')}.`)
  process.exit(1)
}

const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB`
const started = new Date()
console.log(`Node ${process.version}, ${process.platform} ${process.arch}, ${machine}`)
const database = await databaseServer()
process.env['DATABASE_URL'] = database.url
const reports: Record<string, Report> = {}
for (const [name, module] of Object.entries(suites)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  try {
    const report = await runSuite(name, module)
    reports[name] = report
    console.log(format(name, report))
  } catch (error) {
    console.error(`\n${name} crashed:`, error)
    process.exitCode = 1
  }
}
await database.stop()

const figures = Object.values(reports).flatMap((report) => report.figures)
console.log(`\n${figures.filter(isMet).length} of ${figures.length} figures met`)
const folder = new URL('results/', import.meta.url)
await mkdir(folder, { recursive: true })
const file = new URL(`${started.toISOString().replaceAll(/[:.]/g, '-')}.json`, folder)
const facts = { started, node: process.version, platform: process.platform, arch: process.arch, machine }
await writeFile(file, `${JSON.stringify({ ...facts, reports }, null, 2)}\n`)
