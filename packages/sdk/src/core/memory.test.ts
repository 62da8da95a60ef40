import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { apiKey, ok, serve } from './testing/serve.ts'

const mebibyte = 2 ** 20

// In a process of its own, because what counts is all that is alive, buffers outside the heap, too.
const script = `
import { createTransport } from ${JSON.stringify(`${import.meta.dirname}/index.ts`)}
const transport = createTransport({ apiKey: '${apiKey}', baseUrl: process.argv[1] })
let most = 0
function measure() {
  gc()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  most = Math.max(most, heapUsed + arrayBuffers)
}
async function* chunks() {
  for (let i = 0; i < 64; i++) {
    measure()
    yield new Uint8Array(${mebibyte})
  }
}
measure()
const before = most
await transport.call({ id: 'lists.import', method: 'POST', path: '/v1/imports' }, { upload: chunks })
console.log(most - before)
`

it('an upload is not kept in memory', async () => {
  await using server = await serve((request, response) => {
    request.resume().on('end', () => ok(request, response))
  })
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--expose-gc',
    '--conditions=@leadwright/source',
    '--input-type=module',
    '--eval',
    script,
    server.url,
  ])
  expect(Number(stdout)).toBeLessThan(32 * mebibyte)
})
