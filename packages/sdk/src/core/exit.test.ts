import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { apiKey, failing, inTurn, ok, serve } from './testing/serve.ts'

// What a caller does in a script of its own: nothing of it may keep the process up for the half minute of a time-out.
const script = `
import { createTransport } from ${JSON.stringify(`${import.meta.dirname}/index.ts`)}
const transport = createTransport({ apiKey: '${apiKey}', baseUrl: process.argv[1] })
const get = { id: 'things.get', method: 'GET', path: '/v1/things' }
await transport.call(get)
const controller = new AbortController()
const aborted = transport.call(get, {}, { signal: controller.signal })
setTimeout(() => controller.abort(), 50)
await aborted.catch((error) => console.log(error.name))
`

it('a process ends when its calls have', async () => {
  const hanging = (): void => {}
  await using server = await serve(inTurn(failing(503), ok, hanging))
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=@leadwright/source', '--input-type=module', '--eval', script, server.url],
    { timeout: 120_000 },
  )
  expect(stdout).toBe('AbortedError\n')
})
