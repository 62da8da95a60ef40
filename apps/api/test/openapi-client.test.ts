import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'

// A client that a public generator makes of the served document, compiled and run as in somebody else's project.

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '../../..')

/** What a stranger writes against the generated client: it has to compile, and to come to what is expected below. */
const usage = `
import { createClient } from './client/client/index.js'
import { listsCreate, listsExport, listsImport, listsLeads, verificationJobsGet } from './client/sdk.gen.js'

const [baseUrl = '', key = ''] = process.argv.slice(2)
const client = createClient({ baseUrl, auth: key })

const list = await listsCreate({ client, body: { name: 'From outside', workflow: 'verification' } })
const path = { listId: list.data?.id ?? '' }
const upload = new Blob(['email,name\\nann@inbox.test,Ann\\n,Ben\\n'], { type: 'text/csv' })
const report = await listsImport({ client, path, body: { file: upload } })
const leads = await listsLeads({ client, path, query: { limit: 10, status: ['valid', 'unverified'] } })
const file = await listsExport({ client, path, parseAs: 'text' })

// @ts-expect-error -- a workflow that there is not
void (() => listsCreate({ client, body: { name: 'x', workflow: 'nonsense' } }))

const missing = await verificationJobsGet({ client, path: { jobId: 'job_nope' } })
let jobId: string | undefined
if (missing.error?.code === 'JOB_NOT_FOUND') {
  jobId = missing.error.details.jobId
  // @ts-expect-error -- a member of another code
  void missing.error.details.issues
}
// @ts-expect-error -- a code that the operation does not declare
void (missing.error?.code === 'NO_EMAILS_TO_VERIFY')

const refused = await listsCreate({ client: createClient({ baseUrl, auth: 'nonsense' }), body: { name: 'x', workflow: 'scraping' } })

console.log(
  JSON.stringify({
    workflow: list.data?.workflow,
    imported: report.data?.imported,
    rejected: report.data?.rows.map(({ line }) => line),
    emails: leads.data?.items.map(({ email }) => email),
    columns: file.data?.split('\\n')[0]?.split(',').slice(0, 2),
    missing: missing.response?.status,
    jobId,
    refused: refused.error?.code,
  }),
)
`

let app: TestApp
let folder: string

beforeAll(async () => {
  app = await startTestApp()
  folder = await mkdtemp(join(tmpdir(), 'leadwright-client-'))
})
afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true, force: true })
})

it('compiles, succeeds, and fails in a typed way', async () => {
  const source = join(folder, 'src')
  await mkdir(source)
  const document = await (await fetch(`${app.url}/openapi.json`)).text()
  await writeFile(join(folder, 'openapi.json'), document)
  await run(process.execPath, [
    join(root, 'scripts/public-client.ts'),
    join(folder, 'openapi.json'),
    join(source, 'client'),
  ])

  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module' }))
  await writeFile(join(source, 'usage.ts'), usage)
  const types = join(root, 'node_modules/@types')
  const compilerOptions = {
    target: 'es2024',
    lib: ['es2024', 'dom', 'dom.iterable', 'dom.asynciterable'],
    module: 'nodenext',
    strict: true,
    types: ['node'],
    typeRoots: [types],
    rootDir: 'src',
    outDir: 'out',
  }
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src'] }))
  await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder])

  const { key } = await (await app.newOwner()).key()
  const { stdout } = await run(process.execPath, [join(folder, 'out/usage.js'), app.url, key])
  expect(JSON.parse(stdout)).toEqual({
    workflow: 'verification',
    imported: 1,
    rejected: [3],
    emails: ['ann@inbox.test'],
    columns: ['email', 'name'],
    missing: 404,
    jobId: 'job_nope',
    refused: 'INVALID_API_KEY',
  })
})
