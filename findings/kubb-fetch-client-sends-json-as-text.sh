#!/usr/bin/env bash
# Packages: @kubb/plugin-client 4.39.3 with @kubb/core, cli, plugin-oas and plugin-ts of the same version; express
#   5.3.0.
# Guess, written before the first run: an operation whose only body is application/json is sent with this content
#   type.
# Behaviour: with `client: 'fetch'` the generator leaves the content type out, because axios, the default client, adds
#   it; fetch labels the JSON text text/plain;charset=UTF-8. A parser that goes by the content type, as express.json()
#   does, finds no body at all.
# Output seen:
#> content type: text/plain;charset=UTF-8
#> body of express.json(): undefined
set -euo pipefail
sed -n 's/^#>\{0,1\} //p' "$0"
expected=$(sed -n 's/^#> //p' "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --no-audit --no-fund --ignore-scripts --legacy-peer-deps --loglevel=error @kubb/core@4.39.3 @kubb/cli@4.39.3 \
  @kubb/plugin-oas@4.39.3 @kubb/plugin-ts@4.39.3 @kubb/plugin-client@4.39.3 esbuild@0.28.2 express@5.3.0 >/dev/null
cat >openapi.json <<'JSON'
{
  "openapi": "3.1.1",
  "info": { "title": "Leads", "version": "1" },
  "paths": {
    "/leads": {
      "post": {
        "operationId": "createLead",
        "requestBody": {
          "required": true,
          "content": { "application/json": { "schema": { "type": "object", "properties": { "email": { "type": "string" } } } } }
        },
        "responses": {
          "201": {
            "description": "Made.",
            "content": { "application/json": { "schema": { "type": "object", "properties": { "id": { "type": "string" } } } } }
          },
          "400": {
            "description": "Refused.",
            "content": { "application/json": { "schema": { "type": "object", "properties": { "code": { "type": "string" } } } } }
          }
        }
      }
    }
  }
}
JSON
cat >kubb.config.mjs <<'JS'
import { defineConfig } from '@kubb/core'
import { pluginClient } from '@kubb/plugin-client'
import { pluginOas } from '@kubb/plugin-oas'
import { pluginTs } from '@kubb/plugin-ts'
export default defineConfig({
  root: '.',
  input: { path: './openapi.json' },
  output: { path: './generated' },
  plugins: [pluginOas({ generators: [] }), pluginTs(), pluginClient({ client: 'fetch' })],
})
JS
npx kubb generate --config kubb.config.mjs --silent >/dev/null 2>&1
npx esbuild generated/clients/createLead.ts --bundle --platform=node --format=esm --outfile=client.mjs --log-level=error
cat >probe.mjs <<'JS'
import { once } from 'node:events'
import express from 'express'
import { createLead } from './client.mjs'
const app = express()
app.use(express.json())
app.post('/leads', (request, response) => {
  console.log('content type:', request.headers['content-type'])
  console.log('body of express.json():', request.body)
  response.status(201).json({ id: '1' })
})
const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')
await createLead({ email: 'ada@muster.test' }, { baseURL: `http://127.0.0.1:${server.address().port}` })
server.closeAllConnections()
server.close()
JS
seen=$(node probe.mjs)
echo 'Output now:'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: this is not the output seen then.'; exit 1; }
