import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { answer, apiKey, serve } from '../core/testing/serve.ts'
import { jobIn } from '../testing/client.ts'

const main = ['--conditions=@leadwright/source', join(import.meta.dirname, 'main.ts')]

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadwright-command-'))
})
afterEach(() => rm(folder, { recursive: true }))

it.each(['SIGINT', 'SIGTERM'] as const)(
  'ends on %s with the name of its job, and leaves nothing behind',
  async (sent) => {
    let child: ReturnType<typeof spawn> | undefined
    await using server = await serve((request, response) => {
      if (request.method === 'GET') child?.kill(sent)
      answer(
        response,
        200,
        request.url?.includes('/verification-jobs') ? jobIn('analyzing') : { id: 'lst_1', rows: [] },
      )
    })
    const input = join(folder, 'leads.csv')
    await writeFile(input, 'email\n')
    const args = ['verify', input, '-o', join(folder, 'out.csv'), '--yes', '--base-url', server.url]
    const running = spawn(
      process.execPath,
      ['--conditions=@leadwright/source', join(import.meta.dirname, 'main.ts'), ...args],
      { env: { LEADWRIGHT_API_KEY: apiKey, XDG_CONFIG_HOME: folder } },
    )
    child = running
    const [stderr, [code]] = await Promise.all([text(running.stderr), once(running, 'close')])
    expect(code).toBe(130)
    expect(stderr).toContain('leadwright verify --job job_1')
    expect(await readdir(folder)).toEqual(['leads.csv'])
  },
  20_000,
)

it('takes what its standard output is open on for standard output, whatever its name', async () => {
  await using server = await serve((request, response) => {
    if (request.url?.includes('/export')) response.writeHead(200, { 'content-type': 'text/csv' }).end('email\n')
    else answer(response, 200, jobIn('completed'))
  })
  const out = join(folder, 'out.csv')
  const opened = await open(out, 'w')
  const running = spawn(
    process.execPath,
    [...main, 'verify', '--job', 'job_1', '-o', out, '--yes', '--base-url', server.url],
    { env: { LEADWRIGHT_API_KEY: apiKey, XDG_CONFIG_HOME: folder }, stdio: ['ignore', opened.fd, 'pipe'] },
  )
  const [stderr, [code]] = await Promise.all([text(running.stderr ?? Readable.from([])), once(running, 'close')])
  await opened.close()
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('Written to standard output') })
  expect(await readFile(out, 'utf8')).toBe('email\n')
  expect(await readdir(folder)).toEqual(['out.csv'])
})
