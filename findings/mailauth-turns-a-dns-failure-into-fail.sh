#!/usr/bin/env bash
# Packages: mailauth 4.13.3 (SPF), node 24.21.0 (npm), dns-packet 5.6.1 as the name server.
# Guess, written before the first run: where a name server fails (SERVFAIL) while an SPF record is evaluated, the
#   result is temperror, whichever mechanism asked (RFC 7208 sections 4.4, 5.2 and 6.1), and the mail is tried again
#   later.
# Behaviour: so it is for the record itself, for `a`, `mx` and `exists`. A failure inside of `include:` is passed
#   over: the evaluation goes on to the next mechanism, and with `-all` at the end the result is fail. Inside of
#   `redirect=` it becomes neutral. Trouble at the name server of a provider so refuses the mail of every customer
#   that includes it.
# Output seen:
#> the record itself: temperror
#> v=spf1 include:provider.test -all: fail
#> v=spf1 redirect=provider.test: neutral
#> v=spf1 mx:provider.test -all: temperror
#> v=spf1 a:provider.test -all: temperror
set -euo pipefail
sed -n 's/^#>\{0,1\} //p' "$0"
expected=$(sed -n 's/^#> //p' "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --no-audit --no-fund --loglevel=error node@24.21.0 mailauth@4.13.3 dns-packet@5.6.1 >/dev/null
cat >probe.mjs <<'JS'
import { createSocket } from 'node:dgram'
import { promises as dns } from 'node:dns'
import { once } from 'node:events'
import packet from 'dns-packet'
import { spf } from 'mailauth/lib/spf/index.js'
const SERVFAIL = 2
const records = {
  'include.test': 'v=spf1 include:provider.test -all',
  'redirect.test': 'v=spf1 redirect=provider.test',
  'mx.test': 'v=spf1 mx:provider.test -all',
  'a.test': 'v=spf1 a:provider.test -all',
}
const names = createSocket('udp4')
names.on('message', (message, { port, address }) => {
  const { id, questions } = packet.decode(message)
  const [{ name, type }] = questions
  const text = records[name.toLowerCase()]
  const answers = text && type === 'TXT' ? [{ type, name, ttl: 60, data: text }] : []
  names.send(packet.encode({ id, type: 'response', flags: text ? 0 : SERVFAIL, questions, answers }), port, address)
})
names.bind(0, '127.0.0.1')
await once(names, 'listening')
const resolver = new dns.Resolver()
resolver.setServers([`127.0.0.1:${names.address().port}`])
for (const domain of ['provider.test', ...Object.keys(records)]) {
  const { status } = await spf({
    sender: `ada@${domain}`,
    ip: '192.0.2.1',
    helo: 'mx.muster.test',
    mta: 'mx.example.test',
    resolver: (name, type) => resolver.resolve(name, type),
  })
  console.log(`${records[domain] ?? 'the record itself'}: ${status.result}`)
}
names.close()
JS
seen=$(node_modules/.bin/node probe.mjs)
echo 'Output now:'
echo "$seen"
[ "$seen" = "$expected" ] || { echo 'CHANGED: this is not the output seen then.'; exit 1; }
