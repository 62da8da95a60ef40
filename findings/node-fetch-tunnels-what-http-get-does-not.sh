#!/usr/bin/env bash
# Package: node 24.21.0 (npm).
# Guess, written before the first run: with NODE_USE_ENV_PROXY=1 the built-in fetch and the built-in http.get ask a
#   proxy for an http: address in the same way, in absolute form (`GET http://host/path`, RFC 9112 section 3.2.2), as
#   curl does.
# Behaviour: http.get does, fetch makes a CONNECT tunnel, also for http:. One process with one setting so needs both
#   permissions: a proxy that allows CONNECT to port 443 only, as Squid is set up by Debian, serves http.get and
#   refuses fetch; a proxy that filters by URL sees the path of one and not of the other.
# Output seen:
#> http.get
#>   the proxy was asked: GET http://leads.test/imports
#>   the caller: 200
#> fetch
#>   the proxy was asked: CONNECT leads.test:80
#>   the caller: fetch failed
set -euo pipefail
sed -n 's/^#>\{0,1\} //p' "$0"
expected=$(sed -n 's/^#> //p' "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --no-audit --no-fund --loglevel=error node@24.21.0 >/dev/null
cat >proxy.mjs <<'JS'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
const proxy = createServer((request, response) => {
  console.log(`  the proxy was asked: ${request.method} ${request.url}`)
  response.end('fetched for you')
})
proxy.on('connect', (request, socket) => {
  console.log(`  the proxy was asked: CONNECT ${request.url}`)
  socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n')
})
proxy.listen(0, '127.0.0.1')
await once(proxy, 'listening')
const env = { PATH: process.env.PATH, NODE_USE_ENV_PROXY: '1', HTTP_PROXY: `http://127.0.0.1:${proxy.address().port}` }
for (const client of ['http.get', 'fetch']) {
  console.log(client)
  const child = spawn(process.execPath, ['client.mjs', client], { env, stdio: ['ignore', 'inherit', 'inherit'] })
  await once(child, 'exit')
}
proxy.close()
JS
cat >client.mjs <<'JS'
import { once } from 'node:events'
import { get } from 'node:http'
const url = 'http://leads.test/imports'
if (process.argv[2] === 'fetch') {
  const answer = await fetch(url).catch((error) => error)
  console.log(`  the caller: ${answer.status ?? answer.message}`)
} else {
  const [answer] = await once(get(url), 'response')
  console.log(`  the caller: ${answer.statusCode}`)
  answer.resume()
}
JS
seen=$(node_modules/.bin/node proxy.mjs)
echo 'Output now:'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: this is not the output seen then.'; exit 1; }
