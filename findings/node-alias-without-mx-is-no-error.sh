#!/usr/bin/env bash
# Packages: node 24.21.0 (npm; its resolver is c-ares), dns-packet 5.6.1 as the name server.
# Guess, written before the first run: a name that is an alias (CNAME) of a name without MX gives ENODATA, as a name
#   without MX does. The answer to the question is the same: there is none.
# Behaviour: through the alias the promise resolves with an empty array; so it does for A and TXT. Code that falls
#   back to the address record on ENODATA (RFC 5321 section 5.1) never does for an alias, and code that takes the
#   first of a list that resolved takes undefined. For NS the same alias gives ENODATA.
# Output seen:
#> MX: plain.test rejects with ENODATA, alias.test resolves with []
#> A: plain.test rejects with ENODATA, alias.test resolves with []
#> TXT: plain.test rejects with ENODATA, alias.test resolves with []
#> NS: plain.test rejects with ENODATA, alias.test rejects with ENODATA
set -euo pipefail
sed -n 's/^#>\{0,1\} //p' "$0"
expected=$(sed -n 's/^#> //p' "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --no-audit --no-fund --loglevel=error node@24.21.0 dns-packet@5.6.1 >/dev/null
cat >probe.mjs <<'JS'
import { createSocket } from 'node:dgram'
import { promises as dns } from 'node:dns'
import { once } from 'node:events'
import packet from 'dns-packet'
const zone = { 'plain.test': [], 'alias.test': [{ type: 'CNAME', name: 'alias.test', ttl: 60, data: 'plain.test' }] }
const server = createSocket('udp4')
server.on('message', (message, { port, address }) => {
  const { id, questions } = packet.decode(message)
  const answers = zone[questions[0].name]
  server.send(packet.encode({ id, type: 'response', flags: packet.AUTHORITATIVE_ANSWER, questions, answers }), port, address)
})
server.bind(0, '127.0.0.1')
await once(server, 'listening')
const resolver = new dns.Resolver()
resolver.setServers([`127.0.0.1:${server.address().port}`])
const ask = (type, name) =>
  resolver.resolve(name, type).then(
    (records) => `resolves with ${JSON.stringify(records)}`,
    (error) => `rejects with ${error.code}`,
  )
for (const type of ['MX', 'A', 'TXT', 'NS'])
  console.log(`${type}: plain.test ${await ask(type, 'plain.test')}, alias.test ${await ask(type, 'alias.test')}`)
server.close()
JS
seen=$(node_modules/.bin/node probe.mjs)
echo 'Output now:'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: this is not the output seen then.'; exit 1; }
