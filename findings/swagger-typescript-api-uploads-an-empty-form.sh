#!/usr/bin/env bash
# Package: swagger-typescript-api 13.13.0.
# Guess, written before the first run: for an operation that takes `text/csv` or `multipart/form-data` the generated
#   method takes one of the two and sends what it was given; the order of the two in the document does not matter.
# Behaviour: the type of the argument is that of the first content type (a File), the way to send it is that of
#   multipart, because multipart is there at all. The form is made of the enumerable properties of the File, of which
#   there are none. So an empty form goes out: it compiles, the server answers, and the file is nowhere. With the
#   order of the document changed the argument is `{ file: File }`, and the file arrives.
# Output seen:
#> csv-first: multipart/form-data, the rows arrived: false; status 204
#> form-first: multipart/form-data, the rows arrived: true; status 204
set -euo pipefail
sed -n 's/^#>\{0,1\} //p' "$0"
expected=$(sed -n 's/^#> //p' "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --no-audit --no-fund --ignore-scripts --loglevel=error swagger-typescript-api@13.13.0 >/dev/null
cat >probe.mjs <<'JS'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { generateApi } from 'swagger-typescript-api'
const csv = ['text/csv', { schema: { type: 'string', format: 'binary' } }]
const form = [
  'multipart/form-data',
  { schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] } },
]
const documentOf = (content) => ({
  openapi: '3.1.1',
  info: { title: 'Lists', version: '1' },
  paths: {
    '/imports': {
      post: {
        operationId: 'importList',
        requestBody: { required: true, content: Object.fromEntries(content) },
        responses: { 204: { description: 'Imported.' } },
      },
    },
  },
})
const received = []
const server = createServer(async (request, response) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString()
  received.push(`${request.headers['content-type'].split(';')[0]}, the rows arrived: ${text.includes('ada@muster.test')}`)
  response.writeHead(204).end()
}).listen(0, '127.0.0.1')
await once(server, 'listening')
const file = new File(['email\nada@muster.test\n'], 'leads.csv', { type: 'text/csv' })
for (const [name, content, argument] of [
  ['csv-first', [csv, form], file],
  ['form-first', [form, csv], { file }],
]) {
  const output = resolve(name)
  mkdirSync(output)
  await generateApi({ spec: documentOf(content), output, fileName: 'api.ts', toJS: true, silent: true })
  writeFileSync(resolve(output, 'package.json'), '{"type":"module"}')
  const { Api } = await import(resolve(output, 'api.js'))
  const { status } = await new Api({ baseUrl: `http://127.0.0.1:${server.address().port}` }).imports.importList(argument)
  console.log(`${name}: ${received.at(-1)}; status ${status}`)
}
server.closeAllConnections()
server.close()
JS
seen=$(node probe.mjs)
echo 'Output now:'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: this is not the output seen then.'; exit 1; }
